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
  paymentReceipt: {
    en: 'e1a6d8f3-7e26-4b09-93d4-8a1f6e2c5b01',
    cy: 'e1a6d8f3-7e26-4b09-93d4-8a1f6e2c5b02',
  },
  requestNotAccepted: {
    en: 'a9d3e6b1-4c28-4f75-8e90-5b1d7c2f6a01',
    cy: 'a9d3e6b1-4c28-4f75-8e90-5b1d7c2f6a02',
  },
  missedReceipt: {
    en: '8a2d9e37-5b14-4c60-9f83-1d7c6e5b4a01',
    cy: '8a2d9e37-5b14-4c60-9f83-1d7c6e5b4a02',
  },
  missedReceiptText: {
    en: 'b7c4e0f2-91a3-4d58-a6e7-3c2f8d1b5a01',
    cy: 'b7c4e0f2-91a3-4d58-a6e7-3c2f8d1b5a02',
  },
  savedAnswers: {
    en: 'c5e81a97-4f30-4b6d-8e12-7a9d3c5f1b01',
    cy: 'c5e81a97-4f30-4b6d-8e12-7a9d3c5f1b02',
  },
  savedReminder: {
    en: 'd9f27b40-6a1c-4e85-b3d7-5c8e2a4f6b01',
    cy: 'd9f27b40-6a1c-4e85-b3d7-5c8e2a4f6b02',
  },
} as const

/**
 * The templates that the sandbox starts with.
 *
 * Bulky confirmation takes `council_name`, `reference`, `collection_date`, `put_out_by`, `address`,
 * `items` (a list) and `amount`. The missed-collection receipt takes `council_name`, `reference`,
 * `service`, `collection_date`, `address` and `return_by`; its text message `council_name`,
 * `reference`, `service` and `return_by`. Saved answers and their reminder take `service_name`, `link`
 * and `ends_on`. The payment receipt takes `council_name`, `reference`, `description`, `amount`,
 * `paid_on`, `method` and `lines` (a list). A request that was not accepted takes `council_name`,
 * `reference`, `description`, `amount`, `reason` and `phone`.
 */
export const defaultTemplates: readonly NotifyTemplate[] = [
  {
    id: templateIds.paymentReceipt.en,
    name: 'Payment receipt',
    type: 'email',
    version: 1,
    subject: 'Receipt for your payment: ((reference))',
    body: `# Receipt

We received ((amount)) on ((paid_on)).

## Paid for
((description))

((lines))

## How you paid
((method))

## Your reference
((reference))

((council_name))`,
  },
  {
    id: templateIds.paymentReceipt.cy,
    name: 'Derbynneb taliad',
    type: 'email',
    version: 1,
    subject: 'Derbynneb am eich taliad: ((reference))',
    body: `# Derbynneb

Cawsom ((amount)) ar ((paid_on)).

## Talwyd am
((description))

((lines))

## Sut y talwyd
((method))

## Eich cyfeirnod
((reference))

((council_name))`,
  },
  {
    id: templateIds.requestNotAccepted.en,
    name: 'Request not accepted',
    type: 'email',
    version: 1,
    subject: 'We can’t accept your request: ((reference))',
    body: `# We can’t accept your request

Your reference is ((reference)).

## You asked for
((description))

## Why we can’t accept it
((reason))

## Your money
We have not taken ((amount)). Your bank set it aside, and may take a few days to show that it is yours again.

If you think that this is wrong, call us on ((phone)).

((council_name))`,
  },
  {
    id: templateIds.requestNotAccepted.cy,
    name: 'Cais heb ei dderbyn',
    type: 'email',
    version: 1,
    subject: 'Ni allwn dderbyn eich cais: ((reference))',
    body: `# Ni allwn dderbyn eich cais

Eich cyfeirnod yw ((reference)).

## Gofynnoch am
((description))

## Pam na allwn ei dderbyn
((reason))

## Eich arian
Nid ydym wedi cymryd ((amount)). Neilltuodd eich banc ef, a gall gymryd ychydig ddyddiau i ddangos mai eich arian chi ydyw eto.

Os credwch fod hyn yn anghywir, ffoniwch ni ar ((phone)).

((council_name))`,
  },
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
  {
    id: templateIds.savedAnswers.en,
    name: 'Answers saved',
    type: 'email',
    version: 1,
    subject: 'Your saved form: ((service_name))',
    body: `# Go on with your form

You saved your answers in ((service_name)).

Open this link on any device to go on with them:

((link))

It works until ((ends_on)). After that we delete your answers.

Anyone with the link can see your answers, so don't pass this email on.`,
  },
  {
    id: templateIds.savedAnswers.cy,
    name: 'Atebion wedi’u cadw',
    type: 'email',
    version: 1,
    subject: 'Eich ffurflen wedi’i chadw: ((service_name))',
    body: `# Ewch ymlaen â’ch ffurflen

Rydych wedi cadw’ch atebion yn y gwasanaeth ((service_name)).

Agorwch y ddolen hon ar unrhyw ddyfais i fynd ymlaen â nhw:

((link))

Mae’n gweithio tan ((ends_on)). Ar ôl hynny byddwn yn dileu’ch atebion.

Gall unrhyw un sydd â’r ddolen weld eich atebion, felly peidiwch ag anfon yr e-bost hwn ymlaen.`,
  },
  {
    id: templateIds.savedReminder.en,
    name: 'Saved answers will be deleted',
    type: 'email',
    version: 1,
    subject: 'We will delete your saved form on ((ends_on)): ((service_name))',
    body: `# Your saved form ends on ((ends_on))

You saved your answers in ((service_name)) and have not sent them yet.

Go on with them here:

((link))

If you don't need them any more, do nothing. We will delete them on ((ends_on)).`,
  },
  {
    id: templateIds.savedReminder.cy,
    name: 'Caiff atebion wedi’u cadw eu dileu',
    type: 'email',
    version: 1,
    subject: 'Byddwn yn dileu’ch ffurflen ar ((ends_on)): ((service_name))',
    body: `# Daw’ch ffurflen wedi’i chadw i ben ar ((ends_on))

Rydych wedi cadw’ch atebion yn y gwasanaeth ((service_name)) ac nid ydych wedi’u hanfon eto.

Ewch ymlaen â nhw yma:

((link))

Os nad oes eu hangen arnoch mwyach, peidiwch â gwneud dim. Byddwn yn eu dileu ar ((ends_on)).`,
  },
]
