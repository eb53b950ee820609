import { dateOf, londonDate, type PlainDate } from '@guildhall/standards/plain-date'

/**
 * A vendor's date as a day in London; undefined where it stands for no date.
 *
 * An instant with a zone (`2026-07-05T23:00:00Z`) is the day that it is in London; a local time
 * without one, or `DD/MM/YYYY HH:MM:SS`, is its own day. Source: years before 2000 mean none (0001,
 * 1900).
 *
 * @returns null when the text is no date at all
 */
export function vendorDate(text: string): PlainDate | undefined | null {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const day = dayOf(trimmed)
  if (day === undefined) return null
  return day < '2000-01-01' ? undefined : day
}

function dayOf(text: string): PlainDate | undefined {
  const uk = /^(\d{2})\/(\d{2})\/(\d{4})( \d{2}:\d{2}(:\d{2})?)?$/.exec(text)
  if (uk) return dateOf(Number(uk[3]), Number(uk[2]), Number(uk[1]))
  const iso = /^(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(
    text,
  )
  if (!iso) return undefined
  const [, year, month, date, , , zone] = iso
  const day = dateOf(Number(year), Number(month), Number(date))
  if (zone === undefined || day === undefined || day < '2000-01-01') return day
  return londonDate({ epochMilliseconds: Date.parse(text) })
}
