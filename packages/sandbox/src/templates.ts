/** A GOV.UK Notify template. `((name))` is filled in; `((name??words))` shows words when name is yes. */
export type NotifyTemplate = {
  /** UUID */
  id: string
  name: string
  type: 'email' | 'sms'
  /** Emails only. */
  subject?: string
  body: string
  version: number
}

/** The ids of the templates that the demo council's services use, by message and language. */
export const templateIds = {
  bulkyConfirmation: {
    en: '3f6b1c84-2d5e-4a97-8c10-6e9f4b7d2a01',
    cy: '3f6b1c84-2d5e-4a97-8c10-6e9f4b7d2a02',
  },
  missedReceipt: {
    en: '8a2d9e37-5b14-4c60-9f83-1d7c6e5b4a01',
    cy: '8a2d9e37-5b14-4c60-9f83-1d7c6e5b4a02',
  },
  missedReceiptText: {
    en: 'b7c4e0f2-91a3-4d58-a6e7-3c2f8d1b5a01',
    cy: 'b7c4e0f2-91a3-4d58-a6e7-3c2f8d1b5a02',
  },
} as const

/**
 * The templates that the sandbox starts with.
 *
 * Bulky confirmation takes `council_name`, `reference`, `collection_date`, `put_out_by`, `address`,
 * `items` (a list) and `amount`. The missed-collection receipt takes `council_name`, `reference`,
 * `service`, `collection_date`, `address` and `return_by`; its text message `council_name`,
 * `reference`, `service` and `return_by`.
 */
export const defaultTemplates: readonly NotifyTemplate[] = [
  {
    id: templateIds.bulkyConfirmation.en,
    name: 'Bulky waste collection booked',
    type: 'email',
    version: 1,
    subject: 'Your bulky waste collection is booked: ((reference))',
    body: `# Your bulky waste collection is booked

Your reference is ((reference)).

## When
We will collect on ((collection_date)). Put the items out by ((put_out_by)).

## Where
((address))

## What
((items))

## Paid
((amount))

Only put out the items in this list: we can't take others.

((council_name))`,
  },
  {
    id: templateIds.bulkyConfirmation.cy,
    name: 'Casgliad gwastraff swmpus wedi’i drefnu',
    type: 'email',
    version: 1,
    subject: 'Mae eich casgliad gwastraff swmpus wedi’i drefnu: ((reference))',
    body: `# Mae eich casgliad gwastraff swmpus wedi’i drefnu

Eich cyfeirnod yw ((reference)).

## Pryd
Byddwn yn casglu ar ((collection_date)). Rhowch yr eitemau allan erbyn ((put_out_by)).

## Ble
((address))

## Beth
((items))

## Wedi’i dalu
((amount))

Rhowch yr eitemau yn y rhestr hon yn unig allan: ni allwn gymryd rhai eraill.

((council_name))`,
  },
  {
    id: templateIds.missedReceipt.en,
    name: 'Missed collection reported',
    type: 'email',
    version: 1,
    subject: 'We have your missed collection report: ((reference))',
    body: `# We have your missed collection report

Your reference is ((reference)).

You told us that we did not collect your ((service)) on ((collection_date)) from ((address)).

## What happens next
We will return by ((return_by)). Leave your bin or box out where we can reach it.

((council_name))`,
  },
  {
    id: templateIds.missedReceipt.cy,
    name: 'Adroddwyd am gasgliad a fethwyd',
    type: 'email',
    version: 1,
    subject: 'Mae eich adroddiad am gasgliad a fethwyd gennym: ((reference))',
    body: `# Mae eich adroddiad am gasgliad a fethwyd gennym

Eich cyfeirnod yw ((reference)).

Dywedoch wrthym na wnaethom gasglu eich ((service)) ar ((collection_date)) o ((address)).

## Beth sy’n digwydd nesaf
Byddwn yn dychwelyd erbyn ((return_by)). Gadewch eich bin neu’ch blwch allan lle gallwn ei gyrraedd.

((council_name))`,
  },
  {
    id: templateIds.missedReceiptText.en,
    name: 'Missed collection reported (text message)',
    type: 'sms',
    version: 1,
    body: `((council_name)): we have your missed ((service)) report ((reference)). We will return by ((return_by)). Leave it out where we can reach it.`,
  },
  {
    id: templateIds.missedReceiptText.cy,
    name: 'Adroddwyd am gasgliad a fethwyd (neges destun)',
    type: 'sms',
    version: 1,
    body: `((council_name)): mae eich adroddiad ((reference)) am gasgliad ((service)) a fethwyd gennym. Byddwn yn dychwelyd erbyn ((return_by)). Gadewch ef allan lle gallwn ei gyrraedd.`,
  },
]
