// @vitest-environment node
import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { addDays, londonDate } from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everything, letTimePass, mopEverything } from '../test/model/commands.ts'
import { leadsTo, stageOf } from '../test/model/machine.ts'
import { subjects, World } from '../test/model/world.ts'
import { type PaymentsTables, paymentsMigrations } from './database.ts'
import { paymentMetrics } from './metrics.ts'
import { reconcile } from './reconcile.ts'

// PAYMENT_MODEL_RUNS=10000 is the proof; fewer here, so that a change is told in seconds.
const runs = Number(process.env.PAYMENT_MODEL_RUNS ?? 150)

describe('the machine of money, slot and submission', () => {
  const nothing = {
    taken: 0,
    payable: false,
    promised: false,
    hold: 'none',
    submissions: 0,
  } as const

  it.each([
    [{ taken: 2, hold: 'confirmed', submissions: 1 }, 'paid twice'],
    [{ taken: 1, hold: 'confirmed', submissions: 2 }, 'submitted twice'],
    [{ hold: 'confirmed', submissions: 1 }, 'submitted, and not paid'],
    [{ taken: 1 }, 'given away'],
    [{ payable: true }, 'nothing is kept'],
    [{ taken: 1, hold: 'confirmed', submissions: 1, payable: true }, 'paid again'],
  ] as const)('finds the fault in %j', (seen, fault) => {
    expect(stageOf({ ...nothing, ...seen })).toMatchObject({
      fault: expect.stringContaining(fault),
    })
  })

  it('leads to being done only over being paid, and from there nowhere', () => {
    expect(leadsTo('free', 'done')).toBe(true)
    expect(leadsTo('taken', 'free')).toBe(false)
    expect(leadsTo('done', 'free')).toBe(false)
    expect(leadsTo('promised', 'payable')).toBe(true)
  })
})

describe.each(everyDatabase())('whatever happens in whatever order, on $name', ({ name, open }) => {
  let database: Database
  let count = 0
  beforeAll(async () => {
    database = await open()
    await migrate(database, [paymentsMigrations])
    for (const table of [
      'slot (council text, subject text, state text, primary key (council, subject))',
      'submission (council text, subject text, payment text)',
    ]) {
      await sql`create table ${sql.raw(table)}`.execute(database.tables())
    }
  })
  afterAll(async () => {
    await database.close()
  })

  /** The faults have passed, the machines are back, and nobody does anything: only time and jobs. */
  async function rest(world: World): Promise<void> {
    world.online.heal()
    world.isResting = true
    for (let round = 0; round < 3; round += 1) {
      letTimePass(world, 61)
      world.launch('mop up', () => mopEverything(world))
      await world.ended()
    }
    // What was promised and never captured lapses; a payment at the counter is given up in a day.
    letTimePass(world, 121 * 60)
    for (let round = 0; round < 2; round += 1) {
      letTimePass(world, 31)
      world.launch('mop up', () => mopEverything(world))
      await world.ended()
    }
  }

  it('money is taken if, and only if, one submission is recorded; no slot is sold twice; every stuck state ends', {
    timeout: 3_600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.commands(everything, { maxCommands: 24, size: 'max' }),
        async (scheduler, commands) => {
          count += 1
          const world = new World(database, `council-${name}-${count}`, scheduler)
          await fc.scheduledModelRun(scheduler, () => ({ model: {}, real: world }), commands)
          await world.ended()
          const before = [...world.stages.values()]
          await rest(world)
          await world.look('the end')
          for (const subject of subjects) {
            const stage = world.stages.get(subject)
            expect([stage, world.trace.join(' · ')]).toEqual([
              expect.stringMatching(/^(free|done)$/),
              expect.anything(),
            ])
          }
          // What was paid for before the rest is submitted after it.
          const done = (stages: readonly string[]) => stages.filter((one) => one === 'done').length
          const taken = before.filter((stage) => stage === 'done' || stage === 'taken').length
          expect(done([...world.stages.values()])).toBeGreaterThanOrEqual(taken)
          await isAtRest(world)
        },
      ),
      { numRuns: name === 'PGlite' ? runs : Math.ceil(runs / 10), endOnFailure: true },
    )
  })

  async function isAtRest(world: World): Promise<void> {
    const { council, clock } = world
    const metrics = await paymentMetrics(database, { council, clock })
    expect(metrics).toMatchObject({
      oldestPendingMinutes: 0,
      authorised: { count: 0 },
      mismatches: 0,
      deadUnhandled: 0,
      refundsOpen: 0,
    })
    // Nothing is alive at the provider that nobody knows of.
    expect(world.online.made.filter(({ state }) => state.kind === 'unfinished')).toEqual([])
    const rows = await database
      .tables<PaymentsTables>()
      .selectFrom('payments')
      .select('created_at')
      .where('council', '=', council)
      .execute()
    const days = rows.map((row) => londonDate({ epochMilliseconds: row.created_at.getTime() }))
    for (const day of new Set(days.flatMap((one) => [one, addDays(one, 1)]))) {
      for (const provider of [world.online, world.manual]) {
        const compared = await reconcile(database, provider, { council, day })
        expect([compared, world.trace.join(' · ')]).toMatchObject([
          { difference: 0, mismatches: 0 },
          expect.anything(),
        ])
      }
    }
  }
})
