import { fill, type Language } from '@guildhall/standards/language'
import type { Comparison, Finding } from './compare.ts'
import { benchmarkWords } from './content/words.ts'

/** What a comparison is found by on its page: numbers and known words, nothing that a feed made up. */
export function anchorOf({ lgsl, interaction, definitions, period, invented }: Comparison): string {
  const kind = invented ? 'invented' : 'real'
  return `service-${lgsl}-${interaction}-${period.from}-${period.to}-${definitions}-${kind}`
}

/** What a comparison is of, by the service's name at the first council. */
export function headingOf(
  { contenders, lgsl, interaction }: Comparison,
  language: Language,
): string {
  const words = benchmarkWords[language]
  const name = contenders[0]?.service.name ?? ''
  return fill(words.service, { lgsl, interaction: words.interactions[interaction], name })
}

/** Who is ahead of whom, and by how many points at least and at most. */
export function findingText({ higher, lower, interval }: Finding, language: Language): string {
  const points = (share: number) => Math.max(0, Math.round(share * 100))
  return fill(benchmarkWords[language].finding, {
    low: points(interval.low),
    high: points(interval.high),
    higher,
    lower,
  })
}
