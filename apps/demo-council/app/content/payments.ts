import { type PaymentContent, paymentContent } from '@guildhall/payments/pages'
import type { Bilingual } from '@guildhall/standards/language'

const en = {
  someoneElse: 'Someone else is paying: make a link to send them',
  receipt: 'See your receipt',
  promised: {
    title: 'We have your request',
    next: [
      'We will look at what you want us to collect. We will email you when we have accepted it, or if we can’t.',
      'Your bank has set the money aside. We take it only if we accept your request, so do not pay again.',
    ],
    pay: 'Accept and pay',
  },
}

/** Words of what a resident sees around a payment; another language must have them all. */
export type PaymentWords = typeof en

const cy: PaymentWords = {
  someoneElse: 'Mae rhywun arall yn talu: gwneud dolen i’w hanfon atynt',
  receipt: 'Gweld eich derbynneb',
  promised: {
    title: 'Mae eich cais gennym',
    next: [
      'Byddwn yn edrych ar yr hyn yr hoffech i ni ei gasglu. Byddwn yn anfon e-bost atoch pan fyddwn wedi’i dderbyn, neu os na allwn.',
      'Mae eich banc wedi neilltuo’r arian. Dim ond os derbyniwn eich cais y byddwn yn ei gymryd, felly peidiwch â thalu eto.',
    ],
    pay: 'Derbyn a thalu',
  },
}

/** The words of what a resident sees around a payment. */
export const paymentWords: Bilingual<PaymentWords> = { en, cy }

/** Words of an outcome for whoever paid by a link: what was asked for isn't theirs. */
function forOthers(
  language: 'en' | 'cy',
  words: {
    nothing: string
    paid: readonly string[]
    authorised: readonly string[]
    receipt: string
    details: string
  },
): PaymentContent {
  const content = paymentContent[language]
  const { outcomes } = content
  const first = (outcome: keyof typeof outcomes) => outcomes[outcome].paragraphs[0] ?? ''
  const untaken = (outcome: keyof typeof outcomes) => ({
    ...outcomes[outcome],
    paragraphs: [first(outcome), words.nothing],
  })
  return {
    ...content,
    outcomes: {
      ...outcomes,
      paid: { ...outcomes.paid, paragraphs: words.paid, action: words.receipt },
      authorised: {
        ...outcomes.authorised,
        paragraphs: [first('authorised'), ...words.authorised],
        action: words.details,
      },
      declined: untaken('declined'),
      expired: untaken('expired'),
      cancelled: untaken('cancelled'),
      error: untaken('error'),
    },
  }
}

/** What whoever paid by a link is told. */
export const linkOutcomes: Bilingual<PaymentContent> = {
  en: forOthers('en', {
    nothing: 'No money has been taken. You can try again with the link that you were sent.',
    paid: [
      'We have had your payment of {amount}. The person who sent you the link can see that it has been paid.',
      'You do not need to do anything else.',
    ],
    authorised: [
      'If we do not accept what was asked for, we will let the money go and you will not be charged.',
    ],
    receipt: 'See your receipt',
    details: 'See what it is for',
  }),
  cy: forOthers('cy', {
    nothing:
      'Nid oes unrhyw arian wedi’i gymryd. Gallwch roi cynnig arall arni gyda’r ddolen a anfonwyd atoch.',
    paid: [
      'Rydym wedi cael eich taliad o {amount}. Gall y person a anfonodd y ddolen atoch weld ei fod wedi’i dalu.',
      'Nid oes angen i chi wneud dim arall.',
    ],
    authorised: [
      'Os na dderbyniwn yr hyn y gofynnwyd amdano, byddwn yn rhyddhau’r arian ac ni chodir tâl arnoch.',
    ],
    receipt: 'Gweld eich derbynneb',
    details: 'Gweld beth mae’n talu amdano',
  }),
}
