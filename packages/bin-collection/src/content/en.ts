import { plural } from '@guildhall/standards/language'
import type { Frequency } from '../schedule/frequency.ts'

const many = (count: number, one: string, other: string) => plural('en', count, { one, other })

/** Every word of this pattern's pages in English; its type is what other languages must have. */
export const en = {
  frequency(frequency: Frequency): string {
    if (frequency.kind === 'twice-a-week') return 'Twice a week'
    return many(frequency.every, 'Every week', 'Every {count} weeks')
  },
  trouble: {
    tryAgain: 'Try again',
    callUs: (phone: string) => `You can also call us on ${phone}.`,
    contactUs: 'Contact us another way',
    down: {
      title: 'Sorry, we can’t look up collections at the moment',
      text: 'The system that holds collection days is not answering. Nothing is wrong with your address.',
    },
    'unknown-property': {
      title: 'We have no collections for this address',
      text: 'Our collection system does not know this property. It may be new, or its waste may be collected by somebody else.',
    },
    none: {
      title: 'We have no collection dates for this address',
      text: 'Our collection system knows this property, but has no dates for it.',
    },
    'no-uprn': {
      title: 'We can’t look up collections for an address that was typed in',
      text: 'We look up collections by the number that a listed property has.',
    },
  },
  binDays: {
    title: 'Your bin days',
    today: 'Today',
    tomorrow: 'Tomorrow',
    near: (word: string, day: string) => `${word}, ${day}`,
    next: 'Next collection',
    afterThat: 'After that',
    often: 'How often',
    container: 'What to put out',
    noNext: 'No date is known yet',
    putOut: (time: string) => `Put containers out by ${time} on the day.`,
    moved: (from: string, why: string) => `Moved from ${from}${why}`,
    toBeConfirmed: 'To be confirmed',
    mayChange: (date: string, why: string) =>
      `This would be ${date}, but it may change${why}. Look again nearer the day.`,
    calendarTitle: 'Add bin days to your calendar',
    calendarText:
      'Your calendar then keeps itself up to date, and reminds you on the evening before.',
    subscribe: 'Subscribe on an Apple device or in Outlook',
    feed: 'Address to add in Google Calendar',
    asOf: (time: string, day: string) =>
      `The system that holds collection days is not answering. These are the days that it gave at ${time} on ${day}. They may have changed since.`,
    otherWays: 'Other ways to remember',
    print: 'Print the year on one sheet',
    remind: 'Get a reminder by email or text message',
    json: 'Get the days as open data (JSON)',
    missedTitle: 'If your bin was not emptied',
    missedLink: 'Report a missed collection',
  },
  missed: {
    title: 'Which collection was missed?',
    hint: 'The dates are those of the last collection.',
    continue: 'Continue',
    summaryService: 'Missed collection',
    summaryDate: 'Date it was due',
    summaryReturn: 'By when we will be back',
    summarySaw: 'What you saw',
    sawTitle: 'What did you see?',
    sawHint:
      'The crew logged that it was emptied. For example, “the lid was still down and the bin full”',
    reportedTitle: 'Report sent',
    referenceLabel: 'Your reference number',
    nextTitle: 'What happens next',
    returnBy: (day: string) =>
      `We will be back by the end of ${day}. Leave your container out until then.`,
    returnSoon: 'We will look into it. Leave your container out until then.',
    ifNobodyComes: 'If nobody has come by then, come back and tell us. You need only your address.',
    followUpLink: 'See how your report stands, or tell us that nobody came',
    homeLink: 'Back to the home page',
    cannotTitles: {
      'in-progress': 'It is too early to report this collection',
      'too-late': 'It is too late to report this collection',
      'already-reported': 'This collection is already reported',
      'excess-waste': 'There was more waste than we take',
      other: 'You can’t report this collection online',
    },
    opens: (time: string, date: string) =>
      `You can report a missed collection from ${time} on ${date}.`,
    another: 'Choose another collection',
    errors: {
      'service.required': 'Select which collection was missed',
      'saw.text.required': 'Enter what you saw',
      'saw.text.length': 'What you saw must be 500 characters or fewer',
      'service.unknown': 'Select a collection from the list',
      'service.down': 'We can’t look up collections at the moment. Try again in a few minutes',
      'service.closed': 'It is now too late to report this collection, or somebody has reported it',
    },
  },
  bulky: {
    itemsTitle: 'What do you want us to collect?',
    itemsHint: (most: number) =>
      many(
        most,
        'You can book {count} item at a time.',
        'You can book up to {count} items at a time.',
      ),
    countsAs: (points: number) => `Counts as ${points} items`,
    each: (price: string) => `${price} each`,
    extra: (price: string, reason: string) => `${price} more: ${reason}`,
    priceBooking: (price: string) => `A collection costs ${price}, however many items it has.`,
    priceItem: (minimum: string) => `The least that a collection costs is ${minimum}.`,
    priceBand: (upTo: number, price: string) => `Up to ${upTo} items cost ${price}.`,
    howMany: (item: string) => `How many? (${item})`,
    benefitTitle: 'Does anyone in your home receive an income-related benefit?',
    benefitHint: 'You may pay less. We keep your answer with this booking alone.',
    benefitAnswers: { yes: 'Yes', no: 'No' },
    summaryBenefit: 'Receives a benefit',
    whereTitle: 'Where will the items be?',
    whereLabel: 'Anything that helps the crew to find them (optional)',
    whereHint: 'For example, “beside the garage”',
    putOut: (time: string) => `Leave them out by ${time} on the day. We don’t come inside.`,
    dayTitle: 'Choose a day',
    dayHint: (minutes: number) =>
      many(
        minutes,
        'We keep it for you for {count} minute.',
        'We keep it for you for {count} minutes.',
      ),
    left: (count: number) => many(count, '{count} place left', '{count} places left'),
    contactTitle: 'Your contact details',
    contactText: 'We use them for this collection alone.',
    name: 'Full name',
    email: 'Email address',
    emailHint: 'We send your booking here',
    phone: 'Phone number (optional)',
    phoneHint: 'For the crew, on the day',
    continue: 'Continue',
    closedTitle: 'You can’t book a collection at the moment',
    opens: (date: string) => `The next day opens for booking on ${date}.`,
    summaryItems: 'Items',
    summaryPrice: 'Price',
    total: (price: string) => `Total ${price}`,
    summaryWhere: 'Where the items will be',
    summaryDay: 'Collection day',
    summaryName: 'Name',
    summaryEmail: 'Email address',
    summaryPhone: 'Phone number',
    notGiven: 'Not given',
    errors: {
      'items.required': 'Select what you want us to collect',
      'items.unknown': 'Select items from the list',
      'items.gone':
        'This reduction has been used in the meantime. Choose the items again to see the price',
      'items.not-amendable': 'This collection can’t be changed any more. Call us',
      'benefit.required': 'Select yes if anyone in your home receives an income-related benefit',
      'items.too-many': 'You have chosen more items than one collection can have',
      'quantity.format': 'Enter how many as a number, like 1',
      'location.too-long': 'Where the items are must be 200 characters or fewer',
      'day.required': 'Select a day',
      'day.gone': 'That day is no longer free. Select another day',
      'day.date.format': 'Select a day from the list',
    },
  },
}

/** Every word of this pattern's pages in one language. */
export type Content = typeof en
