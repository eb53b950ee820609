import type { CouncilWords } from './en.ts'

/** Every word of this room, in Welsh. */
export const cy: CouncilWords = {
  opens: 'Gallwch wneud hyn o {time} {day}.',
  closes: 'Gallwch wneud hyn tan {time} {day}.',
  closesAtEnd: 'Gallwch wneud hyn hyd at ddiwedd {day}.',
  closed: 'Daeth hyn i ben am {time} {day}.',
  closedAtEnd: 'Daeth hyn i ben ar ddiwedd {day}.',
  through: '{first} i {last}',
  and: ' a ',
  everyDay: 'Bob dydd',
  allDay: 'drwy’r dydd',
  hours: '{from} i {to}',
  dayWithHours: '{days}, {hours}',
  closedOnBankHolidays: 'ar gau ar wyliau banc',
  changed: '{day}: {hours}',
  closedThatDay: 'ar gau',
  why: '{hours} ({why})',
  byOnTheDay: 'erbyn {time} ar y diwrnod',
  byBefore: 'erbyn {time}, {days} cyn hynny',
  workingDays: { two: '{count} ddiwrnod gwaith', other: '{count} diwrnod gwaith' },
  holidaysKnown: 'Mae gwyliau banc {year} yn hysbys.',
  toBeConfirmed:
    'Mae’r dyddiad hwn i’w gadarnhau, gan nad yw gwyliau banc {year} wedi’u cyhoeddi eto.',
  weekdays: [
    'Dydd Llun',
    'Dydd Mawrth',
    'Dydd Mercher',
    'Dydd Iau',
    'Dydd Gwener',
    'Dydd Sadwrn',
    'Dydd Sul',
  ],
}
