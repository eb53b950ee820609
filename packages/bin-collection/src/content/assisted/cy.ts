import { plural } from '@guildhall/standards/language'
import type { AssistedContent } from './en.ts'

/** Every word of the pages for help with containers in Welsh. */
export const cy: AssistedContent = {
  continue: 'Parhau',
  aboutTitle: 'Cael help gyda’ch cynwysyddion',
  about:
    'Mae’r criw yn nôl eich cynwysyddion o’r man lle rydych yn eu cadw ac yn dod â nhw’n ôl. Rydym yn defnyddio’r hyn a ddywedwch wrthym i benderfynu ar hyn ac at ddim byd arall, a dim ond y criw a’r rhai sy’n penderfynu sy’n ei weld.',
  othersLegend: 'A all unrhyw un arall yn eich cartref symud y cynwysyddion?',
  others: { yes: 'Gall', no: 'Na all, neu rwy’n byw ar fy mhen fy hun' },
  reasonTitle: 'Pam mae angen help arnoch?',
  detailsLabel: 'Unrhyw beth arall y dylem ei wybod (dewisol)',
  detailsHint: 'Nid oes rhaid i chi ddweud wrthym am ddiagnosis',
  whereTitle: 'Ble mae eich cynwysyddion?',
  whereHint:
    'Dywedwch sut mae’r criw yn eu cyrraedd. Er enghraifft, “y tu ôl i’r giât ochr, nad yw ar glo”',
  longTitle: 'Am faint o amser mae angen help arnoch?',
  months: (count) =>
    plural('cy', count, {
      one: '{count} mis',
      two: '{count} fis',
      other: '{count} mis',
    }),
  noEnd: 'Cyhyd ag y byddaf yn byw yma',
  cannotTitle: 'Ni allwch ofyn am hyn ar-lein',
  cannotTitles: {
    'others-can': 'Gall rhywun yn eich cartref symud y cynwysyddion',
  },
  another: 'Newidiwch eich ateb',
  summaryOthers: 'Eraill a all symud y cynwysyddion',
  summaryReason: 'Pam mae angen help arnoch',
  summaryWhere: 'Ble mae’r cynwysyddion',
  summaryLong: 'Am faint',
  summaryNext: 'Beth sy’n digwydd nesaf',
  errors: {
    'others.required': 'Dewiswch a all unrhyw un arall yn eich cartref symud y cynwysyddion',
    'reason.required': 'Dewiswch pam mae angen help arnoch',
    'reason.unknown': 'Dewiswch reswm o’r rhestr',
    'details.text.length': 'Rhaid i’r hyn arall y dylem ei wybod fod yn 500 nod neu lai',
    'where.text.required': 'Rhowch ble mae eich cynwysyddion',
    'where.text.length': 'Rhaid i’r man lle mae eich cynwysyddion fod yn 300 nod neu lai',
    'long.required': 'Dewiswch am faint o amser mae angen help arnoch',
    'long.unknown': 'Dewiswch amser o’r rhestr',
    'others.gone': 'Dewiswch eich cyfeiriad eto, yna atebwch y cwestiwn hwn',
  },
  staff: {
    title: (reference) => `Penderfynu ar gais ${reference}`,
    waiting: 'Ceisiadau i benderfynu arnynt',
    none: 'Nid oes cais yn aros.',
    reason: 'Rheswm',
    details: 'Beth arall a ddywedwyd',
    where: 'Ble mae’r cynwysyddion',
    long: 'Am faint',
    hasHelp: 'Help nawr',
    hasHelpText: 'Mae gan y cartref hwn help. Os byddwch yn cymeradwyo, bydd hwn yn cymryd ei le',
    asked: 'Gofynnwyd ar',
    legend: 'Beth yw eich penderfyniad?',
    approve: 'Cymeradwyo',
    refuse: 'Gwrthod',
    becauseLabel: 'Pam, fel y dywedir wrth y preswylydd',
    save: 'Cadw’r penderfyniad',
    notGiven: 'Heb ei roi',
    errors: {
      'decision.required': 'Dewiswch a ydych am gymeradwyo neu wrthod',
      'because.required': 'Rhowch pam y’i gwrthodir',
      'because.text.length': 'Rhaid i’r rheswm dros wrthod fod yn 500 nod neu lai',
      'decision.gone': 'Mae cydweithiwr wedi penderfynu ar y cais hwn',
    },
  },
}
