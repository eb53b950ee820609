import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { startBrowser } from '../e2e/browser.ts'
import { Resident } from '../e2e/resident.ts'
import { startSite } from '../e2e/site.ts'

// npm run demo:walk: completes the three services in Chromium by keyboard alone, with JavaScript and
// without, in both councils and languages, and prints each reference. It walks the site that runs
// already (npm start), otherwise one of its own at a fixed time. --screenshots makes the README's.

const images = fileURLToPath(new URL('../../../docs/images/', import.meta.url))
const makesScreenshots = process.argv.includes('--screenshots')

async function isRunning(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`, { signal: AbortSignal.timeout(1000) }).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function walk(url: string): Promise<void> {
  const browser = await startBrowser()
  try {
    for (const javaScriptEnabled of [true, false]) {
      console.log(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript')
      for (const [council, language] of [
        ['alderbrook', 'en'],
        ['dyffryn-gwern', 'cy'],
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
        console.log(`  ${site.bulky.name}: ${await resident.bookBulky()}`)
        await picture('bulky-confirmation')
        await context.close()
      }
    }
  } finally {
    await browser.close()
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
  await walk(running)
} else {
  const site = await startSite({ DEMO_NOW: '2026-11-24T10:00:00Z' })
  try {
    await walk(site.url)
  } finally {
    await site.close()
  }
}
