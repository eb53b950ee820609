/** Every word of the year's calendar in English; its type is what other languages must have. */
export const en = {
  title: 'Your bin days for the year',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  keyTitle: 'What to put out',
  changesTitle: 'Days that are not the usual ones',
  moved: (service: string, date: string, from: string, why: string) =>
    `${service}: ${date} instead of ${from}${why}`,
  open: (service: string, date: string, why: string) => `${service}: ${date} may change${why}`,
  movedShort: (from: string) => `moved from ${from}`,
  openShort: 'to be confirmed',
  putOut: (time: string) => `Put containers out by ${time} on the day.`,
  asOf: (when: string) => `These days are as they were known on ${when}.`,
  printed: (date: string) =>
    `Printed ${date}. Days may change: look at our website for the latest.`,
}

/** Every word of the year's calendar in one language. */
export type YearContent = typeof en
