import { upkeep } from '@guildhall/database/upkeep'
import { purge } from '@guildhall/journeys/retention'
import type { House } from './house.ts'
import { service } from './service.ts'
import { serviceJobs } from './service-server.tsx'

const HOUR_MS = 3_600_000

/** How long answers and records of submissions are kept, days. Your retention schedule decides. */
const KEEP = { answersDays: 28, submissionsDays: 365 }

/** Deletes what is no longer kept and looks after the database, until stopped. */
export function startJobs(house: House): { stop(): Promise<void> } {
  const { database, council, clock } = house
  const jobs = [
    ...serviceJobs(house),
    {
      everyMs: HOUR_MS,
      async run() {
        const keep = [{ journey: service.journey, ...KEEP }]
        await purge(database, { council: council.slug, now: clock(), keep })
        await upkeep(database)
      },
    },
  ]
  let running: Promise<unknown> = Promise.resolve()
  const timers = jobs.map(({ everyMs, run }) =>
    setInterval(() => {
      // One at a time, and one that fails ends none.
      running = running.then(run).catch((error: unknown) => {
        console.error(error instanceof Error ? error.stack : 'a job failed')
      })
    }, everyMs).unref(),
  )
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer)
      await running
    },
  }
}
