import type { measuresPolicy } from '@guildhall/measures/policy'
import type { z } from 'zod'

type Policy = z.input<typeof measuresPolicy>
type Costs = Readonly<
  Record<keyof typeof tasks, readonly [yearly: number, online: number, assisted: number]>
>

/**
 * What each service is in the Local Government Services List, and what a resident does in it; the
 * same for every council. A missed collection has no number of its own there: it is the reporting of
 * 524. Reminders have none at all, so that they are in no feed.
 */
const tasks = {
  'bin-days': { lgsl: 524, interaction: 'find-out', completesAt: ['bin-days'] },
  'missed-collection': { lgsl: 524, interaction: 'report' },
  'bulky-collection': { lgsl: 528, interaction: 'book' },
  containers: { lgsl: 526, interaction: 'apply' },
  'garden-waste': { lgsl: 530, interaction: 'apply' },
  'assisted-collection': { lgsl: 854, interaction: 'apply' },
} as const

/**
 * What a council decides about its measures: for each service that it offers, what it costs in
 * pence: in a year however much it is used, for each form online, and for each that staff fill in.
 */
export function measured(costs: Partial<Costs>): Policy {
  const services = Object.entries(costs).map(([id, [yearly, online, assisted]]) => [
    id,
    { ...tasks[id as keyof typeof tasks], costs: { yearly, online, assisted } },
  ])
  return { services: Object.fromEntries(services) }
}
