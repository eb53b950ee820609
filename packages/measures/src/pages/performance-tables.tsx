import { Table } from '@guildhall/components/table'
import type { Language } from '@guildhall/standards/language'
import { measuresWords } from '../content/words.ts'
import { shownCount, shownShare } from '../figures.ts'
import type { PublishedCount } from '../published.ts'
import { Bar } from './bar.tsx'
import { drawing, drawingHead } from './measure-table.tsx'
import type { PerformancePageProps } from './performance-page.tsx'
import { Scroll } from './scroll.tsx'

/** Where people leave, most first. */
export function Leaves({ service, language, pageName = asIs }: PerformancePageProps) {
  const words = measuresWords[language]
  const { leaves = [] } = service
  if (leaves.length === 0) return null
  const most = mostOf(leaves)
  return (
    <>
      <h2 className="govuk-heading-m">{words.leaves}</h2>
      <p className="govuk-body">{words.leavesHint}</p>
      <Table
        firstCellIsHeader
        aria-label={words.leaves}
        head={[words.page, { text: words.times, format: 'numeric' }, drawingHead(language)]}
        rows={leaves.map(({ page, count }) => [
          pageName(page),
          { text: shownCount(count, language), format: 'numeric' },
          drawing(barOf(count, most)),
        ])}
      />
    </>
  )
}

/** Which questions are got wrong, most often first. */
export function Mistakes({ service, language, fieldName = asField }: PerformancePageProps) {
  const words = measuresWords[language]
  const { mistakes = [] } = service
  if (mistakes.length === 0) return null
  const most = mostOf(mistakes)
  return (
    <>
      <h2 className="govuk-heading-m">{words.mistakes}</h2>
      <Table
        firstCellIsHeader
        aria-label={words.mistakes}
        head={[words.field, { text: words.times, format: 'numeric' }, drawingHead(language)]}
        rows={mistakes.map(({ page, field, count }) => [
          fieldName(page, field),
          { text: shownCount(count, language), format: 'numeric' },
          drawing(barOf(count, most)),
        ])}
      />
    </>
  )
}

/** By language, with and without JavaScript, on a phone and on a larger screen. */
export function Splits({ service, language }: PerformancePageProps) {
  const words = measuresWords[language]
  const { splits = [] } = service
  if (splits.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">{words.splits}</h2>
      <Scroll label={words.splits}>
        <Table
          firstCellIsHeader
          aria-label={words.splits}
          head={[
            words.group,
            { text: words.completed, format: 'numeric' },
            { text: words.completionRate, format: 'numeric' },
            { text: words.range, format: 'numeric' },
            { text: words.mistakesPer100, format: 'numeric' },
          ]}
          rows={splits.map(({ group, completed, completion, mistakesPer100 }) => {
            const rate = completion ? shownShare(completion, language) : undefined
            return [
              words.groups[group],
              { text: shownCount(completed, language), format: 'numeric' },
              { text: rate?.text ?? withoutRate(completed, language), format: 'numeric' },
              { text: rate?.range ?? '', format: 'numeric' },
              { text: mistakesPer100 ?? words.tooFew, format: 'numeric' },
            ]
          })}
        />
      </Scroll>
    </>
  )
}

/** Why a group has no rate: too few of it ended, or those who left were counted without it. */
function withoutRate(completed: PublishedCount, language: Language): string {
  const { tooFew, notMeasured } = measuresWords[language]
  return completed === 0 || completed === 'under-10' ? tooFew : notMeasured
}

const asIs = (page: string) => page
const asField = (_page: string, field: string) => field

function mostOf(rows: readonly { count: PublishedCount }[]): number {
  return Math.max(...rows.map(({ count }) => (count === 'under-10' ? 0 : count)))
}

function barOf(count: PublishedCount, most: number) {
  return count === 'under-10' || most === 0 ? null : <Bar share={count / most} />
}
