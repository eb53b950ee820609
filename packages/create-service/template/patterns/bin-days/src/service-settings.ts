import type { Need, StandIns } from './config.ts'

/** What this service is told besides: nothing. */
export type ServiceSettings = Readonly<Record<string, never>>

/** Reads what this service is told besides. */
export const readServiceSettings: (need: Need, standIns: StandIns | undefined) => ServiceSettings =
  () => ({})
