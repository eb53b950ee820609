import { Temporal } from 'temporal-polyfill'
import { property, sample } from '../sample-journey.ts'
import { bindPage } from './binding.ts'
import { type JourneyServerOptions, journeyServer } from './server.ts'
import type { AnswerStore } from './store.ts'

// The sample journey as this package's own tests serve it.

/** The moment at which these tests take place. */
export const now = Temporal.Instant.from('2026-11-24T10:00:00Z')

const addresses: Record<string, string> = { '1': '1 Guildhall Street', '2': '2 Guildhall Street' }

export type Options = Partial<JourneyServerOptions<undefined, never>>

/** The sample journey, served over a store. */
export function serve(store: AnswerStore<never>, options: Options = {}) {
  return journeyServer<undefined, never>({
    journey: sample,
    store: () => store,
    clock: () => () => now,
    maxBytes: 5000,
    bindings: [
      bindPage<
        undefined,
        NonNullable<typeof property.schema>,
        NonNullable<typeof property.facts>,
        undefined
      >(property, {
        submit({ value }) {
          const address = addresses[value.property]
          return address
            ? { facts: { address } }
            : { errors: [{ field: 'property', message: 'choose' }] }
        },
      }),
    ],
    ...options,
  })
}
