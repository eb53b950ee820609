import { plainDateSchema } from '@guildhall/standards/plain-date'
import { z } from 'zod'

/** What a council may decide about example things; every knob has a default. */
export const exampleThingPolicySchema = z.object({
  /** The first day on which residents may use it. */
  opensOn: plainDateSchema.optional(),
})

export type ExampleThingPolicy = z.output<typeof exampleThingPolicySchema>
