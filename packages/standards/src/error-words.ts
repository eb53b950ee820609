import type { Bilingual } from './language.ts'

/** What each issue code of this package says to a resident when a page gives no words of its own. */
export type ErrorWords = Readonly<Record<string, string>>

/**
 * The default sentence for every issue code raised by the schemas of this package.
 *
 * Source of the style: GOV.UK Design System, error message; say what to do, never “invalid”.
 */
export const standardErrorWords = {
  en: {
    'date.format': 'Enter a real date',
    'postcode.required': 'Enter a postcode',
    'postcode.format': 'Enter a full UK postcode, like GH1 2AB',
    'uprn.format': 'Enter a UPRN of 1 to 12 digits',
    'pence.format': 'Enter an amount of money, like 12.50',
    'name.required': 'Enter your full name',
    'name.length': 'Full name must be 200 characters or fewer',
    'email.required': 'Enter your email address',
    'email.format': 'Enter an email address in the correct format, like name@example.com',
    'phone.required': 'Enter a UK phone number',
    'phone.format': 'Enter a phone number, like 01632 960 001 or 07700 900 982',
    'gss.format': 'Enter a GSS code, like E07000008',
    'custodian.format': 'Enter a custodian code from 1 to 9999',
    required: 'Enter an answer',
    choose: 'Select an option',
    'too-long': 'Your answer is too long',
  },
  cy: {
    'date.format': 'Rhowch ddyddiad go iawn',
    'postcode.required': 'Rhowch god post',
    'postcode.format': 'Rhowch god post llawn yn y DU, fel GH1 2AB',
    'uprn.format': 'Rhowch UPRN o 1 i 12 digid',
    'pence.format': 'Rhowch swm o arian, fel 12.50',
    'name.required': 'Rhowch eich enw llawn',
    'name.length': 'Rhaid i’r enw llawn fod yn 200 nod neu lai',
    'email.required': 'Rhowch eich cyfeiriad e-bost',
    'email.format': 'Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@example.com',
    'phone.required': 'Rhowch rif ffôn yn y DU',
    'phone.format': 'Rhowch rif ffôn, fel 01632 960 001 neu 07700 900 982',
    'gss.format': 'Rhowch god GSS, fel E07000008',
    'custodian.format': 'Rhowch god ceidwad o 1 i 9999',
    required: 'Rhowch ateb',
    choose: 'Dewiswch opsiwn',
    'too-long': 'Mae eich ateb yn rhy hir',
  },
} as const satisfies Bilingual<ErrorWords>
