import { ReportPage } from '../report-page.tsx'
import { report } from '../report-server.ts'

interface PageProps {
  params: Promise<{ address?: string[] }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Page({ params, searchParams }: PageProps) {
  const { address = [] } = await params
  const isChanging = (await searchParams).change !== undefined
  const shown = await report.page(`/${address.join('/')}${isChanging ? '?change' : ''}`)
  return <ReportPage shown={shown} />
}
