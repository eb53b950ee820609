import type { ServerContext } from '@guildhall/journeys/binding'
import type { Answers } from '@guildhall/journeys/journey'
import { pence } from '@guildhall/standards/pence'
import { londonDate, type PlainDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { BinsData, GardenPages } from '../pages/garden/garden.tsx'
import { totalOf } from '../price/price-lines.ts'
import type { BinCollectionServer } from '../server.ts'
import { debitDay, type GardenTask, gardenPrice, termAfter, termFrom } from './garden.ts'
import type { GardenPolicy } from './garden-policy.ts'

serverOnly('bin-collection/garden-orders')

/** What garden waste needs of the app. */
export type GardenServer<Context> = Pick<
  BinCollectionServer<Context>,
  'council' | 'database' | 'policy' | 'calendar' | 'contact'
>

/** What is to be done, and the subscription that it is done with. */
interface Ordered {
  readonly task: Exclude<GardenTask, 'cancel'>
  readonly had?: number
  /** Last day of the subscription. */
  readonly ends?: PlainDate
}

type Given<Context> = Pick<ServerContext<Context>, 'context' | 'clock'>

/** What the answers so far say is to be done; the bins page is shown for no other. */
export function ordered(pages: GardenPages, answers: Answers): Ordered {
  const task = pages.task.factsOf(answers)?.task
  const has = pages.subscription(answers)
  return {
    task: task === undefined || task === 'cancel' ? 'join' : task,
    ...(has && { had: has.bins, ends: has.ends }),
  }
}

/** What the bins page shows: for how long, and what a bin costs. */
export function binsData<Context>(
  server: GardenServer<Context>,
  given: Given<Context>,
  what: Ordered,
): BinsData {
  const policy = gardenPolicyOf(server, given.context)
  const order = toPrice(policy, given, what)
  const priced = (bins: number) =>
    totalOf(
      gardenPrice({
        ...order,
        ...(what.task === 'change' && { had: 0 }),
        bins,
        newBins: 0,
        pays: 'card',
      }),
    )
  const first = priced(1)
  const isPart = gardenPrice({ ...order, had: 0, bins: 1, newBins: 0, pays: 'card' }).some(
    ({ code }) => code === 'part',
  )
  return {
    ...order.term,
    ...(what.had !== undefined && { had: what.had }),
    price: isPart
      ? { by: 'part', each: first }
      : { by: 'term', first, later: pence(priced(2) - first) },
    newBinFee: policy.newBinFee,
  }
}

/** The term, and the price for each way to pay; one way alone where nothing is due. */
export function waysToPay<Context>(
  server: GardenServer<Context>,
  given: Given<Context>,
  what: Ordered & { bins: number; newBins: number },
) {
  const policy = gardenPolicyOf(server, given.context)
  const order = toPrice(policy, given, what)
  const { today } = order
  const ways = policy.payBy.map((pays) => ({
    pays,
    lines: [...gardenPrice({ ...order, bins: what.bins, newBins: what.newBins, pays })],
    ...(pays === 'direct-debit' && {
      firstOn: debitDay(what.task, { today, policy, calendar: server.calendar(given.context) }),
    }),
  }))
  const isFree = ways.every(({ lines }) => totalOf(lines) === 0)
  return { ...order.term, ways: isFree ? ways.slice(0, 1) : ways }
}

/** @throws Error when the council offers no garden waste */
export function gardenPolicyOf<Context>(
  server: GardenServer<Context>,
  context: Context,
): GardenPolicy {
  const { garden } = server.policy(context)
  if (garden) return garden
  throw new Error(
    `Council “${server.council(context)}” offers no garden waste subscription, so its pages can't be served. ` +
      'Give its bin collection policy a `garden` part, or leave the journey out.',
  )
}

function toPrice<Context>(policy: GardenPolicy, { clock }: Given<Context>, what: Ordered) {
  const today = londonDate(clock())
  const term =
    what.task === 'join' || what.ends === undefined
      ? termFrom(today, policy)
      : what.task === 'renew'
        ? termAfter(what.ends, policy)
        : { starts: today, ends: what.ends }
  return {
    task: what.task,
    policy,
    today,
    term,
    ...(what.had !== undefined && { had: what.had }),
  }
}
