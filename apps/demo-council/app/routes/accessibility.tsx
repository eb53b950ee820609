import { accessibility } from '../content/accessibility.ts'
import { Prose } from '../ui/prose.tsx'
import { useSite } from '../ui/site.ts'

export default function AccessibilityPage() {
  const { language, name } = useSite()
  const words = accessibility[language]
  return <Prose {...words} lead={words.lead.replace('{council}', name[language])} />
}
