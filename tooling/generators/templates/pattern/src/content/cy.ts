import type { Words } from './en.ts'

/** Every word that a resident reads, in Welsh. */
export const cy: Words = {
  title: 'Pethau enghreifftiol',
  none: 'Does dim un yn y cyfeiriad hwn.',
  open: 'Gallwch ddefnyddio’r gwasanaeth hwn.',
  notOpenYet: 'Nid yw’r gwasanaeth hwn ar agor eto.',
}
