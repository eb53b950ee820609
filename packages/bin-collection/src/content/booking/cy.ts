import type { BookingContent } from './en.ts'

/** Every word of the pages that change or cancel a booking in Welsh. */
export const cy: BookingContent = {
  continue: 'Parhau',
  referenceTitle: 'Beth yw cyfeirnod eich archeb?',
  referenceHint: 'Mae ar yr e-bost a anfonwyd atoch pan wnaethoch archebu',
  taskTitle: (day) => `Beth hoffech ei wneud gyda’r casgliad ar ${day}?`,
  tasks: { amend: 'Newid yr eitemau neu’r diwrnod', cancel: 'Ei ganslo' },
  back: (amount) => `Byddwn yn ad-dalu ${amount}`,
  nothingBack: 'Ni chaiff dim ei ad-dalu',
  cannotTitle: 'Ni allwch wneud hyn ar-lein',
  cannotTitles: {
    'too-late': 'Mae’n rhy hwyr i newid neu ganslo’r casgliad hwn',
    'not-booked': 'Nid yw’r casgliad hwn wedi’i archebu bellach',
  },
  another: 'Dewiswch rywbeth arall',
  summaryReference: 'Archeb',
  summaryDay: 'Diwrnod casglu',
  summaryTask: 'Beth hoffech ei wneud',
  summaryRefund: 'Beth fyddwn ni’n ei ad-dalu',
  total: (price) => `Cyfanswm ${price}`,
  errors: {
    'reference.required': 'Rhowch gyfeirnod eich archeb',
    'reference.unknown': 'Rhowch y cyfeirnod fel y mae ar ein e-bost',
    'task.required': 'Dewiswch beth hoffech ei wneud',
    'task.gone': 'Mae hyn wedi newid yn y cyfamser. Edrychwch arno eto',
  },
}
