import type { House, Visit } from './house.ts'

/** What every journey of this site is served with. */
export function journeyOptions({ config }: House) {
  return {
    store: ({ answers }: Visit) => answers,
    clock: ({ clock }: Visit) => clock,
    // Without doing anything for so long a resident’s answers are out of reach.
    sessionMinutes: () => 60,
    // Behind a proxy a form comes from the address that residents see.
    origins: config.publicOrigin === undefined ? [] : [config.publicOrigin],
  }
}
