import { fill, type Language } from '@guildhall/standards/language'
import { formatPence, pence } from '@guildhall/standards/pence'
import { compareShares } from './compare-shares.ts'
import { measuresWords } from './content/words.ts'
import type { FeedService } from './feed.ts'
import { extremes, type PublishedShare, shareOf } from './published.ts'

/** How the summary is told. */
interface Told {
  readonly language: Language
  readonly names: {
    page(page: string): string
    field(page: string, field: string): string
  }
}

/**
 * What a service's figures say, in sentences; none where too few people used it. A change is told
 * as one only when it is too large to be chance.
 */
export function sentences(
  service: FeedService,
  before: FeedService | undefined,
  { language, names }: Told,
): string[] {
  const words = measuresWords[language].summary
  const { completion, digital, satisfaction, cost } = service
  if ('withheld' in completion) return []
  const tell = (sentence: string, share: PublishedShare) =>
    capital(fill(sentence, { of100: of100(share, language) }))
  const change = (name: 'completion' | 'digital' | 'satisfaction') => {
    const [now, then] = [service[name], before?.[name]]
    if ('withheld' in now || then === undefined || 'withheld' in then) return ''
    if (service.definitions !== before?.definitions) return ''
    const { chance, difference } = compareShares(now, then)
    const word = chance >= 0.05 ? 'same' : difference > 0 ? 'up' : 'down'
    return ` ${fill(words[word], { before: of100(then, language) })}`
  }
  return [
    // A published whole is never one.
    fill(words.began.other, { count: shown(completion.of) }),
    tell(words.completion, completion) + change('completion'),
    ...('withheld' in digital ? [] : [tell(words.digital, digital) + change('digital')]),
    'withheld' in satisfaction
      ? words.noSatisfaction
      : tell(words.satisfaction, satisfaction) + change('satisfaction'),
    'withheld' in cost
      ? words.noCost
      : fill(words.cost, { cost: formatPence(pence(cost.pence), language) }),
    ...first(service.leaves, ({ page }) => fill(words.leaves, { page: names.page(page) })),
    ...first(service.mistakes, ({ page, field }) =>
      fill(words.mistakes, { field: names.field(page, field) }),
    ),
  ]
}

/** What a councillor could ask the officers, from the same figures. */
export function questions(service: FeedService, { language, names }: Told): string[] {
  const words = measuresWords[language].summary
  const { digital } = service
  return [
    ...first(service.leaves, ({ page }) => fill(words.askLeaves, { page: names.page(page) })),
    ...first(service.mistakes, ({ page, field }) =>
      fill(words.askMistakes, { field: names.field(page, field) }),
    ),
    ...('withheld' in digital || digital.count === digital.of ? [] : [words.askDigital]),
    words.askCouncils,
  ]
}

/** Told of the first, and of that only when it is more than a few. */
function first<Row extends { count: number | 'under-10' }>(
  rows: readonly Row[] | undefined,
  tell: (row: Row) => string,
): string[] {
  const row = rows?.[0]
  return row === undefined || row.count === 'under-10' ? [] : [tell(row)]
}

function of100(share: PublishedShare, language: Language): string {
  const words = measuresWords[language].summary
  if (share.count === 'under-10') {
    const { high } = extremes(share)
    return fill(words.fewer, { of100: Math.max(1, Math.ceil((100 * high.count) / high.of)) })
  }
  const exact = 100 * shareOf(share)
  const isNeither = share.count > 0 && share.count < share.of
  const whole = isNeither ? Math.min(99, Math.max(1, Math.round(exact))) : exact
  return fill(words.about, { of100: whole })
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function shown(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
