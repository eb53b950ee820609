import type { ContainerReason } from '../../containers/containers-policy.ts'

/** Every word of the pages for containers in English. */
export const en = {
  continue: 'Continue',
  whichTitle: 'Which container do you need?',
  atMost: (limit: number) => (limit === 1 ? 'One for each home' : `Up to ${limit} for each home`),
  whyTitle: 'Why do you need it?',
  reasons: {
    new: 'I have never had one at this address',
    damaged: 'It is damaged',
    missing: 'It is missing or was stolen',
    extra: 'I need more room',
  } satisfies Record<ContainerReason, string>,
  damagedHint: 'We take the old one away when we bring another',
  costs: (price: string) => `Costs ${price}`,
  free: 'Free',
  homeTitle: 'About your home',
  hasLabel: 'How many of these containers do you have now?',
  peopleLabel: 'How many people live in your home?',
  peopleHint: 'Count yourself and children',
  cannotTitle: 'You can’t ask for this container online',
  cannotTitles: {
    'already-requested': 'This container is on its way already',
    'at-limit': 'You have as many of these as a home can have',
    'household-too-small': 'Your home can’t have another of these',
  } as Readonly<Record<string, string>>,
  another: 'Choose another container',
  anotherReason: 'Change why you need it',
  summaryContainer: 'Container',
  summaryReason: 'Why you need it',
  summaryHas: 'How many you have now',
  summaryPeople: 'People in your home',
  summaryTerms: 'What we will do',
  summaryPrice: 'Price',
  total: (price: string) => `Total ${price}`,
  nothingToPay: 'Nothing to pay',
  errors: {
    'container.required': 'Select which container you need',
    'container.unknown': 'Select a container from the list',
    'container.taken': 'Somebody in your home has asked for this container in the meantime',
    'reason.required': 'Select why you need it',
    'reason.unknown': 'Select a reason from the list',
    'has.number.required': 'Enter how many of these containers you have now',
    'has.number.format': 'How many you have must be a number, like 1',
    'has.number.whole': 'How many you have must be a whole number, like 1',
    'has.number.between': 'How many you have must be between 0 and 50',
    'people.number.required': 'Enter how many people live in your home',
    'people.number.format': 'How many people must be a number, like 4',
    'people.number.whole': 'How many people must be a whole number, like 4',
    'people.number.between': 'How many people must be between 1 and 50',
  },
}

/** Every word of the pages for containers in one language. */
export type ContainersContent = typeof en
