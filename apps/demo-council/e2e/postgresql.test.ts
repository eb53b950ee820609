import { expect, it } from 'vitest'
import { startBrowser } from './browser.ts'
import { Resident } from './resident.ts'
import { startSite } from './site.ts'

// The check that runs these tests starts PostgreSQL and says where; its database is this test's own.
const url = process.env.POSTGRES_TEST_URL

it('the three services are completed on PostgreSQL as on the embedded database', async () => {
  expect(
    url,
    'POSTGRES_TEST_URL says where PostgreSQL is; npm run check:e2e starts one',
  ).toBeTruthy()
  const site = await startSite({ DEMO_NOW: '2026-11-24T10:00:00Z', DATABASE_URL: url ?? '' })
  const browser = await startBrowser()
  try {
    const page = await browser.newPage({ javaScriptEnabled: false })
    const resident = new Resident({ page, url: site.url, council: 'alderbrook' })
    expect(await resident.findBinDays()).toContain('.ics')
    expect(await resident.reportMissed()).toMatch(/^\w{3}-\w{3}-\w{3}$/)
    expect(await resident.bookBulky()).toMatch(/^\w{3}-\w{3}-\w{3}$/)
    await site.crashAndRestart()
    await page.goto(`${resident.home}/bulky-collection/confirmation`)
    expect(await resident.reference()).toMatch(/^\w{3}-\w{3}-\w{3}$/)
  } finally {
    await browser.close()
    await site.close()
  }
})
