import { data, redirect } from 'react-router'
import { orderOf } from './order.server.ts'
import type { PaidService } from './paid-service.server.ts'
import type { RouteArgs } from './place.server.ts'
import { type Resident, residentOf } from './resident.server.ts'

/** A resident who is about to pay, or has. */
export interface Ordering extends Resident {
  readonly run: NonNullable<Resident['run']>
  readonly service: PaidService
}

/**
 * The resident of a page beside a paid service's own.
 *
 * @throws what React Router takes for 404, or a redirect to where the service begins
 */
export async function orderingResident(args: RouteArgs): Promise<Ordering> {
  const { service: id } = args.params
  const resident = await residentOf(args, id)
  const service = resident?.services.payments.paid.find(({ journey }) => journey.id === id)
  if (!resident || !service) throw data(null, { status: 404 })
  const { run, basePath } = resident
  if (!run) throw redirect(basePath, 303)
  return { ...resident, run, service }
}

/** What they have to pay. @throws a redirect to the service where there is nothing to pay now */
export async function orderToPay({ services, service, run, basePath, language }: Ordering) {
  const { instance, answers } = run.state
  const order = run.submission
    ? undefined
    : orderOf(services, { service, instance, answers, language })
  if (order) return order
  throw redirect(run.submission ? `${basePath}/confirmation` : basePath, 303)
}
