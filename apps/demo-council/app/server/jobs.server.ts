import { expiredHolds, releaseHold } from '@guildhall/bin-collection/bulky-server'
import type { Database } from '@guildhall/database/database'
import { purge, resealAnswers } from '@guildhall/journeys/retention'
import { deliverDue } from '@guildhall/notify/outbox'
import { mopUp } from '@guildhall/payments/mop-up'
import { findPayment } from '@guildhall/payments/settle'
import type { Clock } from '@guildhall/standards/plain-date'
import { services } from '../services/index.ts'
import type { SiteConfig } from './config.server.ts'
import type { CouncilServices } from './council-services.server.ts'

const DELIVER_MS = 1000
const MOP_UP_MS = 60_000
const FORGET_MS = 3_600_000
/** Payments that nobody came back from are looked into after this; GOV.UK Pay itself advises 30. */
const MOP_UP_AFTER_MINUTES = 30

/**
 * Sends queued messages, settles payments that nobody came back from, and deletes answers that are
 * no longer kept, until stopped.
 */
export function startJobs(
  councils: readonly CouncilServices[],
  database: Database,
  clock: Clock,
  keeping: Pick<SiteConfig, 'answersDays' | 'submissionsDays'>,
) {
  const deliver = repeat(DELIVER_MS, async () => {
    for (const { council, notify } of councils) {
      await deliverDue(database, notify, { clock, council: council.slug, limit: 20 })
    }
  })
  const settle = repeat(MOP_UP_MS, async () => {
    for (const { council, payments } of councils) {
      const { problems } = await mopUp(database, payments.provider, {
        ...payments.handlers,
        olderThanMinutes: MOP_UP_AFTER_MINUTES,
      })
      for (const { paymentId, problem } of problems) {
        console.error(`payment ${paymentId} needs a look: ${problem}`)
      }
      await freeExpiredHolds(database, { council: council.slug, now: clock().toString() })
    }
  })
  const { answersDays, submissionsDays } = keeping
  const keep = services.map((journey) => ({ journey, answersDays, submissionsDays }))
  const forget = repeat(FORGET_MS, async () => {
    for (const { council, answerKeys: keys } of councils) {
      await purge(database, { council: council.slug, now: clock(), keep })
      await resealAnswers(database, { council: council.slug, keys })
    }
  })
  return {
    async stop() {
      await Promise.all([deliver.stop(), settle.stop(), forget.stop()])
    },
  }
}

/** Gives back days that were kept for someone who never came to pay: no payment, or a dead one. */
async function freeExpiredHolds(database: Database, of: { council: string; now: string }) {
  for (const { council, instance } of await expiredHolds(database, of)) {
    const payment = await findPayment(database, council, { subject: instance })
    if (payment && payment.state !== 'dead') continue
    await database.transaction((tx) => releaseHold(tx, { council, instance }))
  }
}

/** Runs work over and over with a rest between; one run at a time, and a failure ends none. */
function repeat(restMs: number, work: () => Promise<void>) {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const next = () => {
    timer = setTimeout(() => {
      running = work()
        .catch((error: unknown) => {
          console.error(error instanceof Error ? error.stack : 'a job failed')
        })
        .then(() => {
          if (!isStopped) next()
        })
    }, restMs)
    timer.unref()
  }
  next()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
