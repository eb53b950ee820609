/** Every service that this site can offer, in the order of a home page. */
export const serviceIds = [
  'bin-days',
  'bin-reminders',
  'missed-collection',
  'missed-follow-up',
  'bulky-collection',
  'bulky-change',
  'containers',
  'garden-waste',
  'assisted-collection',
] as const

/** A service of this site. */
export type ServiceId = (typeof serviceIds)[number]

/** What a browser needs to know of a council's decisions to draw its services; public, plain JSON. */
export interface ServicePolicy {
  readonly offered: readonly ServiceId[]
  /** Services whose money is only promised until staff accept what is asked for. */
  readonly promised: readonly string[]
  readonly address: { readonly narrowOver: number; readonly allowTypedAddress: boolean }
}
