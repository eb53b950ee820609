// @vitest-environment node
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { notifyMigrations } from '@guildhall/notify/database'
import { expect, it } from 'vitest'
import { aCouncil } from '../test/council.ts'
import { sampleLines } from '../test/sample-terms.ts'
import { queueReceipt } from './receipt.ts'
import { settle } from './settle.ts'

it.each(everyDatabase())(
  'a receipt is queued once with the payment, in the payer’s language and line by line, on $name',
  async ({ open }) => {
    const database = await open()
    await migrate(database, [notifyMigrations])
    const council = await aCouncil(database)
    const { id, providerId } = await council.started({ language: 'cy', lines: sampleLines })
    council.provider.act(providerId, 'pay')
    const handlers = {
      ...council.handlers,
      async onPaid(...[tx, payment]: Parameters<typeof council.handlers.onPaid>) {
        await council.handlers.onPaid(tx, payment)
        const receipt = {
          to: 'resident@example.org',
          templateId: { en: 'receipt-en', cy: 'receipt-cy' },
          council: { en: 'Westbourne Council', cy: 'Cyngor Westbourne' },
          clock: council.clock,
        }
        expect(await queueReceipt(tx, payment, receipt)).toEqual({ queued: true })
        expect(await queueReceipt(tx, payment, receipt)).toEqual({ queued: false })
      },
    }
    await settle(database, council.provider, id, handlers)
    const rows = await database
      .tables<{ notify_outbox: { template_id: string; personalisation: unknown } }>()
      .selectFrom('notify_outbox')
      .select(['template_id', 'personalisation'])
      .execute()
    expect(rows).toEqual([
      {
        template_id: 'receipt-cy',
        personalisation: {
          council_name: 'Cyngor Westbourne',
          reference: 'BULKY-1',
          description: 'Bulky waste collection',
          amount: '£45.50',
          paid_on: 'Dydd Mawrth 24 Tachwedd 2026',
          method: 'Cerdyn',
          lines: ['Soffa: £28', 'Matres: £12.50', 'Ffi archebu: £5'],
        },
      },
    ])
    await database.close()
  },
)
