/** Every word of the pages for help with containers in English. */
export const en = {
  continue: 'Continue',
  aboutTitle: 'Get help with your containers',
  about:
    'The crew fetches your containers from where you keep them and brings them back. We use what you tell us to decide on this and for nothing else, and only the crew and those who decide see it.',
  othersLegend: 'Can anyone else in your home move the containers?',
  others: { yes: 'Yes', no: 'No, or I live alone' },
  reasonTitle: 'Why do you need help?',
  detailsLabel: 'Anything else that we should know (optional)',
  detailsHint: 'You need not tell us of a diagnosis',
  whereTitle: 'Where are your containers?',
  whereHint:
    'Say how the crew gets to them. For example, “behind the side gate, which is not locked”',
  longTitle: 'How long do you need help?',
  months: (count: number) => (count === 1 ? '1 month' : `${count} months`),
  noEnd: 'For as long as I live here',
  cannotTitle: 'You can’t ask for this online',
  cannotTitles: {
    'others-can': 'Somebody in your home can move the containers',
  } as Readonly<Record<string, string>>,
  another: 'Change your answer',
  summaryOthers: 'Others who can move the containers',
  summaryReason: 'Why you need help',
  summaryWhere: 'Where the containers are',
  summaryLong: 'How long',
  summaryNext: 'What happens next',
  errors: {
    'others.required': 'Select whether anyone else in your home can move the containers',
    'reason.required': 'Select why you need help',
    'reason.unknown': 'Select a reason from the list',
    'details.text.length': 'What else we should know must be 500 characters or fewer',
    'where.text.required': 'Enter where your containers are',
    'where.text.length': 'Where your containers are must be 300 characters or fewer',
    'long.required': 'Select how long you need help',
    'long.unknown': 'Select a time from the list',
    'others.gone':
      'A request for this address has come in meanwhile, or it is too early for another',
  },
  staff: {
    title: (reference: string) => `Decide on request ${reference}`,
    waiting: 'Requests to decide',
    none: 'No request is waiting.',
    reason: 'Reason',
    details: 'What else was said',
    where: 'Where the containers are',
    long: 'How long',
    asked: 'Asked on',
    legend: 'What do you decide?',
    approve: 'Approve',
    refuse: 'Refuse',
    becauseLabel: 'Why, as the resident is told',
    save: 'Save the decision',
    notGiven: 'Not given',
    errors: {
      'decision.required': 'Select whether to approve or to refuse',
      'because.required': 'Enter why it is refused',
      'because.text.length': 'Why it is refused must be 500 characters or fewer',
      'decision.gone': 'A colleague has decided on this request',
    },
  },
}

/** Every word of the pages for help with containers in one language. */
export type AssistedContent = typeof en
