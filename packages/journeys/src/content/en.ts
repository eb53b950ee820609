import type { PluralForms } from '@guildhall/standards/language'

/** Words that every journey needs. */
export const en = {
  checkTitle: 'Check your answers',
  change: 'Change',
  submit: 'Accept and send',
  declarationRequired: 'Confirm that you agree before you send this',
  referenceLabel: 'Your reference number',
  nextHeading: 'What happens next',
  homeLink: 'Back to all services',
  sessionEnds: 'To keep your answers safe, we delete them if you do nothing until {time}.',
  sessionWarningTitle: 'Your answers will soon be deleted',
  sessionWarning: {
    one: 'You have not done anything for a while. We will delete your answers in 1 minute.',
    other:
      'You have not done anything for a while. We will delete your answers in {count} minutes.',
  } as PluralForms,
  sessionStay: 'Keep my answers',
  sessionStayFailed: 'We could not reach the service. Check your connection and try again.',
  sessionEndedTitle: 'Your answers have been deleted',
  sessionEnded: [
    'You did nothing for a while, so we deleted your answers to keep them safe.',
    'Nothing has been sent to us.',
  ],
  startAgain: 'Start again',
  continue: 'Continue',
  taskStatus: {
    completed: 'Completed',
    'in-progress': 'In progress',
    'not-started': 'Not yet started',
    'cannot-start': 'Cannot start yet',
  },
  tasksDone: 'You have completed {done} of {total} tasks.',
  remove: 'Remove',
  yes: 'Yes',
  no: 'No',
  itemsNone: 'You have not added any yet.',
  itemsFull: 'You cannot add any more.',
}

/** Every word of this package; another language must have them all. */
export type JourneysContent = typeof en
