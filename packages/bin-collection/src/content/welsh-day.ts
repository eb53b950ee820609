/**
 * A day in words as it stands inside a Welsh sentence: “dydd Mawrth 1 Rhagfyr”.
 *
 * @param day starts with the weekday, as `formatDate` gives it
 */
export function inWelshSentence(day: string): string {
  return day.replace(/^Dydd /, 'dydd ')
}

/** The same after *ar* or *o*, which soften it: “ar ddydd Mawrth 1 Rhagfyr”. */
export function softened(day: string): string {
  return day.replace(/^Dydd /, 'ddydd ')
}
