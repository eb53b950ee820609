import { inWelshSentence, softened } from '../../content/welsh-day.ts'
import type { YearContent } from './en.ts'

/** Every word of the year's calendar in Welsh. */
export const cy: YearContent = {
  title: 'Eich diwrnodau bin am y flwyddyn',
  weekdays: ['Llun', 'Maw', 'Mer', 'Iau', 'Gwe', 'Sad', 'Sul'],
  keyTitle: 'Beth i’w roi allan',
  changesTitle: 'Diwrnodau gwahanol i’r arfer',
  moved: (service, date, from, why) =>
    `${service}: ${inWelshSentence(date)} yn lle ${inWelshSentence(from)}${why}`,
  open: (service, date, why) => `${service}: gall ${inWelshSentence(date)} newid${why}`,
  movedShort: (from) => `wedi symud o ${softened(from)}`,
  openShort: 'i’w gadarnhau',
  putOut: (time) => `Rhowch gynwysyddion allan erbyn ${time} ar y diwrnod.`,
  asOf: (when) => `Dyma’r diwrnodau fel yr oeddent yn hysbys ar ${softened(when)}.`,
  printed: (date) =>
    `Argraffwyd ${date}. Gall diwrnodau newid: edrychwch ar ein gwefan am y diweddaraf.`,
}
