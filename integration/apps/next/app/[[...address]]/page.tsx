import { ReportPage } from '../report-page.tsx'
import { report } from '../report-server.ts'

interface PageProps {
  params: Promise<{ address?: string[] }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Page({ params, searchParams }: PageProps) {
  const { address = [] } = await params
  const query = new URLSearchParams()
  for (const [name, values = []] of Object.entries(await searchParams)) {
    for (const value of [values].flat()) query.append(name, value)
  }
  const shown = await (await report).page(`/${address.join('/')}?${query}`)
  return <ReportPage shown={shown} />
}
