import type { PluralForms } from '@guildhall/standards/language'

const found: PluralForms = {
  one: '{count} address found for {postcode}',
  other: '{count} addresses found for {postcode}',
}

const suggested: PluralForms = {
  one: '{count} address suggested.',
  other: '{count} addresses suggested.',
}

const minutes: PluralForms = { one: 'a minute', other: '{count} minutes' }

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
    searchTitle: 'What is your address?',
    searchHint: 'Enter a postcode, or part of the address such as “2 High Street”',
    noAddress: 'It has no address',
  },
  suggestions: {
    label: 'Suggested addresses',
    found: suggested,
    more: 'There are more: type more of the address.',
    how: 'Use the up and down arrow keys to look through them, and enter to choose one.',
    none: 'No address to suggest. Check the spelling, or continue with what you have typed.',
    limited: 'No more suggestions for now. Go on typing, and continue with what you have typed.',
    down: 'Suggestions aren’t working at the moment. Go on typing, and continue with what you have typed.',
  },
  narrow: {
    title: 'What is your house number or name?',
    hint: 'For example, 15 or Rose Cottage. There are {count} addresses at {postcode}: this makes the list shorter. Leave it empty to see them all.',
  },
  choose: {
    more: 'There are more addresses than these. If yours isn’t here, go back and add the street, the town or the number.',
    title: 'Which is your address?',
    found,
    narrowed: 'Addresses at {postcode} with “{text}”',
    noMatch: 'No address at {postcode} has “{text}”, so all of them are listed',
    showAll: 'Show all {count} addresses at {postcode}',
    changePostcode: 'Use another postcode',
    or: 'or',
    notListed: 'My address isn’t listed',
  },
  terminated: {
    title: '{postcode} is no longer in use',
    text: 'Royal Mail ended this postcode in {ended}. Look for a newer one on recent post, or use Royal Mail’s postcode finder.',
    typed: 'If you don’t know the new postcode, you can type your address yourself.',
    contact: 'If you don’t know the new postcode, contact us.',
  },
  noSuchPostcode: {
    title: 'There is no postcode {postcode}',
    text: 'Check it for letters and numbers that look alike, such as O and 0. If your home is new, its postcode may not be known yet.',
    typed: 'If you are sure that it is right, you can type your address yourself.',
    contact: 'If you are sure that it is right, contact us and we will look into it.',
  },
  limited: {
    title: 'You have looked up many addresses in a short time',
    text: 'So that nobody can copy the address list, we let each visitor look up only some. Wait {minutes} and try again.',
    minutes,
    again: 'Try again',
    typed: 'You can also type your address yourself and go on.',
    contact: 'Your answers so far are kept.',
  },
  elsewhere: {
    title: '{postcode} is in another council’s area',
    text: 'We have no addresses at this postcode.',
  },
  astride: {
    title: 'More than one council serves {postcode}',
    text: 'Which one serves you depends on your address. Choose your address next, and we will tell you if it is another council’s.',
  },
  confirm: {
    title: 'Is this the right address?',
    yes: 'Yes, use this address',
    no: 'Choose another address',
  },
  place: {
    title: 'Where is it?',
    intro:
      'Use this for a place without an address, such as a mooring, a field or a new building. Answer one or both.',
    grid: 'Grid reference, coordinates or a link to a map',
    gridHint:
      'For example, SP 320 870, or 52.4801, -1.5302, or a link copied from a map website. It may also be on a signpost, or on a phone’s map or compass.',
    locate: 'Use the location of this device',
    locating: 'Finding where this device is…',
    located:
      'The location of this device is now in the box, right to about {metres} metres. You can change it.',
    locateVague:
      'This device only knows its location to about {metres} metres. It is in the box; describe where it is as well.',
    locateDenied:
      'This device may not say where it is, because its settings don’t allow it. Give a grid reference or describe where it is.',
    locateUnknown:
      'This device doesn’t know where it is. Give a grid reference or describe where it is.',
    locateSlow: 'This device took too long to say where it is. Try again, or describe where it is.',
    description: 'Describe where it is',
    descriptionHint: 'For example, the second gate on the left after the weir on Mill Lane',
    summary: 'Place',
    outsideTitle: 'This place isn’t in the area that we serve',
    outsideNear: 'No address of ours is within {kilometres} km of {place}.',
    outsideBox: '{place} is beyond our boundary.',
    outsideCheck: 'Check the figures: two of them may have changed places.',
    outsideAgain: 'Change where it is',
    gridSummary: 'Grid reference {reference}',
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
    'postcode.search-required': 'Enter a postcode or part of an address',
    'postcode.search-long': 'Part of an address must be 200 characters or fewer',
    'postcode.vague': 'Add a street, a building or a place, such as “2 High Street”',
    'grid.format':
      'Enter a grid reference such as SP 320 870, or coordinates such as 52.4801, -1.5302',
    'grid.link':
      'This link has no place in it. Open it and copy the coordinates, or describe where it is',
    'grid.words':
      'We can’t look up three-word addresses. Enter a grid reference or coordinates, or describe where it is',
    'grid.abroad':
      'These coordinates are not in the United Kingdom. Check them, and whether one needs a minus sign',
    'grid.required': 'Enter a grid reference or describe where it is',
    'description.too-long': 'Description must be 500 characters or fewer',
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
