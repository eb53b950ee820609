/** One collection in UKBinCollectionData's form: a service and its date. */
export type Bin = { type: string /** DD/MM/YYYY */; collectionDate: string }

const dayMs = 86_400_000
const anchorMonday = Date.UTC(2024, 0, 1)

/** Weeks of collections given before and after today. */
export const weeksBefore = 4
export const weeksAfter = 8

/**
 * The collections of a property around a date, the same ones every time: weekly food, rubbish and
 * recycling in turn each fortnight, and for some a fortnightly garden bin. Around Christmas and New
 * Year's Day they move later in the week.
 *
 * @param uprn 1 to 12 digits
 * @param today YYYY-MM-DD in Europe/London
 */
export function binsFor(uprn: string, today: string): { bins: Bin[] } {
  const now = Date.parse(`${today}T00:00:00Z`)
  const from = new Date(now - weeksBefore * 7 * dayMs).toISOString().slice(0, 10)
  const to = new Date(now + weeksAfter * 7 * dayMs).toISOString().slice(0, 10)
  const bins = visitsOf(uprn, from, to)
  return { bins: bins.map(({ type, current }) => ({ type, collectionDate: ukDay(current) })) }
}

/** One visit of a crew to a property: the day that its round gives, and the day on which it comes. */
export type Visit = { type: string /** YYYY-MM-DD */; original: string; current: string }

/** The visits to a property whose current day is in a range, in order of day and type. */
export function visitsOf(uprn: string, from: string, to: string): Visit[] {
  const round = roundOf(uprn)
  const [start, end] = [from, to].map((day) => Date.parse(`${day}T00:00:00Z`)) as [number, number]
  const weekOf = (at: number) => Math.floor((at - anchorMonday) / (7 * dayMs))
  const visits: (Visit & { at: number })[] = []
  for (let week = weekOf(start) - 1; week <= weekOf(end) + 1; week += 1) {
    const monday = anchorMonday + week * 7 * dayMs
    const at = collectionDay(monday, round.weekday)
    const turn = (week + round.turn) % 2 === 0
    const types = ['Food waste', turn ? 'Rubbish' : 'Recycling']
    if (round.garden && turn) types.push('Garden waste')
    const days = { original: isoDay(monday + round.weekday * dayMs), current: isoDay(at) }
    for (const type of types) if (at >= start && at <= end) visits.push({ type, ...days, at })
  }
  visits.sort((a, b) => a.at - b.at || a.type.localeCompare(b.type))
  return visits.map(({ type, original, current }) => ({ type, original, current }))
}

/** A property's round: its weekday (0 is Monday, 4 Friday), its fortnight, and whether it has a garden bin. */
export function roundOf(uprn: string): { weekday: number; turn: number; garden: boolean } {
  const hash = hashOf(uprn.replace(/^0+(?=\d)/, ''))
  return { weekday: hash % 5, turn: (hash >>> 8) % 2, garden: (hash >>> 16) % 3 === 0 }
}

/** The day on which a week's round is collected: its own, or a later one when holidays push it on. */
function collectionDay(monday: number, weekday: number): number {
  let last = monday - dayMs
  for (let day = 0; day <= weekday; day += 1) {
    last = Math.max(monday + day * dayMs, last + dayMs)
    while (isChristmasHoliday(last) || new Date(last).getUTCDay() === 0) last += dayMs
  }
  return last
}

// Christmas Day, Boxing Day and New Year's Day, with the days given for them when they fall on a weekend.
function isChristmasHoliday(at: number): boolean {
  const date = new Date(at)
  const day = date.getUTCDate()
  const weekday = date.getUTCDay()
  if (date.getUTCMonth() === 11) {
    if (day === 25 || day === 26) return true
    return (
      (day === 27 && (weekday === 1 || weekday === 2)) ||
      (day === 28 && weekday <= 2 && weekday > 0)
    )
  }
  if (date.getUTCMonth() !== 0) return false
  return day === 1 || ((day === 2 || day === 3) && weekday === 1)
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** DD/MM/YYYY */
export function ukDay(day: string): string {
  return day.split('-').reverse().join('/')
}

// FNV-1a: the same number for the same UPRN on every machine.
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0
  }
  return (hash ^ (hash >>> 15)) >>> 0
}
