import type { GardenTask } from '../../garden/garden.ts'

/** Every word of the garden waste pages in English. */
export const en = {
  continue: 'Continue',
  taskTitle: 'What do you want to do with garden waste?',
  tasks: {
    join: 'Start a subscription',
    renew: 'Renew a subscription',
    change: 'Change how many bins I have',
    cancel: 'End a subscription',
  } satisfies Record<GardenTask, string>,
  referenceTitle: 'What is your subscription’s reference?',
  referenceHint: 'It is on the email that we sent you when you subscribed',
  referenceHelp: (phone: string) => `If you can’t find it, call us on ${phone}.`,
  binsTitle: 'How many garden bins do you want?',
  binsRunning: (from: string, to: string) => `For the time from ${from} to ${to}.`,
  binsHad: (count: number) =>
    count === 1 ? 'Your subscription has 1 bin.' : `Your subscription has ${count} bins.`,
  binsPrice: (first: string, later: string) =>
    first === later
      ? `A bin costs ${first}.`
      : `The first bin costs ${first}, each other ${later}.`,
  binsPartPrice: (each: string) => `A bin that you add costs ${each}.`,
  binsFee: (fee: string) => `A bin that we have to bring costs ${fee} more.`,
  binsNotBack: 'A bin that you give back is not paid back.',
  binsLabel: 'Bins in all',
  newBinsLabel: 'How many of them do we have to bring?',
  newBinsHint: 'Enter 0 if they are all there',
  payTitle: 'How do you want to pay?',
  pay: { card: 'Debit or credit card', 'direct-debit': 'Direct Debit' },
  debitHint: (day: string) => `We take the first payment on or after ${day}`,
  debitOff: (amount: string) => `${amount} less`,
  cannotTitle: 'You can’t do this online at the moment',
  cannotTitles: {
    'out-of-season': 'Garden waste is not collected at the moment',
    'too-early': 'It is too early to renew',
    'too-late': 'It is too late to renew',
    ended: 'Your subscription has ended',
  } as Readonly<Record<string, string>>,
  another: 'Choose something else',
  summaryTask: 'What you want to do',
  summaryReference: 'Subscription',
  summaryTerm: 'When',
  term: (from: string, to: string) => `${from} to ${to}`,
  summaryBins: 'Garden bins',
  summaryNewBins: 'Bins for us to bring',
  summaryPrice: 'Price',
  summaryPay: 'How you pay',
  total: (price: string) => `Total ${price}`,
  nothingToPay: 'Nothing to pay',
  errors: {
    'task.required': 'Select what you want to do',
    'task.unknown': 'Select something from the list',
    'task.taken': 'Somebody in your home is doing this already. Try again later',
    'reference.required': 'Enter your subscription’s reference',
    'reference.unknown':
      'Enter the reference of this address’s subscription, as it is on our email',
    'bins.number.required': 'Enter how many bins you want',
    'bins.number.format': 'How many bins must be a number, like 1',
    'bins.number.whole': 'How many bins must be a whole number, like 1',
    'bins.number.between': 'How many bins must be between 1 and 50',
    'bins.too-many': 'That is more bins than a home can have',
    'bins.same': 'You have that many bins already. Enter another number',
    'newBins.number.required': 'Enter how many bins we have to bring, or 0',
    'newBins.number.format': 'How many bins to bring must be a number, like 0',
    'newBins.number.whole': 'How many bins to bring must be a whole number, like 0',
    'newBins.number.between': 'How many bins to bring must be between 0 and 50',
    'newBins.too-many': 'You can’t have more bins brought than you subscribe to',
    'pays.required': 'Select how you want to pay',
  },
}

/** Every word of the garden waste pages in one language. */
export type GardenContent = typeof en
