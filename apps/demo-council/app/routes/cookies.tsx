import { cookies } from '../content/small-print.ts'
import { Prose } from '../ui/prose.tsx'
import { useSite } from '../ui/site.ts'

export default function CookiesPage() {
  const { language, name } = useSite()
  const words = cookies[language]
  return <Prose {...words} lead={words.lead.replace('{council}', name[language])} />
}
