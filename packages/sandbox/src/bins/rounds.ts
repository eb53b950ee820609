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
  const round = roundOf(uprn)
  const now = Date.parse(`${today}T00:00:00Z`)
  const thisWeek = Math.floor((now - anchorMonday) / (7 * dayMs))
  const found: { at: number; type: string }[] = []
  for (let week = thisWeek - weeksBefore - 1; week <= thisWeek + weeksAfter + 1; week += 1) {
    const at = collectionDay(anchorMonday + week * 7 * dayMs, round.weekday)
    const turn = (week + round.turn) % 2 === 0
    for (const type of ['Food waste', turn ? 'Rubbish' : 'Recycling']) found.push({ at, type })
    if (round.garden && turn) found.push({ at, type: 'Garden waste' })
  }
  const within = found.filter(
    ({ at }) => at >= now - weeksBefore * 7 * dayMs && at <= now + weeksAfter * 7 * dayMs,
  )
  within.sort((a, b) => a.at - b.at || a.type.localeCompare(b.type))
  return { bins: within.map(({ at, type }) => ({ type, collectionDate: formatDay(at) })) }
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

function formatDay(at: number): string {
  const [year, month, day] = new Date(at).toISOString().slice(0, 10).split('-')
  return `${day}/${month}/${year}`
}

// FNV-1a: the same number for the same UPRN on every machine.
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0
  }
  return (hash ^ (hash >>> 15)) >>> 0
}
