// @vitest-environment node
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { notifyMigrations } from '@guildhall/notify/database'
import { pence } from '@guildhall/standards/pence'
import { describe, expect, it } from 'vitest'
import { aCouncil } from '../test/council.ts'
import { sampleLines } from '../test/sample-terms.ts'
import { vatOf } from './lines.ts'
import type { Payment } from './payment.ts'
import { queueReceipt, receiptPersonalisation } from './receipt.ts'
import { settle } from './settle.ts'

describe('the lines of a receipt', () => {
  const both = (text: string) => ({ en: text, cy: text })
  const lines = [
    { label: both('Sofa'), amount: 3000, vatPercent: 20 },
    { label: both('Mattress'), amount: 1500, vatPercent: 20 },
    { label: both('Council tax reduction'), amount: -750, vatPercent: 20 },
    { label: both('Licence'), amount: 2000 },
  ]
  const receipt = (number?: string) =>
    receiptPersonalisation(
      { ...({} as Payment), language: 'en', lines, amount: pence(5750), createdAt: new Date(0) },
      both('Westbourne Council'),
      undefined,
      number,
    )

  it('say what is taken off, and how much VAT is in the rest, with the council’s number', () => {
    expect(receipt('GB123456789').lines).toEqual([
      'Sofa: £30',
      'Mattress: £15',
      'Council tax reduction: −£7.50',
      'Licence: £20',
      'Includes VAT at 20%: £6.25',
      'VAT registration number: GB123456789',
    ])
  })

  it('say nothing of VAT where there is none', () => {
    expect(vatOf(sampleLines)).toEqual([])
  })
})

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
