import type { Address } from '@guildhall/standards/address'

/** A street, as the council's list has it. */
export const street: readonly Address[] = [
  'Flat 2, Guildhall Court, 14 Guildhall Street',
  'Flat 10, Guildhall Court, 14 Guildhall Street',
  'The Corner Bakery, 10-12 Guildhall Street',
  'The Old Library, Guildhall Street',
  '9A Guildhall Street',
].map((text, at) => ({
  uprn: `99010000${at}`,
  lines: text.split(', '),
  town: 'Alderbrook',
  postcode: 'GH1 2AB',
  custodianCode: 9901,
  foundBy: 'memory',
}))
