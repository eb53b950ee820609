import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright'
import { staffWords } from '../app/content/staff.ts'
import { startBrowser } from '../e2e/browser.ts'
import { Resident } from '../e2e/resident.ts'
import { startSite } from '../e2e/site.ts'
import { walkAfter } from './walk-after.ts'

// npm run demo:walk: completes every service in Chromium by keyboard alone, with JavaScript and without,
// in each council and a language of its own, and prints each reference. It walks the site that runs
// already (npm start), otherwise one of its own at a fixed time. --screenshots makes the README's.

const images = fileURLToPath(new URL('../../../docs/images/', import.meta.url))
/** On a site that was walked before, a home that may not ask again waits for a page that never comes. */
const GIVE_UP_MS = { fresh: 30_000, walked: 5000 }

const makesScreenshots = process.argv.includes('--screenshots')

async function isRunning(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`, { signal: AbortSignal.timeout(1000) }).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function walk(url: string, site: keyof typeof GIVE_UP_MS): Promise<void> {
  const giveUpMs = GIVE_UP_MS[site]
  const browser = await startBrowser()
  try {
    for (const javaScriptEnabled of [true, false]) {
      console.log(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript')
      for (const [council, language] of [
        ['alderbrook', 'en'],
        ['dyffryn-gwern', 'cy'],
        ['kinlarroch', 'en'],
      ] as const) {
        const context = await browser.newContext({
          javaScriptEnabled,
          viewport: { width: 390, height: 844 },
        })
        const page = await context.newPage()
        const resident = new Resident({ page, url, council, language })
        const { site } = resident.words
        const picture = pictures(page, `${council}-${language}`, javaScriptEnabled)
        await page.goto(resident.home)
        await picture('home')
        console.log(`  ${site.binDays.name}: ${await resident.findBinDays()}`)
        await picture('bin-days')
        console.log(`  ${site.missed.name}: ${await resident.reportMissed()}`)
        await picture('missed-confirmation')
        const booked = await resident.bookBulky()
        console.log(`  ${site.bulky.name}: ${booked}`)
        await picture('bulky-confirmation')
        await walkAfter(resident, { booked, picture })
        const orders = [
          [site.containers.name, 'container', (at: number) => resident.askForContainer(at)],
          [site.garden.name, 'garden', (at: number) => resident.subscribe(at)],
          [site.assisted.name, 'help', (at: number) => resident.askForHelp(at)],
        ] as const
        for (const [service, what, order] of orders) {
          await page.goto(resident.home)
          const isOffered =
            (await page.getByRole('link', { name: service, exact: true }).count()) > 0
          if (!isOffered) continue
          page.setDefaultTimeout(giveUpMs)
          const reference = await atFreeHome(order, javaScriptEnabled ? 0 : 6)
          console.log(`  ${service}: ${reference}`)
          await picture(`${what}-confirmation`)
        }
        await context.close()
      }
    }
    await walkStaff(browser, url)
  } finally {
    await browser.close()
  }
}

/** Some homes have asked already, where the site was walked before. */
async function atFreeHome(order: (at: number) => Promise<string>, first: number): Promise<string> {
  let why: unknown
  for (let tried = 0; tried < 12; tried += 1) {
    try {
      return await order((first + tried) % 12)
    } catch (error) {
      why = error
    }
  }
  throw new Error('none of twelve homes may ask for it', { cause: why })
}

/** Staff see what was sent. */
async function walkStaff(browser: Browser, url: string): Promise<void> {
  console.log('As staff')
  for (const [council, language] of [
    ['alderbrook', 'en'],
    ['dyffryn-gwern', 'cy'],
  ] as const) {
    const context = await browser.newContext({ viewport: { width: 1000, height: 900 } })
    const page = await context.newPage()
    const staff = new Resident({ page, url, council, language })
    const picture = pictures(page, `${council}-${language}`, true)
    const words = staffWords[language]
    await staff.signIn('Wendy Example')
    await staff.keyboard.press(page.getByRole('link', { name: words.dayTitle }))
    await picture('staff-day')
    console.log(`  ${words.dayTitle}: ${await page.getByRole('table').count()}`)
    for (const what of ['report', 'booking', 'decide'] as const) {
      await page.goto(`${staff.home}/staff/day`)
      const [link] = await page.locator(`main a[href*="/staff/${what}/"]`).all()
      if (!link) continue
      await staff.keyboard.press(link)
      await picture(`staff-${what}`)
      console.log(`  ${await page.getByRole('heading', { level: 1 }).textContent()}`)
    }
    await page.goto(`${staff.home}/staff/simulator`)
    await picture('simulator')
    console.log(
      `  ${words.simulatorTitle}: ${await page.getByRole('heading', { level: 1 }).textContent()}`,
    )
    await context.close()
  }
}

function pictures(page: Page, name: string, javaScriptEnabled: boolean) {
  return async (what: string) => {
    if (!makesScreenshots || !javaScriptEnabled) return
    mkdirSync(images, { recursive: true })
    await page.screenshot({ path: `${images}${name}-${what}.png`, fullPage: true })
  }
}

const running = `http://localhost:${process.env.PORT ?? 4000}`
if (!makesScreenshots && (await isRunning(running))) {
  console.log(`Walking the site at ${running}`)
  await walk(running, 'walked')
} else {
  const site = await startSite({ DEMO_NOW: '2026-11-24T10:00:00Z' })
  try {
    await walk(site.url, 'fresh')
  } finally {
    await site.close()
  }
}
