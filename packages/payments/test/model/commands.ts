import { createHmac } from 'node:crypto'
import { pence } from '@guildhall/standards/pence'
import fc from 'fast-check'
import { takeAtCounter } from '../../src/counter.ts'
import { endHold } from '../../src/holds.ts'
import type { PayerAction } from '../../src/memory-provider.ts'
import { mopUp } from '../../src/mop-up.ts'
import { findPayment } from '../../src/records.ts'
import { refundPayment } from '../../src/refund.ts'
import { mopUpRefunds } from '../../src/refund-mop-up.ts'
import { cancelPayment, capturePayment, settle } from '../../src/settle.ts'
import { startPayment } from '../../src/start.ts'
import { handlePayWebhook } from '../../src/webhook.ts'
import { price, type Subject, subjects, type World } from './world.ts'

/** Nothing of it is kept in the command: what is true is told by the world and its machine. */
type Model = Record<string, never>
type Command = fc.AsyncCommand<Model, World, boolean>

/** An operation that is begun, and goes on while others are. */
function command(name: string, run: (world: World) => void): Command {
  return {
    check: () => true,
    async run(_, world) {
      run(world)
    },
    toString: () => name,
  }
}

const latest = async (world: World, subject: Subject) =>
  await findPayment(world.database, world.council, { subject })

const isUnfinished = (world: World, id: string) => {
  const state = world.online.made.find((one) => one.id === id)?.state
  return state?.kind === 'unfinished' ? state.status : undefined
}

/** A resident wants one, or comes back for it: at one price or another, now or promised. */
export const start = (subject: Subject, delayedCapture: boolean, dearer: boolean) =>
  command(
    `start ${subject}${delayedCapture ? ' promised' : ''}${dearer ? ' dearer' : ''}`,
    (world) =>
      world.launch(`start ${subject}`, async () => {
        const started = await startPayment(world.database, world.provider, {
          council: world.council,
          subject,
          reference: subject,
          description: 'A place',
          amount: dearer ? pence(price + 500) : price,
          delayedCapture,
          language: 'en',
          returnUrl: 'https://council.example/paid',
          clock: world.clock,
          reserve: world.holds.reserve,
          async sleep(ms) {
            world.nowMs += ms
            await world.point('wait')
          },
        })
        // Their browser follows the redirect.
        if (started.kind !== 'continue') return
        const payment = await findPayment(world.database, world.council, { id: started.paymentId })
        if (payment?.providerId) world.sentTo.set(payment.providerId, subject)
      }),
  )

/** Whoever was sent to the payment page does something there, however long ago that was. */
export const pay = (nth: number, action: PayerAction) =>
  command(`${action} ${nth}`, (world) => {
    const ids = [...world.sentTo.keys()]
    const id = ids[nth % Math.max(1, ids.length)]
    const status = id && isUnfinished(world, id)
    if (!id || !status || status === 'capturable') return
    // What is with the bank can't be cancelled by the payer, nor be opened again.
    if (status === 'submitted' && (action === 'cancelled-by-user' || action === 'open')) return
    world.trace.push(`${action} ${id}`)
    world.online.act(id, action)
  })

/** The return page. */
export const comeBack = (subject: Subject) =>
  command(`return ${subject}`, (world) =>
    world.launch(`return ${subject}`, async () => {
      const payment = await latest(world, subject)
      if (payment === undefined) return
      const provider = payment.provider === 'manual' ? world.manual : world.provider
      await settle(world.database, provider, payment.id, world.handlers)
    }),
  )

/** A webhook of any payment, at any time, any number of times. */
export const webhook = (nth: number) =>
  command(`webhook ${nth}`, (world) => {
    const { made } = world.online
    const payment = made[nth % Math.max(1, made.length)]
    if (payment === undefined) return
    world.launch(`webhook ${payment.id}`, async () => {
      const body = JSON.stringify({
        resource_id: payment.id,
        resource_type: 'payment',
        created_date: world.clock().toString(),
      })
      let work: Promise<void> | undefined
      await handlePayWebhook(
        new Request('https://council.example/webhook', {
          method: 'POST',
          body,
          headers: { 'Pay-Signature': createHmac('sha256', 'secret').update(body).digest('hex') },
        }),
        {
          ...world.handlers,
          database: world.database,
          provider: world.provider,
          secrets: ['secret'],
          onError: () => {},
          waitUntil(promise) {
            work = promise
          },
        },
      )
      await work
    })
  })

/** One machine's mop-up of everything, payments and refunds. */
export async function mopEverything(world: World): Promise<void> {
  for (const provider of [world.provider, world.manual]) {
    await mopUp(world.database, provider, { ...world.handlers, olderThanMinutes: 30 })
    const { council, clock } = world
    await mopUpRefunds(world.database, provider, { council, clock })
  }
}
export const mop = command('mop up', (world) => world.launch('mop up', () => mopEverything(world)))

export const cancel = (subject: Subject) =>
  command(`staff cancel ${subject}`, (world) =>
    world.launch(`cancel ${subject}`, async () => {
      const payment = await latest(world, subject)
      if (payment === undefined || payment.provider === 'manual') return
      await cancelPayment(world.database, world.provider, payment.id, world.handlers)
    }),
  )

