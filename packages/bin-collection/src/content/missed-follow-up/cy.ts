import { softened } from '../welsh-day.ts'
import type { FollowUpContent } from './en.ts'

/** Every word of the pages that follow up a report in Welsh. */
export const cy: FollowUpContent = {
  continue: 'Parhau',
  whichTitle: 'Pa adroddiad hoffech chi fynd ar ei drywydd?',
  noneTitle: 'Nid oes dim wedi’i adrodd ar gyfer y cyfeiriad hwn',
  noneText: 'Nid oes neb wedi rhoi gwybod am gasgliad a fethwyd yn yr wythnosau diwethaf.',
  reported: (service, day) => `${service}, rhoddwyd gwybod ar ${softened(day)}`,
  escalateTitle: 'Dywedwch wrthym na ddaeth neb yn ôl',
  disputeTitle: 'Dywedwch wrthym na chafodd ei wagio',
  detailsLabel: 'Beth sydd wedi digwydd? (dewisol)',
  detailsHint: 'Er enghraifft, “mae’r bin allan ers dydd Mawrth”',
  cannotTitle: 'Mae’r adroddiad hwn yn cael sylw',
  cannotTitles: {
    'too-early': 'Mae’n rhy gynnar i fynd ar drywydd yr adroddiad hwn',
    'too-late': 'Mae’n rhy hwyr i fynd ar drywydd yr adroddiad hwn ar-lein',
    'not-completed': 'Ni allai’r criw ei wagio',
  },
  another: 'Dewiswch adroddiad arall',
  summaryReport: 'Adroddiad',
  summaryDetails: 'Beth sydd wedi digwydd',
  notGiven: 'Heb ei roi',
  errors: {
    'report.required': 'Dewiswch adroddiad',
    'report.unknown': 'Dewiswch adroddiad o’r rhestr',
    'report.told': 'Mae rhywun yn eich cartref wedi dweud wrthym yn y cyfamser',
    'details.text.length': 'Rhaid i’r hyn sydd wedi digwydd fod yn 500 nod neu lai',
  },
}
