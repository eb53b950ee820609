/** Every word that a resident reads, in English. */
export const en = {
  title: 'Example things',
  none: 'There are none at this address.',
  open: 'You can use this service.',
  notOpenYet: 'This service isn’t open yet.',
}

/** The keys that each language must have. */
export type Words = typeof en
