import { privacy } from '../content/small-print.ts'
import { Prose } from '../ui/prose.tsx'
import { useSite } from '../ui/site.ts'

export default function PrivacyPage() {
  const { language, name } = useSite()
  const words = privacy[language]
  return <Prose {...words} lead={words.lead.replace('{council}', name[language])} />
}
