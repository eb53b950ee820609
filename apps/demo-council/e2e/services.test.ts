import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findProblems, scrollsSideways } from './accessibility.ts'
import { startBrowser } from './browser.ts'
import { Resident } from './resident.ts'
import { type RunningSite, startSite } from './site.ts'

let site: RunningSite
let browser: Browser

beforeAll(async () => {
  site = await startSite({ DEMO_NOW: '2026-11-24T10:00:00Z' })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const residents = [
  { council: 'alderbrook', language: 'en', javaScriptEnabled: true },
  { council: 'alderbrook', language: 'en', javaScriptEnabled: false },
  { council: 'dyffryn-gwern', language: 'cy', javaScriptEnabled: true },
  { council: 'dyffryn-gwern', language: 'cy', javaScriptEnabled: false },
] as const

describe.each(residents)(
  'a resident of $council in $language with a keyboard, JavaScript $javaScriptEnabled',
  ({ council, language, javaScriptEnabled }) => {
    async function visit(work: (resident: Resident) => Promise<void>): Promise<void> {
      const context = await browser.newContext({
        javaScriptEnabled,
        viewport: { width: 320, height: 640 },
      })
      const complaints: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      context.on('weberror', (error) => complaints.push(error.error().message))
      const page = await context.newPage()
      const resident = new Resident({
        page,
        url: site.url,
        council,
        language,
        async onPage(shown) {
          expect(await scrollsSideways(shown), `${shown.url()} at 320 px`).toBe(false)
          expect(await shown.locator('html').getAttribute('lang'), shown.url()).toBe(language)
          if (javaScriptEnabled) expect(await findProblems(shown), shown.url()).toEqual([])
        },
      })
      await work(resident)
      await context.close()
      expect(complaints).toEqual([])
    }

    it('finds their bin days and a calendar to subscribe to', async () => {
      await visit(async (resident) => {
        const feed = await resident.findBinDays()
        const calendar = await fetch(feed)
        expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
        expect(calendar.headers.get('set-cookie')).toBeNull()
        expect(await calendar.text()).toContain('BEGIN:VEVENT')
        const again = await fetch(feed, {
          headers: { 'if-none-match': calendar.headers.get('etag') ?? '' },
        })
        expect(again.status).toBe(304)
      })
    })

    it('reports a missed collection and gets a reference', async () => {
      await visit(async (resident) => {
        expect(await resident.reportMissed()).toMatch(/^\w{3}-\w{3}-\w{3}$/)
      })
    })

    it('books a bulky collection, pays, and is sent the confirmation in their language', async () => {
      await visit(async (resident) => {
        const reference = await resident.bookBulky()
        expect(reference).toMatch(/^\w{3}-\w{3}-\w{3}$/)
        const message = await inbox(reference)
        expect(message).toContain(language === 'cy' ? 'Byddwn yn casglu ar' : 'We will collect on')
      })
    })
  },
)

/** Waits for the sandbox's inbox to have a message with a reference. */
async function inbox(reference: string): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const html = await (await fetch(`${site.sandboxUrl}/inbox`)).text()
    if (html.includes(reference)) return html
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`no message about ${reference} arrived in ten seconds`)
}

it('every page of small print is there in both languages, without a violation', async () => {
  const page: Page = await browser.newPage()
  for (const home of ['/alderbrook', '/dyffryn-gwern', '/dyffryn-gwern/cy']) {
    for (const path of ['', '/privacy', '/cookies', '/accessibility']) {
      const response = await page.goto(`${site.url}${home}${path}`)
      expect(response?.status(), `${home}${path}`).toBe(200)
      expect(await findProblems(page), `${home}${path}`).toEqual([])
    }
  }
  await page.close()
})
