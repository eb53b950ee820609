import type { Executor } from '@guildhall/database/database'
import { bindPage, type PageBinding, type ServerContext } from '@guildhall/journeys/binding'
import { SubmissionRefused } from '@guildhall/journeys/server'
import { pence } from '@guildhall/standards/pence'
import { londonDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { readUprn } from '@guildhall/standards/uprn'
import { claim } from '../claims/claims.ts'
import type { GardenPages } from '../pages/garden/garden.tsx'
import { totalOf } from '../price/price-lines.ts'
import { gardenTasks, mayDo } from './garden.ts'
import { binsData, type GardenServer, gardenPolicyOf, ordered, waysToPay } from './garden-orders.ts'
import { findSubscription, type GardenOrder, recordGardenOrder } from './subscriptions.ts'

export { expiredClaims, releaseClaims } from '../claims/claims.ts'
export type { GardenServer } from './garden-orders.ts'
export {
  binsToBring,
  findSubscription,
  type GardenOrder,
  recordGardenOrder,
} from './subscriptions.ts'

serverOnly('bin-collection/garden-server')

/** Binds the pages of garden waste to their database and policy. */
export function gardenBindings<Context>(
  pages: GardenPages,
  server: GardenServer<Context>,
): readonly PageBinding<Context>[] {
  const unknownTask = { errors: [{ field: 'task', message: 'task.unknown' }] }
  return [
    bindPage(pages.task, {
      load({ context, answers }: ServerContext<Context>) {
        return uprnOf(pages, answers)
          ? { state: 'open' as const, tasks: gardenTasks }
          : { state: 'no-uprn' as const, contact: server.contact(context) }
      },
      async submit(given) {
        const { context } = given
        const task = gardenTasks.find((one) => one === given.value.task)
        const found = await subscriptionOf(pages, server, given)
        if (!task || !found) return unknownTask
        const policy = gardenPolicyOf(server, context)
        const asksForReference = policy.asksForReference && task !== 'join'
        if (asksForReference) return { facts: { task, asksForReference } }
        const has = found.reveal('to decide on what the resident of this address wants to do')
        const decision = mayDo(task, {
          ...factsOf(server, given),
          ...(has && { subscription: has }),
        })
        const known = task !== 'join' &&
          has && { reference: has.reference, bins: has.bins, ends: has.ends }
        return {
          facts: { task, asksForReference, decision, ...(known && { subscription: known }) },
        }
      },
    }),
    bindPage(pages.reference, {
      load: ({ context }: ServerContext<Context>) => ({ phone: server.contact(context).phone }),
      async submit(given) {
        const what = pages.task.factsOf(given.answers)
        const found = await subscriptionOf(pages, server, given)
        const has = found?.reveal('to compare its reference with the one that was typed')
        const typed = given.value.reference.replace(/[\s-]/g, '').toUpperCase()
        if (!what || !has || has.reference.replace(/[\s-]/g, '').toUpperCase() !== typed) {
          return { errors: [{ field: 'reference', message: 'reference.unknown' }] }
        }
        const decision = mayDo(what.task, { ...factsOf(server, given), subscription: has })
        const { reference, bins, ends } = has
        return { facts: { decision, subscription: { reference, bins, ends } } }
      },
    }),
    bindPage(pages.bins, {
      load: (given: ServerContext<Context>) =>
        binsData(server, given, ordered(pages, given.answers)),
      submit(given) {
        const { bins, newBins } = given.value
        const what = ordered(pages, given.answers)
        const policy = gardenPolicyOf(server, given.context)
        const added = what.task === 'change' ? Math.max(0, bins - (what.had ?? 0)) : bins
        if (bins > policy.mostBins) return { errors: [{ field: 'bins', message: 'bins.too-many' }] }
        if (what.task === 'change' && bins === what.had) {
          return { errors: [{ field: 'bins', message: 'bins.same' }] }
        }
        if (newBins > added) return { errors: [{ field: 'newBins', message: 'newBins.too-many' }] }
        return { facts: waysToPay(server, given, { ...what, bins, newBins }) }
      },
    }),
    bindPage(pages.pay, {
      load({ answers }: ServerContext<Context>) {
        const ways = pages.bins.factsOf(answers)?.ways ?? []
        return {
          ways: ways.map(({ pays, lines, firstOn }) => {
            const off = lines.find(({ code }) => code === 'direct-debit')?.amount ?? 0
            return {
              pays,
              total: totalOf(lines),
              off: pence(-off || 0),
              ...(firstOn && { firstOn }),
            }
          }),
        }
      },
    }),
    bindPage(pages.cannot, {
      load: ({ answers }: ServerContext<Context>) => pages.refusal(answers),
    }),
  ]
}

/**
 * Keeps an order, as it is decided and priced, for the time that a payment takes; call it in the
 * journey's `beforeSubmit` where there is something to pay, and again where the payment is recorded.
 *
 * @throws SubmissionRefused when it isn't allowed any more, or somebody in the home is at it already
 */
export async function keepGardenForPayment<Context>(
  pages: GardenPages,
  server: GardenServer<Context>,
  given: ServerContext<Context>,
  within?: Executor,
): Promise<GardenOrder> {
  const { context, answers, clock, instance } = given
  const gone = new SubmissionRefused(pages.task.path, [{ field: 'task', message: 'task.taken' }])
  const uprn = uprnOf(pages, answers)
  const asked = pages.order(answers)
  if (!uprn || !asked) throw gone
  const council = server.council(context)
  const today = londonDate(clock())
  const order: GardenOrder = {
    task: asked.task,
    uprn,
    ...(asked.subscription && {
      subscription: asked.subscription.reference,
      had: asked.subscription.ends,
    }),
    starts: asked.starts ?? today,
    ends: asked.ends ?? asked.subscription?.ends ?? today,
    bins: asked.bins ?? asked.subscription?.bins ?? 1,
    newBins: asked.newBins,
    pays: asked.pays,
    lines: [...asked.lines],
  }
  const keep = async (tx: Executor) => {
    const { holdMinutes } = gardenPolicyOf(server, context)
    const taken = await claim(tx, {
      council,
      instance,
      heldUntil: clock().add({ minutes: holdMinutes }).toString(),
      claims: [{ kind: 'garden', key: uprn, details: order }],
    })
    if (taken.length > 0) throw gone
    // Looked at once it is kept, so that nobody else can change it between the two.
    const now = await findSubscription(tx, { council, uprn })
    const has = now.reveal('to see that what was decided still holds')
    const decision = mayDo(asked.task, {
      ...factsOf(server, given),
      ...(has && { subscription: has }),
    })
    const isSame =
      asked.task === 'join' ||
      (has?.reference === order.subscription &&
        has?.ends === order.had &&
        has?.bins === asked.subscription?.bins)
    if (!decision.allowed || !isSame) throw gone
  }
  await (within ? keep(within) : server.database(context).transaction(keep))
  return order
}

/**
 * Makes the journey's `submit` of an order that costs nothing now: one to end, one that only gives
 * bins back, or one that a direct debit will pay for. One that was paid for by card is recorded by
 * settlement, through `recordGardenOrder`.
 *
 * @throws SubmissionRefused from it as {@link keepGardenForPayment} does
 */
export function gardenSubmission<Context>(pages: GardenPages, server: GardenServer<Context>) {
  return async (
    given: ServerContext<Context> & { tx: Executor; reference: string },
  ): Promise<void> => {
    await keepGardenForPayment(pages, server, given, given.tx)
    await recordGardenOrder(given.tx, {
      council: server.council(given.context),
      instance: given.instance,
      reference: given.reference,
      orderedAt: given.clock().toString(),
    })
  }
}

function factsOf<Context>(
  server: GardenServer<Context>,
  { context, clock }: ServerContext<Context>,
) {
  return {
    policy: gardenPolicyOf(server, context),
    now: clock(),
    phone: server.contact(context).phone,
  }
}

async function subscriptionOf<Context>(
  pages: GardenPages,
  server: GardenServer<Context>,
  { context, answers }: ServerContext<Context>,
) {
  const uprn = uprnOf(pages, answers)
  if (!uprn) return undefined
  return findSubscription(server.database(context), { council: server.council(context), uprn })
}

function uprnOf(pages: GardenPages, answers: ServerContext<unknown>['answers']) {
  return readUprn(pages.address(answers)?.uprn ?? '')
}
