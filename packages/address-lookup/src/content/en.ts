import type { PluralForms } from '@guildhall/standards/language'

const found: PluralForms = {
  one: '{count} address found for {postcode}',
  other: '{count} addresses found for {postcode}',
}

/** Every word of this package. Places in braces are filled in. */
export const en = {
  common: {
    continue: 'Continue',
    typeInstead: 'Type your address instead',
    tryAnother: 'Try another postcode',
    address: 'Address',
  },
  postcode: {
    title: 'What is your postcode?',
    hint: '',
  },
  narrow: {
    title: 'What is your house number or name?',
    hint: 'For example, 15 or Rose Cottage. There are {count} addresses at {postcode}: this makes the list shorter. Leave it empty to see them all.',
  },
  choose: {
    title: 'Which is your address?',
    found,
    narrowed: 'Addresses at {postcode} with “{text}”',
    noMatch: 'No address at {postcode} has “{text}”, so all of them are listed',
    showAll: 'Show all {count} addresses at {postcode}',
    changePostcode: 'Use another postcode',
    or: 'or',
    notListed: 'My address isn’t listed',
  },
  type: {
    title: 'What is your address?',
    line1: 'Address line 1',
    line2: 'Address line 2 (optional)',
    town: 'Town or city',
    county: 'County (optional)',
    postcode: 'Postcode',
  },
  nothingFound: {
    title: 'We found no addresses for {postcode}',
    text: 'Check that the postcode is right. If your home is new, its address may not be on our list yet.',
    typed: 'If the postcode is right, you can type your address yourself.',
    contact: 'If the postcode is right, contact us and we will look into it.',
  },
  down: {
    title: 'The address list isn’t working at the moment',
    text: 'We couldn’t look up addresses for {postcode}. This is our fault, not yours: your postcode may well be right.',
    again: 'Try the same postcode again',
    typed: 'You can type your address yourself and go on.',
    contact: 'Try again in a few minutes, or contact us if it still doesn’t work.',
  },
  notListed: {
    title: 'We need an address from our list',
    text: 'This service only works for addresses that we know. If yours isn’t on the list, contact us and we will look into it.',
  },
  outside: {
    title: 'Another council serves this address',
    text: '{address} is not in the area that we serve.',
    servedBy: '{council} serves it. You can ask for this service there.',
    goTo: 'Go to {council}',
    unknown: 'Find out which council serves it on GOV.UK.',
    findCouncil: 'Find your local council',
    another: 'Use another address',
  },
  errors: {
    'uprn.required': 'Select your address',
    'uprn.choose': 'Select your address',
    'line1.required': 'Enter address line 1, usually the building and street',
    'town.required': 'Enter a town or city',
    'narrow.too-long': 'House number or name must be 100 characters or fewer',
    'line1.too-long': 'Address line 1 must be 100 characters or fewer',
    'line2.too-long': 'Address line 2 must be 100 characters or fewer',
    'town.too-long': 'Town or city must be 100 characters or fewer',
    'county.too-long': 'County must be 100 characters or fewer',
  },
}

/** Every word of this package; another language must have them all. */
export type AddressContent = typeof en
