/** A pattern, as designers look for it. */
export interface Pattern {
  readonly id: string
  readonly name: string
  readonly package: string
  /** What residents come to do, in their words. */
  readonly tasks: readonly string[]
  /** Its id in the catalogue that `npx @guildhall/find` reads; the numbers of its services are there. */
  readonly catalogueId: string
  /** What it gets a council, in a sentence. */
  readonly gets: string
}

const bins = '@guildhall/bin-collection'
const measures = '@guildhall/measures'

/** What the Local Government Services List calls its services, by number. */
export const lgslNames: Readonly<Record<number, string>> = {
  524: 'Household waste collection',
  526: 'Household waste containers',
  528: 'Bulky household waste collections',
  530: 'Household garden waste',
  533: 'Recycling bags and containers',
  854: 'Household waste assisted collection',
  1130: 'Residential recycling collections',
}

/** Every pattern, in the order in which a resident is likely to need it. */
export const patterns: readonly Pattern[] = [
  {
    id: 'address-lookup',
    name: 'Address lookup',
    package: '@guildhall/address-lookup',
    tasks: ['Say where I live', 'Say where something is that has no address'],
    catalogueId: 'address-lookup',
    gets: 'One known property, or an address that was typed, from a postcode.',
  },
  {
    id: 'bin-days',
    name: 'Bin days',
    package: bins,
    tasks: ['Find out when my bins are emptied', 'Put my bin days in a calendar'],
    catalogueId: 'bin-days',
    gets: 'The next collections of a home, with what moved and what is not certain.',
  },
  {
    id: 'missed-collection',
    name: 'Missed collection',
    package: bins,
    tasks: ['Report that my bin was not emptied', 'Say that the crew still has not come'],
    catalogueId: 'missed-collection',
    gets: 'One report for each missed collection, within the time the council allows.',
  },
  {
    id: 'bulky-waste',
    name: 'Bulky waste',
    package: bins,
    tasks: ['Have furniture or a fridge taken away', 'Change or cancel a bulky collection'],
    catalogueId: 'bulky-collection',
    gets: 'A paid booking on a day that has room.',
  },
  {
    id: 'containers',
    name: 'Containers',
    package: bins,
    tasks: ['Get a new or another bin', 'Have a damaged bin replaced'],
    catalogueId: 'bin-containers',
    gets: 'A request for a container that the council’s limits allow.',
  },
  {
    id: 'garden-waste',
    name: 'Garden waste',
    package: bins,
    tasks: ['Start or renew garden waste collections', 'End garden waste collections'],
    catalogueId: 'garden-waste',
    gets: 'A subscription with its term and bins, paid by card or Direct Debit.',
  },
  {
    id: 'assisted-collection',
    name: 'Assisted collection',
    package: bins,
    tasks: ['Get help with moving my bins'],
    catalogueId: 'assisted-collection',
    gets: 'A request that staff decide, known to nobody else.',
  },
  {
    id: 'reminders',
    name: 'Reminders',
    package: bins,
    tasks: ['Be reminded to put the bins out'],
    catalogueId: 'bin-reminders',
    gets: 'An email or text the evening before, stopped by a link.',
  },
  {
    id: 'payments',
    name: 'Payments',
    package: '@guildhall/payments',
    tasks: ['Pay the council for something', 'Have someone else pay for it', 'Get my money back'],
    catalogueId: 'take-a-payment',
    gets: 'Money taken once, and a submission recorded if and only if it was.',
  },
  {
    id: 'upload-files',
    name: 'Upload files',
    package: '@guildhall/uploads',
    tasks: ['Send photos or documents with a form'],
    catalogueId: 'upload-files',
    gets: 'Files that are what they say, scanned, and without the place where a photo was taken.',
  },
  {
    id: 'satisfaction-survey',
    name: 'Satisfaction survey',
    package: measures,
    tasks: ['Say how satisfied I am with a service'],
    catalogueId: 'satisfaction-survey',
    gets: 'One answer on GOV.UK’s five points, counted and tied to nobody.',
  },
  {
    id: 'service-performance',
    name: 'Service performance',
    package: measures,
    tasks: ['See how a service of my council does', 'Compare councils that do the same'],
    catalogueId: 'service-performance',
    gets: 'The four measures of each service, published so that nobody can be made out.',
  },
]

/** Address of a pattern's page in this Storybook, wherever it is deployed, from within its frame. */
export const pageOf = ({ id }: Pattern) => `./?path=/docs/patterns-${id}--docs`
