import { addDays, daysBetween, plainDate } from '@guildhall/standards/plain-date'
import type { MeasureCount } from './counts.ts'
import type { Proportion } from './intervals.ts'
import type { ServiceMeasuresPolicy } from './policy.ts'
import { type SatisfactionAnswer, satisfactionAnswers } from './satisfaction.ts'

/** First and last day, both counted, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** How one way of using a service went: a language, with or without JavaScript, a device. */
export interface Split {
  readonly by: 'language' | 'javascript' | 'device'
  /** `en`, `cy`; `yes`, `no`; `phone`, `desktop`. */
  readonly group: string
  readonly completed: number
  /** Undefined where those who left were counted without this. */
  readonly completion: Proportion | undefined
  readonly answered: number
  readonly mistakes: number
}

/** Every measure of one service, exact: for the council's own staff. */
export interface ServiceMeasures {
  readonly journey: string
  readonly period: Period
  readonly completion: Proportion
  readonly digital: Proportion
  readonly satisfaction: Proportion
  readonly answers: Readonly<Record<SatisfactionAnswer, number>>
  /** Pence for each completed transaction, rounded; undefined without costs or without any. */
  readonly costPence: number | undefined
  /** Pages where people left, most first. */
  readonly leaves: readonly { readonly page: string; readonly times: number }[]
  /** Fields with mistakes, most first; `answered` is how often their page was got right. */
  readonly mistakes: readonly {
    readonly page: string
    readonly field: string
    readonly times: number
    readonly answered: number
  }[]
  readonly splits: readonly Split[]
}

/** What a service is measured with. */
export interface MeasureOptions {
  readonly journey: string
  readonly period: Period
  readonly policy: Pick<ServiceMeasuresPolicy, 'completesAt' | 'costs'>
}

/**
 * Measures one service over a period.
 *
 * A run ends once, sent or abandoned, so that the completion rate counts each of them once however
 * often its pages were seen. See `definitions` for what each measure is.
 */
export function measureService(
  counts: Iterable<MeasureCount>,
  { journey, period, policy }: MeasureOptions,
): ServiceMeasures {
  const rows = [...counts].filter(
    ({ journey: id, day }) => id === journey && day >= period.from && day <= period.to,
  )
  const isDone = (row: MeasureCount) =>
    row.name === 'submitted' || (row.name === 'abandoned' && policy.completesAt.includes(row.page))
  const done = rows.filter(isDone)
  const left = rows.filter((row) => row.name === 'abandoned' && !isDone(row))
  const completed = sum(done)
  const online = sum(done.filter(({ channel }) => channel === 'online'))
  const answers = answersOf(rows)
  return {
    journey,
    period,
    completion: { count: completed, of: completed + sum(left) },
    digital: { count: online, of: completed },
    satisfaction: {
      count: answers['very-satisfied'] + answers.satisfied,
      of: satisfactionAnswers.reduce((total, answer) => total + answers[answer], 0),
    },
    answers,
    costPence: costOf(policy.costs, { online, assisted: completed - online, period }),
    leaves: ranked(left, ({ page }) => page).map(([page, times]) => ({ page, times })),
    mistakes: mistakesOf(rows),
    splits: splitsOf(rows, done, left),
  }
}

/**
 * Every day of a period with how many forms ended, for a chart that leaves no day out.
 */
export function byDay(
  counts: Iterable<MeasureCount>,
  options: MeasureOptions,
): { readonly day: string; readonly completed: number; readonly left: number }[] {
  const { from, to } = options.period
  const rows = [...counts].filter(({ journey }) => journey === options.journey)
  const days = daysBetween(plainDate(from), plainDate(to)) + 1
  return Array.from({ length: Math.max(0, days) }, (_, at) => {
    const day = addDays(plainDate(from), at)
    const { completion } = measureService(
      rows.filter((row) => row.day === day),
      { ...options, period: { from: day, to: day } },
    )
    return { day, completed: completion.count, left: completion.of - completion.count }
  })
}

function sum(rows: readonly MeasureCount[]): number {
  return rows.reduce((total, { times }) => total + times, 0)
}

/** Sums by a key, most first; those that are equal by name, so that the order never wavers. */
function ranked(
  rows: readonly MeasureCount[],
  keyOf: (row: MeasureCount) => string,
): [key: string, times: number][] {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.times)
  return [...sums].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
}

function answersOf(rows: readonly MeasureCount[]): Record<SatisfactionAnswer, number> {
  const given = rows.filter(({ name }) => name === 'satisfaction')
  const of = (answer: SatisfactionAnswer) => sum(given.filter(({ field }) => field === answer))
  return {
    'very-satisfied': of('very-satisfied'),
    satisfied: of('satisfied'),
    neither: of('neither'),
    dissatisfied: of('dissatisfied'),
    'very-dissatisfied': of('very-dissatisfied'),
  }
}

function costOf(
  costs: ServiceMeasuresPolicy['costs'],
  { online, assisted, period }: { online: number; assisted: number; period: Period },
): number | undefined {
  if (costs === undefined || online + assisted === 0) return undefined
  const days = daysBetween(plainDate(period.from), plainDate(period.to)) + 1
  const whole = (costs.yearly * days) / 365 + costs.online * online + costs.assisted * assisted
  return Math.round(whole / (online + assisted))
}

function mistakesOf(rows: readonly MeasureCount[]): ServiceMeasures['mistakes'] {
  const shown = rows.filter(({ name, field }) => name === 'error-shown' && field !== '')
  return ranked(shown, ({ page, field }) => JSON.stringify([page, field])).map(([key, times]) => {
    const [page, field] = JSON.parse(key) as [string, string]
    const answered = sum(rows.filter((row) => row.name === 'answered' && row.page === page))
    return { page, field, times, answered }
  })
}

const groups = { language: ['en', 'cy'], javascript: ['yes', 'no'], device: ['phone', 'desktop'] }

function splitsOf(
  rows: readonly MeasureCount[],
  done: readonly MeasureCount[],
  left: readonly MeasureCount[],
): Split[] {
  return (['language', 'javascript', 'device'] as const).flatMap((by) => {
    const isKnown = [...done, ...left].every((row) => (row[by] ?? '') !== '')
    return groups[by].flatMap((group): Split[] => {
      const ofGroup = (some: readonly MeasureCount[]) => some.filter((row) => row[by] === group)
      const own = ofGroup(rows)
      if (own.length === 0) return []
      const completed = sum(ofGroup(done))
      const ended = completed + sum(ofGroup(left))
      return [
        {
          by,
          group,
          completed,
          completion: isKnown ? { count: completed, of: ended } : undefined,
          answered: sum(own.filter(({ name }) => name === 'answered')),
          mistakes: sum(own.filter(({ name, field }) => name === 'error-shown' && field !== '')),
        },
      ]
    })
  })
}
