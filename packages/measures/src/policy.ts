import { z } from 'zod'

const pence = (is: string, example: number) =>
  z
    .int()
    .min(0)
    .max(1_000_000_000_00)
    .meta({ description: `${is} (pence)`, examples: [example] })

const costs = z.object({
  yearly: pence(
    'What the service costs in a year however much it is used: licences, hosting',
    1_200_000,
  ),
  online: pence(
    'What one form costs that a resident sends online, the work behind it included',
    45,
  ),
  assisted: pence(
    'What one form costs that staff fill in for a resident, their time included',
    510,
  ),
})

const service = z.object({
  lgsl: z
    .int()
    .min(1)
    .max(99_999)
    .meta({
      description: 'Number of the service in the Local Government Services List',
      examples: [524],
    }),
  interaction: z
    .enum(['find-out', 'report', 'book', 'apply', 'pay', 'renew', 'other'])
    .meta({ description: 'What a resident does in it', examples: ['find-out'] }),
  completesAt: z
    .array(z.string().min(1))
    .default([])
    .meta({
      description:
        'Paths of pages that give the answer, for a service that only tells something and is never sent',
      examples: [['bin-days']],
    }),
  costs: costs.optional().meta({
    description: 'The council’s own unit costs; without them no cost is published',
    examples: [{ yearly: 1_200_000, online: 45, assisted: 510 }],
  }),
})

/**
 * What a council decides about its measures: by the journey's id, what the service is called
 * nationally and what it costs. For `defineCouncil({ policies: { measures: measuresPolicy } })`.
 */
export const measuresPolicy = z.object({
  services: z.record(z.string().min(1), service).default({}),
})

/** One service's part of the policy. */
export type ServiceMeasuresPolicy = z.output<typeof service>
