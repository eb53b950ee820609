/** Every word of the pages that change or cancel a booking in English. */
export const en = {
  continue: 'Continue',
  referenceTitle: 'What is your booking’s reference?',
  referenceHint: 'It is on the email that we sent you when you booked',
  taskTitle: (day: string) => `What do you want to do with the collection on ${day}?`,
  tasks: { amend: 'Change the items or the day', cancel: 'Cancel it' },
  back: (amount: string) => `We pay back ${amount}`,
  nothingBack: 'Nothing is paid back',
  cannotTitle: 'You can’t do this online',
  cannotTitles: {
    'too-late': 'It is too late to change or cancel this collection',
    'not-booked': 'This collection is not booked any more',
  } as Readonly<Record<string, string>>,
  another: 'Choose something else',
  summaryReference: 'Booking',
  summaryDay: 'Collection day',
  summaryTask: 'What you want to do',
  summaryRefund: 'What we pay back',
  total: (price: string) => `Total ${price}`,
  errors: {
    'reference.required': 'Enter your booking’s reference',
    'reference.unknown': 'Enter the reference as it is on our email',
    'task.required': 'Select what you want to do',
    'task.gone': 'This has changed in the meantime. Look at it again',
  },
}

/** Every word of the pages that change or cancel a booking in one language. */
export type BookingContent = typeof en
