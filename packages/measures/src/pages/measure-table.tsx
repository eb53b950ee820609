import { Table } from '@guildhall/components/table'
import type { Language } from '@guildhall/standards/language'
import { measuresWords } from '../content/words.ts'
import { definitions, measureNames } from '../definitions.ts'
import type { FeedService } from '../feed.ts'
import { shownCost, shownShare } from '../figures.ts'
import { Bar } from './bar.tsx'
import { Scroll } from './scroll.tsx'

/** The four measures of a service, each with what it is of, its likely range and a drawing. */
export function MeasureTable({
  service,
  language,
}: {
  service: Pick<FeedService, 'completion' | 'digital' | 'satisfaction' | 'cost'>
  language: Language
}) {
  const words = measuresWords[language]
  return (
    <Scroll label={words.measures}>
      <Table
        caption={words.measures}
        firstCellIsHeader
        head={[
          words.measure,
          { text: words.figure, format: 'numeric' },
          { text: words.range, format: 'numeric' },
          { text: words.outOf, format: 'numeric' },
          drawingHead(language),
        ]}
        rows={measureNames.map((name) => {
          const shown =
            name === 'cost'
              ? shownCost(service.cost, language)
              : shownShare(service[name], language)
          return [
            definitions[name].name[language],
            { text: <strong>{shown.text}</strong>, format: 'numeric' },
            { text: shown.range, format: 'numeric' },
            { text: shown.outOf, format: 'numeric' },
            drawing(shown.share === undefined ? null : <Bar {...shown} share={shown.share} />),
          ]
        })}
      />
    </Scroll>
  )
}

/** The heading of a column of drawings, which say again what the figures say. */
export function drawingHead(language: Language) {
  return { text: measuresWords[language].drawing, className: 'guildhall-measures__drawing' }
}

/** A cell of a column of drawings. */
export function drawing(bar: React.ReactNode) {
  return { text: bar, className: 'guildhall-measures__drawing' }
}
