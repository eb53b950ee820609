// @vitest-environment node
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { pence } from '@guildhall/standards/pence'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { aCouncil } from '../test/council.ts'
import { paymentsMigrations } from './database.ts'
import { findPayment } from './records.ts'
import { settle } from './settle.ts'

it.each(everyDatabase())(
  'payments that were under way on the first version are settled on this one, on $name',
  async ({ open }) => {
    const database = await open()
    const [first] = paymentsMigrations.migrations
    if (!first) throw new Error('no migrations')
    await migrate(database, [{ ...paymentsMigrations, migrations: [first] }])
    for (const [subject, state, id] of [
      ['alive', 'started', 'memory-1'],
      ['paid', 'paid', 'memory-99'],
      ['dead', 'dead', null],
    ]) {
      await sql`
        insert into payments (council, subject, provider, provider_id, reference, description, amount,
          language, state, dead_cause, created_at, starting_until)
        values ('westbourne', ${subject}, 'memory', ${id}, 'BULKY-1', 'Bulky waste collection', 4550,
          'en', ${state}, ${state === 'dead' ? 'never-created' : null}, now(), now())`.execute(
        database.tables(),
      )
    }
    const council = await aCouncil(database)
    const { id: providerId } = await council.provider.create({
      intentId: 'older',
      amount: pence(4550),
      reference: 'BULKY-1',
      description: 'Bulky waste collection',
      language: 'en',
      returnUrl: 'https://council.example/',
    })
    council.provider.act(providerId, 'pay')
    const payment = await findPayment(database, 'westbourne', { subject: 'alive' })
    expect(payment).toMatchObject({
      channel: 'online',
      delayedCapture: false,
      lines: [],
      refunded: 0,
    })
    const settled = await settle(database, council.provider, payment?.id ?? '', council.handlers)
    expect(settled).toMatchObject({ outcome: 'paid', changed: true })
    expect(await council.start({ subject: 'paid' })).toMatchObject({ kind: 'already-paid' })
    expect(await council.start({ subject: 'dead' })).toMatchObject({ kind: 'continue' })
    await database.close()
  },
)
