/** A criterion of WCAG 2.2, what it comes to in a pattern, and the test that holds it. */
export interface Criterion {
  readonly criterion: string
  readonly means: string
  readonly file: string
  /** Words of the test’s name, as it is written. */
  readonly test: string
}

const bins = 'packages/bin-collection/src'
const forms = 'packages/forms/src/form.test.tsx'

/** What every page that asks has from its form, held once for all patterns. */
const everyForm: readonly Criterion[] = [
  {
    criterion: '3.3.1 Error identification',
    means: 'Each mistake is told at the top and beside its field, and the summary is focused.',
    file: forms,
    test: 'lists what is wrong in the order of the page, focused, each linked to its first control',
  },
  {
    criterion: '1.3.1 Info and relationships',
    means: 'A message belongs to its control, not only to its place on the page.',
    file: forms,
    test: 'ties each message to its control',
  },
  {
    criterion: '3.3.7 Redundant entry',
    means: 'What was typed is still there after a mistake, scripts or none.',
    file: forms,
    test: 'is in the HTML before any script: answers, mistakes and title',
  },
  {
    criterion: '3.1.2 Language of parts',
    means: 'A mistake on a Welsh page is told in Welsh.',
    file: forms,
    test: 'mistakes are told in Welsh on a Welsh page',
  },
]

const address = 'packages/address-lookup/src/pages/pages.test.tsx'
const payments = 'packages/payments/src/pages'
const measures = 'packages/measures/src/pages/pages.test.tsx'
const uploadPage = 'packages/uploads/src/pages/upload-page.test.tsx'
const uploads = 'packages/uploads/chromium/upload.test.ts'
const performance = 'apps/demo-council/e2e/performance.test.ts'

