/**
 * How often one thing happened in a service on one day. No row tells of a person: there is no
 * answer, address, session or run in it, and nothing that joins two rows.
 *
 * A part that isn't known is an empty text, so that a row fits a database's primary key.
 */
export interface MeasureCount {
  /** The day in London, `YYYY-MM-DD`. */
  readonly day: string
  /** Id of the journey. */
  readonly journey: string
  readonly page: string
  /** A journey's event, or `satisfaction`. */
  readonly name: string
  /** `online`, or `assisted` when staff filled it in for a resident. */
  readonly channel: string
  /** `en`, `cy` or empty. */
  readonly language: string
  /** `yes`, `no` or empty. */
  readonly javascript: string
  /** `phone`, `desktop` or empty. */
  readonly device?: string
  /** With `error-shown` the field, with `satisfaction` the answer; otherwise empty. */
  readonly field: string
  readonly times: number
}

/** What a measure reads of an event; a journey's own events fit. */
export interface MeasureEvent {
  readonly name: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly journey: string
  readonly page: string
  readonly channel: string
  readonly language?: string
  readonly javascript?: boolean
  readonly device?: Device
  readonly fields?: readonly string[]
}

/** What a page was shown on; a tablet counts as a desktop. */
export type Device = 'phone' | 'desktop'

/**
 * Whether a request came from a phone.
 *
 * Reads `Sec-CH-UA-Mobile`, which Chromium sends unasked, and otherwise looks for “Mobi” in
 * `User-Agent`, as MDN advises. Nothing of either is kept.
 */
export function deviceOf(headers: { get(name: string): string | null }): Device {
  const hint = headers.get('sec-ch-ua-mobile')
  if (hint !== null) return hint.trim() === '?1' ? 'phone' : 'desktop'
  return /Mobi/.test(headers.get('user-agent') ?? '') ? 'phone' : 'desktop'
}

/**
 * Counts events.
 *
 * @param dayOf the day in London at an instant
 */
export function countEvents(
  events: Iterable<MeasureEvent>,
  dayOf: (at: string) => string,
): MeasureCount[] {
  const counted = new Map<string, { row: Omit<MeasureCount, 'times'>; times: number }>()
  for (const event of events) {
    for (const row of rowsOf(event, dayOf(event.at))) {
      const key = JSON.stringify(row)
      counted.set(key, { row, times: (counted.get(key)?.times ?? 0) + 1 })
    }
  }
  return [...counted.values()].map(({ row, times }) => ({ ...row, times }))
}

function rowsOf(event: MeasureEvent, day: string): Omit<MeasureCount, 'times'>[] {
  const { journey, page, name, channel, language = '', javascript, device = '' } = event
  const script = javascript === undefined ? '' : javascript ? 'yes' : 'no'
  const row = { day, journey, page, name, channel, language, javascript: script, device }
  return (event.fields?.length ? event.fields : ['']).map((field) => ({ ...row, field }))
}
