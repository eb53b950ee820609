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
  changed:
    'We have changed this form since you began. We kept the answers that still fit. You need to answer this question.',
  save: 'Save and come back later',
  saveTitle: 'Save your answers',
  saveText:
    'We will send you an email with a link to come back to your answers. It works for {days} days, on any device.',
  saveWarning:
    'Anyone with the link can see your answers, so use an email address that only you read.',
  saveEmail: 'Email address',
  saveButton: 'Send me a link',
  savedTitle: 'Your answers are saved',
  savedText: 'We have sent a link to {email}. Use it by {until}, or we will delete your answers.',
  savedGoOn: 'Go on with the form now',
  saveLimit: 'We have sent you {max} links for this form. Use the newest one.',
  returnTitle: 'Go on with your saved form',
  returnText: 'You saved your answers on another day or device. They are kept until {until}.',
  returnButton: 'Go on',
  returnGoneTitle: 'This link no longer works',
  returnGoneText: 'It has ended, a newer one was sent, or the form was sent to us already.',
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
