import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bankHolidays } from '@guildhall/standards/bank-holidays'
import { expect, it } from 'vitest'
import { stage } from './testing.ts'

const on = stage({ VISITOR_LOOKUPS: '3' })

it('nobody walks the address list: after some lookups a visitor waits, and answers stay', async () => {
  const visitor = await on.resident({ council: 'dyffryn-gwern', language: 'cy' })
  await visitor.open(visitor.words.site.binDays.name)
  // At once, since lookups come back while a browser takes its time.
  const looks = ['2AC', '2AD', '2AE', '2AG', '2AH'].map((inward) =>
    fetch(`${visitor.home}/bin-days/postcode`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: on.site.url },
      body: new URLSearchParams({ postcode: `DF1 ${inward}` }),
    }),
  )
  await Promise.all(looks)
  await visitor.lookUp('DF1 2AF')
  await visitor.page
    .getByRole('heading', { level: 1, name: visitor.words.address.limited.title })
    .waitFor()
})

it('a bank holiday that GOV.UK publishes closes the council, without a new version', async () => {
  const events = [
    ...bankHolidays('england-and-wales').map(({ date, name }) => ({
      title: name.en,
      date,
      notes: '',
      bunting: false,
    })),
    { title: 'A day of thanks', date: '2029-11-26', notes: '', bunting: true },
    { title: 'A day of thanks', date: '2026-11-24', notes: '', bunting: true },
  ]
  const govuk = createServer((_, answer) => {
    answer.setHeader('content-type', 'application/json')
    answer.end(JSON.stringify({ 'england-and-wales': { division: 'england-and-wales', events } }))
  })
  await new Promise<void>((ready) => govuk.listen(0, '127.0.0.1', ready))
  try {
    const { port } = govuk.address() as AddressInfo
    const visitor = await on.resident()
    await visitor.page.goto(visitor.home)
    await visitor.page.getByText('Open now, until 5pm').waitFor()
    await on.site.restart({ BANK_HOLIDAYS_URL: `http://127.0.0.1:${port}` })
    await expect
      .poll(async () => {
        await visitor.page.goto(visitor.home)
        return visitor.page.locator('dl').textContent()
      })
      .toContain('Closed now. Opens at 9am on Wednesday 25 November')
  } finally {
    govuk.close()
  }
})