/** By pattern. A test that is renamed fails the workshop’s check: a link here never lies. */
export const criteria: Readonly<Record<string, readonly Criterion[]>> = {
  'address-lookup': [
    ...everyForm,
    {
      criterion: '1.3.5 Identify input purpose',
      means: 'Browsers can fill in the postcode and a typed address.',
      file: address,
      test: 'asks for a postcode that browsers can fill in, of any length',
    },
    {
      criterion: '1.4.4 Resize text',
      means: 'Addresses are radios: a select does not grow with the text on a phone.',
      file: address,
      test: 'asks with radios, by UPRN, with a way out for an address that isn’t there',
    },
    {
      criterion: '2.5.7 Dragging movements',
      means: 'A place without an address can be given without a map.',
      file: 'packages/address-lookup/src/pages/ways.test.tsx',
      test: 'can be told of without a map, in either language',
    },
  ],
  'bin-days': [
    {
      criterion: '1.4.1 Use of colour',
      means: 'A bin’s colour is said in words; the picture is decoration.',
      file: `${bins}/pages/bin-days.test.tsx`,
      test: 'says what colour a bin is in words; its picture adds nothing that a word doesn’t',
    },
    {
      criterion: '1.3.1 Info and relationships',
      means: 'The year is a table for each month, and each day says what is collected.',
      file: `${bins}/feeds/year.test.tsx`,
      test: 'is a table for each month, in which a day says what is collected in words',
    },
    {
      criterion: '3.1.1 Language of page',
      means: 'The Welsh page has no English word left.',
      file: `${bins}/pages/bin-days.test.tsx`,
      test: 'is in Welsh too',
    },
  ],
  'missed-collection': [
    ...everyForm,
    {
      criterion: '1.4.1 Use of colour',
      means: 'Each container is told in words beside its picture.',
      file: `${bins}/pages/missed.test.tsx`,
      test: 'offers each service with its container in words and whether it can be reported',
    },
    {
      criterion: '3.3.3 Error suggestion',
      means: 'A no says why, from when it is a yes, and what to do instead.',
      file: `${bins}/pages/missed.test.tsx`,
      test: 'explains a no: why, from when, and what to do instead',
    },
    {
      criterion: '3.3.4 Error prevention',
      means: 'The report is shown to check before it is sent.',
      file: `${bins}/pages/missed.test.tsx`,
      test: 'takes a report, shows it to check, and gives its reference',
    },
  ],
  'bulky-waste': [
    ...everyForm,
    {
      criterion: '3.3.4 Error prevention',
      means: 'Every line of the price is shown before anything is paid.',
      file: `${bins}/pages/bulky.test.tsx`,
      test: 'keeps the day, shows every line of the price to check, and books it',
    },
    {
      criterion: '2.2.1 Timing adjustable',
      means: 'The kept day is asked for again, and nothing else, when its time has run out.',
      file: `${bins}/pages/bulky.test.tsx`,
      test: 'asks for another day when the kept one was released and taken before the payment',
    },
  ],
  payments: [
    {
      criterion: '3.3.4 Error prevention',
      means: 'Whoever might pay twice is told not to, and is offered no way to.',
      file: `${payments}/payment-outcome-page.test.tsx`,
      test: 'tell a resident whose payment is checked not to pay again, and offer no way to',
    },
    {
      criterion: '3.3.3 Error suggestion',
      means: 'Each outcome says what happened and one thing to do.',
      file: `${payments}/payment-outcome-page.test.tsx`,
      test: 'says what happened, for what, and one thing to do',
    },
    {
      criterion: '3.1.1 Language of page',
      means: 'Each page has one heading and no English word on its Welsh one.',
      file: `${payments}/pages.test.tsx`,
      test: 'has one heading and nothing left unfilled, and another wording in Welsh',
    },
  ],
  containers: [
    ...everyForm,
    {
      criterion: '1.4.1 Use of colour',
      means: 'Each container is told in words.',
      file: `${bins}/pages/containers/containers.test.tsx`,
      test: 'shows each container in words, asks why, and says what comes of it',
    },
    {
      criterion: '3.3.7 Redundant entry',
      means: 'Nothing is asked that the council knows.',
      file: `${bins}/pages/containers/containers.test.tsx`,
      test: 'asks nothing that the council knows itself',
    },
  ],
  'garden-waste': [
    ...everyForm,
    {
      criterion: '3.3.4 Error prevention',
      means: 'What is paid is what was shown, line by line.',
      file: `${bins}/pages/garden/garden.test.tsx`,
      test: 'starts a subscription, with every line of its price, and pays what was shown',
    },
  ],
  'assisted-collection': [
    ...everyForm,
    {
      criterion: '3.3.3 Error suggestion',
      means: 'A no is explained.',
      file: `${bins}/pages/assisted/assisted.test.tsx`,
      test: 'is explained where somebody in the home can do it',
    },
  ],
  reminders: [
    ...everyForm,
    {
      criterion: '3.2.2 On input',
      means: 'Nothing starts or stops until a button is pressed, even where mail is scanned.',
      file: `${bins}/reminders/reminders.test.ts`,
      test: 'don’t start when a mail scanner opens the link, only when its button is pressed',
    },
  ],
  'upload-files': [
    {
      criterion: '3.3.2 Labels or instructions',
      means: 'What may be sent, and how large, is said before anything is chosen.',
      file: uploadPage,
      test: 'says what it takes, and lists what is there with a button to remove each',
    },
    {
      criterion: '3.3.1 Error identification',
      means: 'What was wrong with a file is told at the top and at the field.',
      file: uploadPage,
      test: 'shows what the server found at the field and above, once',
    },
    {
      criterion: '4.1.3 Status messages',
      means: 'How far an upload is, is told at every quarter and not at every percent.',
      file: uploadPage,
      test: 'shows and tells how far it is, then loads the page anew',
    },
    {
      criterion: '3.3.7 Redundant entry',
      means: 'A file that was right is kept when another one is not.',
      file: uploads,
      test: 'a resident is told what was wrong, and what was right is kept',
    },
    {
      criterion: '2.2.1 Timing adjustable',
      means: 'A slow upload may take its time, and can be cancelled.',
      file: uploads,
      test: 'a resident sees how far an upload is, and can cancel it',
    },
    {
      criterion: '3.1.1 Language of page',
      means: 'The Welsh page asks and lists in Welsh.',
      file: uploadPage,
      test: 'speaks Welsh',
    },
  ],
  'satisfaction-survey': [
    {
      criterion: '3.3.2 Labels or instructions',
      means: 'Five answers in words, none of them chosen, before any script.',
      file: measures,
      test: 'is a plain form with five answers, none chosen, before any script',
    },
    {
      criterion: '3.3.1 Error identification',
      means: 'A missing answer is told at the top, and its link leads to the first of the five.',
      file: measures,
      test: 'asks again, saying so, when nothing was chosen',
    },
    {
      criterion: '2.1.1 Keyboard',
      means: 'It is reached from a confirmation and answered by keyboard, in both languages.',
      file: performance,
      test: 'a resident is asked one question where a service ends, and staff see the answer that day',
    },
  ],
  'service-performance': [
    {
      criterion: '1.3.1 Info and relationships',
      means: 'Each measure is a row of a table, with its heads.',
      file: measures,
      test: 'gives each measure as a figure in a table, with its likely range and what it is of',
    },
    {
      criterion: '1.4.1 Use of colour',
      means:
        'A drawing says nothing that its table doesn’t, and is passed over by a screen reader.',
      file: measures,
      test: 'draws nothing that it does not also say, and says nothing by colour alone',
    },
    {
      criterion: '1.4.10 Reflow',
      means: 'No page of figures scrolls sideways, and axe finds nothing on it.',
      file: performance,
      test: 'anybody reads how a service does: its figures, a summary, what was decided',
    },
    {
      criterion: '3.1.1 Language of page',
      means: 'The Welsh page has its measures, its days and its link in Welsh.',
      file: measures,
      test: 'is in Welsh throughout',
    },
  ],
}
