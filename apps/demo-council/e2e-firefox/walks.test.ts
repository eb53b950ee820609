import type { Browser } from 'playwright'
import { afterAll, describe, expect, it } from 'vitest'
import { scrollsSideways } from '../e2e/accessibility.ts'
import { startFirefox } from '../e2e/firefox.ts'
import { Resident } from '../e2e/resident.ts'
import { stage } from '../e2e/testing.ts'
import { walks, walksOf } from '../e2e/walks.ts'

// The second engine: every service in Debian's Firefox, its scripts on and off by its own setting.
// FIREFOX_WALKS=bin-days,missed-collection walks some of them.
const chosen = process.env.FIREFOX_WALKS?.split(',')
const isChosen = (service: string) => chosen?.includes(service) ?? true

const residents = [
  { council: 'alderbrook', language: 'en', scripts: true, home: 3 },
  { council: 'dyffryn-gwern', language: 'cy', scripts: false, home: 4 },
  ...(chosen
    ? []
    : ([
        { council: 'alderbrook', language: 'en', scripts: false, home: 5 },
        { council: 'dyffryn-gwern', language: 'cy', scripts: true, home: 6 },
      ] as const)),
] as const

const browsers = new Map<boolean, Promise<Browser>>()

function browserWith(scripts: boolean): Promise<Browser> {
  const browser = browsers.get(scripts) ?? startFirefox(scripts)
  browsers.set(scripts, browser)
  return browser
}

const on = stage({}, () => browserWith(true))

afterAll(async () => {
  for (const browser of browsers.values()) await (await browser).close()
})

describe.each(residents)(
  'a resident of $council in $language with Firefox and a keyboard, scripts $scripts',
  ({ council, language, scripts, home }) => {
    it.each(walksOf(council).filter(isChosen))('comes to the end of %s', async (service) => {
      const browser = await browserWith(scripts)
      const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
      const page = await context.newPage()
      const complaints: string[] = []
      const complain = (text: string) => {
        // The policy refuses what Playwright itself evaluates in a page, and Firefox says so.
        const isOwn = text.includes('blocked a JavaScript eval (script-src)')
        if (!isOwn) complaints.push(`${page.url()}: ${text}`)
      }
      page.on('console', (message) => {
        if (message.type() === 'error') complain(message.text())
      })
      page.on('pageerror', (error) => complain(error.message))
      const resident = new Resident({
        page,
        url: on.site.url,
        council,
        language,
        async onPage(shown) {
          if (!shown.url().startsWith(on.site.url)) return
          expect(await scrollsSideways(shown), `${shown.url()} at 320 px`).toBe(false)
          expect(await shown.locator('html').getAttribute('lang'), shown.url()).toBe(language)
          expect(await hasScript(shown), 'scripts are as they were set').toBe(scripts)
        },
      })
      await walks[service]?.(resident, { home, mailTo: (to) => on.mailTo(to) })
      expect(complaints).toEqual([])
      await context.close()
    })
  },
)

/** Whether the browser runs scripts, as it tells stylesheets. */
function hasScript(page: Resident['page']): Promise<boolean> {
  return page.evaluate(() => matchMedia('(scripting: enabled)').matches)
}
