/** Words that every journey needs. */
export const en = {
  checkTitle: 'Check your answers',
  change: 'Change',
  submit: 'Accept and send',
  referenceLabel: 'Your reference number',
  nextHeading: 'What happens next',
  homeLink: 'Back to all services',
}

/** Every word of this package; another language must have them all. */
export type JourneysContent = typeof en
