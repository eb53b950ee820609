import { bookingPages } from '@guildhall/bin-collection/pages/booking'
import { bulkyPages } from '@guildhall/bin-collection/pages/bulky'
import { checkAnswers } from '@guildhall/journeys/check-answers'
import { type Answers, journey } from '@guildhall/journeys/journey'
import { saveAndReturn } from '@guildhall/journeys/save-and-return'
import { sessionEnded } from '@guildhall/journeys/session-ended'
import { siteWords } from '../content/index.ts'
import { changedPage } from './bulky-changed.tsx'

/**
 * Change or cancel a bulky waste collection, by the reference of the confirmation. A change is
 * submitted when what it costs more is paid; a cancellation at once, and paid back after it.
 */
export function bulkyChangeService() {
  const booking = bookingPages()
  const isChange = (answers: Answers) => booking.amends(answers) !== undefined
  // The home is that of the booking, so its address isn't asked again.
  const bulky = bulkyPages({
    address: () => undefined,
    amends: booking.amends,
    when: isChange,
  })
  const { en, cy } = siteWords
  const changed = changedPage()
  return {
    booking,
    bulky,
    changed,
    isChange,
    journey: journey({
      id: 'bulky-change',
      version: 1,
      name: { en: en.bulkyChange.name, cy: cy.bulkyChange.name },
      pages: [
        ...booking.pages,
        ...bulky.pages,
        checkAnswers({
          content: { en: { submit: en.bulkyChange.submit }, cy: { submit: cy.bulkyChange.submit } },
        }),
        changed,
        ...saveAndReturn(),
        sessionEnded(),
      ],
    }),
  }
}