export const capture = (subject: Subject) =>
  command(`staff capture ${subject}`, (world) =>
    world.launch(`capture ${subject}`, async () => {
      const payment = await latest(world, subject)
      if (payment === undefined || payment.provider === 'manual') return
      await capturePayment(world.database, world.provider, payment.id, world.handlers)
    }),
  )

/** Staff take money at the counter, or let the fee go. */
export const counter = (subject: Subject, method: 'cash' | 'cheque' | 'waived') =>
  command(`counter ${subject} ${method}`, (world) =>
    world.launch(`counter ${subject}`, () =>
      takeAtCounter(
        world.database,
        { manual: world.manual, online: world.provider },
        {
          council: world.council,
          subject,
          reference: subject,
          description: 'A place',
          amount: price,
          language: 'en',
          clock: world.clock,
          takenBy: 'staff-1',
          reserve: world.holds.reserve,
          async sleep(ms) {
            world.nowMs += ms
            await world.point('wait')
          },
        },
        { method, reason: 'hardship' },
        world.handlers,
      ),
    ),
  )

export const refund = (subject: Subject, amount: number | 'all', isLost: boolean) =>
  command(`refund ${subject} ${amount}${isLost ? ' lost' : ''}`, (world) =>
    world.launch(`refund ${subject}`, async () => {
      if (isLost) world.online.loseNextAnswer()
      const payment = await latest(world, subject)
      if (payment?.state !== 'paid') return
      const provider = payment.provider === 'manual' ? world.manual : world.provider
      await refundPayment(world.database, provider, {
        council: world.council,
        paymentId: payment.id,
        amount: amount === 'all' ? amount : pence(amount),
        reason: 'not collected',
        by: 'staff-1',
        clock: world.clock,
      })
    }),
  )

/** The time for which a slot is kept is up. */
export const timer = (subject: Subject) =>
  command(`timer ${subject}`, (world) =>
    world.launch(`timer ${subject}`, async () => {
      const payment = await latest(world, subject)
      const provider = payment?.provider === 'manual' ? world.manual : world.provider
      await endHold(world.database, provider, subject, world)
    }),
  )

/** Time goes by at the provider as well: what was not paid in 90 minutes can't be any more. */
export function letTimePass(world: World, minutes: number): void {
  world.nowMs += minutes * 60_000
  for (const { id, state, createdAt } of world.online.made) {
    if (state.kind !== 'unfinished') continue
    const age = world.nowMs - (createdAt?.getTime() ?? 0)
    const limit = state.status === 'capturable' ? 120 * 60 : 90
    if (age >= limit * 60_000) world.online.act(id, 'expired')
  }
}
export const later = (minutes: number) =>
  command(`${minutes} minutes later`, (world) => {
    world.trace.push(`+${minutes}`)
    letTimePass(world, minutes)
  })

export const crash = command('crash', (world) => world.crash())

export const trouble = (
  kind: 'lost' | 'timeout' | 'failed' | 'refused' | 'busy' | 'lag' | 'caught up',
) =>
  command(`trouble: ${kind}`, ({ online, trace }) => {
    trace.push(kind)
    if (kind === 'lost') online.loseNextAnswer()
    else if (kind === 'timeout') online.failNext({ kind: 'timeout' })
    else if (kind === 'failed') online.failNext({ kind: 'failed', status: 500 })
    else if (kind === 'refused') online.failNext({ kind: 'refused', code: 'P0102' })
    else if (kind === 'busy') online.failNext({ kind: 'busy' })
    else online.freezeSearch(kind === 'lag')
  })

const subject = fc.constantFrom(...subjects)
const often = (times: number, one: fc.Arbitrary<Command>) =>
  Array.from({ length: times }, () => one)

/** What may happen, those things more often that lead to the others. */
export const everything = [
  ...often(
    4,
    fc
      .tuple(subject, fc.boolean(), fc.constantFrom(false, false, false, true))
      .map((given) => start(...given)),
  ),
  ...often(
    3,
    fc
      .tuple(
        fc.nat({ max: 5 }),
        fc.constantFrom<PayerAction>(
          'pay',
          'pay',
          'pay',
          'submit',
          'declined',
          'cancelled-by-user',
        ),
      )
      .map((given) => pay(...given)),
  ),
  ...often(2, subject.map(comeBack)),
  ...often(2, fc.nat({ max: 5 }).map(webhook)),
  fc.constant(mop),
  subject.map(cancel),
  subject.map(capture),
  fc.tuple(subject, fc.constantFrom('cash', 'cheque', 'waived')).map((given) => counter(...given)),
  fc
    .tuple(subject, fc.constantFrom<number | 'all'>('all', 1000), fc.boolean())
    .map((given) => refund(...given)),
  subject.map(timer),
  fc.constantFrom(1, 31, 91, 125 * 60).map(later),
  fc.constant(crash),
  fc.constantFrom('lost', 'timeout', 'failed', 'refused', 'busy', 'lag', 'caught up').map(trouble),
]
