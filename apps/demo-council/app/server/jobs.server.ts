import type { Database } from '@guildhall/database/database'
import { upkeep } from '@guildhall/database/upkeep'
import { purge, resealAnswers } from '@guildhall/journeys/retention'
import { sendReminders } from '@guildhall/journeys/saved-links'
import { deliverDue } from '@guildhall/notify/outbox'
import type { Clock } from '@guildhall/standards/plain-date'
import { homeHrefOf } from '../ui/hrefs.ts'
import { answersKept, remindOfBookings } from './bookings-jobs.server.ts'
import { giveRefundsOwed } from './bulky-refunds.server.ts'
import type { SiteConfig } from './config.server.ts'
import type { CouncilServices } from './council-services.server.ts'
import { eraseFiles } from './files.server.ts'
import { lookAfterPayments } from './payment-jobs.server.ts'
import { lookUpNext, remindOfTomorrow } from './reminders.server.ts'
import { forgetStaffSessions } from './staff-session.server.ts'

const DELIVER_MS = 1000
/** What is due is done: the mop-up of payments every 30 minutes, their reconciliation once a day. */
const PAYMENTS_MS = 60_000
const REPAY_MS = 2000
const MEASURE_MS = 2000
const HOURLY_MS = 3_600_000
const UPKEEP_MS = 6 * HOURLY_MS

/**
 * Sends queued messages, settles payments that nobody came back from, counts what happened, reminds
 * of saved answers, and deletes what is no longer kept, until stopped.
 */
export function startJobs(
  councils: readonly CouncilServices[],
  database: Database,
  clock: Clock,
  config: Pick<SiteConfig, 'answersDays' | 'submissionsDays' | 'siteOrigin'>,
) {
  const deliver = repeat(DELIVER_MS, async () => {
    for (const { council, notify } of councils) {
      await deliverDue(database, notify, { clock, council: council.slug, limit: 20 })
    }
  })
  const settle = repeat(PAYMENTS_MS, async () => {
    for (const services of councils) await lookAfterPayments(services)
    for (const services of councils) {
      await remindOfTomorrow(services)
      await remindOfBookings(services, config)
    }
  })
  const repay = repeat(REPAY_MS, async () => {
    for (const services of councils) await giveRefundsOwed(services)
  })
  const measure = repeat(MEASURE_MS, async () => {
    for (const { measures } of councils) await measures.flush()
  })
  const hourly = repeat(
    HOURLY_MS,
    async () => {
      for (const services of councils) await look(services, database, config)
    },
    { isFirstAtOnce: true },
  )
  const keepUp = repeat(UPKEEP_MS, () => upkeep(database))
  return {
    async stop() {
      const jobs = [deliver, settle, repay, measure, hourly, keepUp]
      await Promise.all(jobs.map((job) => job.stop()))
    },
  }
}

/** What is looked into once an hour: saved answers that end soon, and whatever has been kept long enough. */
async function look(
  services: CouncilServices,
  database: Database,
  config: Pick<SiteConfig, 'answersDays' | 'submissionsDays' | 'siteOrigin'>,
): Promise<void> {
  const { council, answerKeys: keys, clock, saved, measures, visitors, calendars, files } = services
  const { slug } = council
  const now = clock()
  await sendReminders({
    database,
    council: slug,
    keys,
    now,
    journeys: services.services.offered,
    mailer: saved.mailer,
    base: ({ id }, language) => `${config.siteOrigin}${homeHrefOf(slug, language)}/${id}`,
  })
  const { answersDays, submissionsDays } = config
  await purge(database, {
    council: slug,
    now,
    keys,
    keep: services.services.offered.map((journey) => ({
      journey,
      answersDays: answersKept(council, journey.id, answersDays),
      unsubmittedDays: answersDays,
      submissionsDays,
    })),
    alsoErase: eraseFiles(files),
    onAbandoned({ journey, channel, page = '', way }) {
      const { id, version } = journey
      const at = now.toString()
      measures.add({ name: 'abandoned', at, journey: id, version, page, channel, ...way })
    },
  })
  // What outlived its answers, as after a crash.
  await files.storage.purge(now.subtract({ hours: 24 * (submissionsDays ?? 365) }).toString())
  await resealAnswers(database, { council: slug, keys })
  await lookUpNext(services)
  await remindOfTomorrow(services)
  await remindOfBookings(services, config)
  await visitors.forget()
  await forgetStaffSessions({ database, council: slug, clock })
  const read = await calendars.refresh()
  if (read?.why !== undefined) console.error(`${slug}: ${read.why}`)
}

/** Runs work over and over with a rest between; one run at a time, and a failure ends none. */
function repeat(
  restMs: number,
  work: () => Promise<void>,
  { isFirstAtOnce = false }: { isFirstAtOnce?: boolean } = {},
) {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const next = (waitMs = restMs) => {
    timer = setTimeout(() => {
      running = work()
        .catch((error: unknown) => {
          console.error(error instanceof Error ? error.stack : 'a job failed')
        })
        .then(() => {
          if (!isStopped) next()
        })
    }, waitMs)
    timer.unref()
  }
  next(isFirstAtOnce ? 0 : restMs)
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
