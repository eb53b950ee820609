/** Every word of the pages that follow up a report in English. */
export const en = {
  continue: 'Continue',
  whichTitle: 'Which report do you want to follow up?',
  noneTitle: 'Nothing has been reported for this address',
  noneText: 'Nobody has reported a missed collection in the last weeks.',
  reported: (service: string, day: string) => `${service}, reported on ${day}`,
  escalateTitle: 'Tell us that nobody came back',
  disputeTitle: 'Tell us that it was not emptied',
  detailsLabel: 'What has happened? (optional)',
  detailsHint: 'For example, “the bin has been out since Tuesday”',
  cannotTitle: 'This report is being dealt with',
  cannotTitles: {
    'too-early': 'It is too early to follow up this report',
    'too-late': 'It is too late to follow up this report online',
    'not-completed': 'The crew could not empty it',
  } as Readonly<Record<string, string>>,
  another: 'Choose another report',
  summaryReport: 'Report',
  summaryDetails: 'What has happened',
  notGiven: 'Not given',
  errors: {
    'report.required': 'Select a report',
    'report.unknown': 'Select a report from the list',
    'report.told': 'Somebody in your home has told us in the meantime',
    'details.text.length': 'What has happened must be 500 characters or fewer',
  },
}

/** Every word of the pages that follow up a report in one language. */
export type FollowUpContent = typeof en
