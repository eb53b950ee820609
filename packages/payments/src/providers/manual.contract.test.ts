// @vitest-environment node
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { clockFrom } from '@guildhall/standards/plain-date'
import { paymentsMigrations } from '../database.ts'
import { paymentProviderContract } from '../testing.ts'
import { manualProvider } from './manual.ts'

for (const { name, open } of everyDatabase()) {
  paymentProviderContract(`at the counter, on ${name}`, async () => {
    const database = await open()
    await migrate(database, [paymentsMigrations])
    let nowMs = Date.parse('2026-11-24T13:00:00Z')
    const provider = manualProvider({
      database,
      council: 'westbourne',
      clock: () => clockFrom(new Date(nowMs).toISOString())().round('second'),
      entryUrl: (id) => `https://council.example/staff/payments/${id}`,
    })
    return {
      provider,
      async act(id, action) {
        const by = 'staff-7'
        if (action === 'pay') await provider.record(id, { method: 'cash', by })
        else if (action === 'declined') await provider.refuse(id, { by, reason: 'no signature' })
        else if (action === 'cancelled-by-user') await provider.giveUp(id, { by })
        else if (action === 'cancelled-by-service') await provider.cancel(id)
        else nowMs += 25 * 3_600_000
      },
      close: () => database.close(),
    }
  }, ['declined', 'expired', 'cancelled-by-user', 'cancelled-by-service'])
}
