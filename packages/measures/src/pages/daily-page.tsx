import { Table } from '@guildhall/components/table'
import { fill, type Language } from '@guildhall/standards/language'
import { formatPence, pence } from '@guildhall/standards/pence'
import { formatDate, plainDate } from '@guildhall/standards/plain-date'
import { measuresWords } from '../content/words.ts'
import { definitions } from '../definitions.ts'
import { percent, shownInterval, shownPeriod } from '../figures.ts'
import { type Proportion, wilson } from '../intervals.ts'
import type { byDay, ServiceMeasures } from '../measure.ts'
import { satisfactionAnswers } from '../satisfaction.ts'
import { Bar } from './bar.tsx'
import { drawing, drawingHead } from './measure-table.tsx'
import { Scroll } from './scroll.tsx'

export interface DailyPageProps {
  name: string
  language: Language
  measures: ServiceMeasures
  days: ReturnType<typeof byDay>
  /** What a page of the journey is called. @default its path */
  pageName?: ((page: string) => string) | undefined
  /** What a field is called. @default its name */
  fieldName?: ((page: string, field: string) => string) | undefined
}

/** How a service did, day by day and exactly, for the staff who run it. Not for the public. */
export function DailyPage(props: DailyPageProps) {
  const { name, language, measures, days } = props
  const words = measuresWords[language]
  const title = fill(words.dailyTitle, { service: name, days: days.length })
  const isEmpty = measures.completion.of === 0 && measures.satisfaction.of === 0
  return (
    <div className="guildhall-measures">
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body-l">{shownPeriod(measures.period, language)}</p>
      {isEmpty ? (
        <p className="govuk-body">{words.none}</p>
      ) : (
        <>
          <p className="govuk-body">{words.today}</p>
          <Exact {...props} />
          <Days {...props} />
          <Answers {...props} />
          <Troubles {...props} />
        </>
      )}
    </div>
  )
}

function Exact({ measures, language }: DailyPageProps) {
  const words = measuresWords[language]
  const { costPence } = measures
  return (
    <Scroll label={words.measures}>
      <Table
        caption={words.measures}
        firstCellIsHeader
        head={[
          words.measure,
          number(words.figure),
          number(words.range),
          number(words.outOf),
          drawingHead(language),
        ]}
        rows={[
          ...(['completion', 'digital', 'satisfaction'] as const).map((measure) => [
            definitions[measure].name[language],
            ...exactCells(measures[measure], language),
          ]),
          [
            definitions.cost.name[language],
            number(
              costPence === undefined ? words.notMeasured : formatPence(pence(costPence), language),
            ),
            '',
            '',
            drawing(null),
          ],
        ]}
      />
    </Scroll>
  )
}

function exactCells(figure: Proportion, language: Language) {
  if (figure.of === 0)
    return [number(measuresWords[language].notMeasured), '', number('0'), drawing(null)]
  const share = figure.count / figure.of
  const interval = wilson(figure)
  return [
    number(percent(share, language)),
    number(shownInterval(interval, language)),
    number(String(figure.of)),
    drawing(<Bar share={share} interval={interval} />),
  ]
}

function Days({ days, language }: DailyPageProps) {
  const words = measuresWords[language]
  const most = Math.max(1, ...days.map(({ completed, left }) => completed + left))
  return (
    <Scroll label={words.daily}>
      <Table
        caption={words.daily}
        firstCellIsHeader
        head={[words.day, number(words.completed), number(words.left), drawingHead(language)]}
        rows={days.map(({ day, completed, left }) => [
          formatDate(plainDate(day), language, 'day'),
          number(String(completed)),
          number(String(left)),
          drawing(<Bar share={completed / most} />),
        ])}
      />
    </Scroll>
  )
}

function Answers({ measures, language }: DailyPageProps) {
  const words = measuresWords[language]
  const { answers, satisfaction } = measures
  if (satisfaction.of === 0) return null
  return (
    <Scroll label={words.answers}>
      <Table
        caption={words.answers}
        firstCellIsHeader
        head={[words.answer, number(words.times), drawingHead(language)]}
        rows={satisfactionAnswers.map((answer) => [
          words.satisfaction.answers[answer],
          number(String(answers[answer])),
          drawing(<Bar share={answers[answer] / satisfaction.of} />),
        ])}
      />
    </Scroll>
  )
}

function Troubles({ measures, language, pageName, fieldName }: DailyPageProps) {
  const words = measuresWords[language]
  const { leaves, mistakes } = measures
  return (
    <>
      {leaves.length > 0 && (
        <Scroll label={words.leaves}>
          <Table
            caption={words.leaves}
            firstCellIsHeader
            head={[words.page, number(words.times)]}
            rows={leaves.map(({ page, times }) => [
              pageName?.(page) ?? page,
              number(String(times)),
            ])}
          />
        </Scroll>
      )}
      {mistakes.length > 0 && (
        <Scroll label={words.mistakes}>
          <Table
            caption={words.mistakes}
            firstCellIsHeader
            head={[words.field, number(words.times), number(words.per100)]}
            rows={mistakes.map(({ page, field, times, answered }) => [
              fieldName?.(page, field) ?? field,
              number(String(times)),
              number(answered === 0 ? '' : String(Math.round((100 * times) / answered))),
            ])}
          />
        </Scroll>
      )}
    </>
  )
}

function number(text: string) {
  return { text, format: 'numeric' as const }
}
