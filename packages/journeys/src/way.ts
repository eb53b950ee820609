import type { Language } from '@guildhall/standards/language'

/** Whether residents fill it in themselves, or staff do for them, on the phone or at a desk. */
export type Channel = 'online' | 'assisted'

/** How a run was last gone on with, for the service's measures; nothing in it tells of a resident. */
export interface Way {
  readonly language: Language
  /** Whether a script ran on the page that was posted; undefined where that isn't known. */
  readonly javascript?: boolean
  readonly device?: Device
}

/** What a page was shown on, as far as it matters for how a service is made. */
export type Device = 'phone' | 'desktop'
