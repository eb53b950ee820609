import type { PluralForms } from '@guildhall/standards/language'

/** Every word of this room, in English. */
export const en = {
  opens: 'You can do this from {time} on {day}.',
  closes: 'You can do this until {time} on {day}.',
  closesAtEnd: 'You can do this until the end of {day}.',
  closed: 'This closed at {time} on {day}.',
  closedAtEnd: 'This closed at the end of {day}.',
  through: '{first} to {last}',
  and: ' and ',
  everyDay: 'Every day',
  allDay: 'all day',
  hours: '{from} to {to}',
  dayWithHours: '{days}, {hours}',
  closedOnBankHolidays: 'closed on bank holidays',
  changed: '{day}: {hours}',
  closedThatDay: 'closed',
  why: '{hours} ({why})',
  byOnTheDay: 'by {time} on the day',
  byBefore: 'by {time}, {days} before',
  workingDays: { one: '{count} working day', other: '{count} working days' },
  holidaysKnown: 'The bank holidays of {year} are known.',
  toBeConfirmed:
    'This date is to be confirmed, because the bank holidays of {year} have not been published yet.',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

/** Words of this room; each may be replaced. */
export type CouncilWords = Omit<
  { readonly [K in keyof typeof en]: string },
  'weekdays' | 'workingDays'
> & {
  readonly workingDays: PluralForms
  /** Monday first, as they stand at the start of a sentence. */
  readonly weekdays: readonly string[]
}
