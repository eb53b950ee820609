import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { council } from '../src/council.ts'
import { walk } from './resident.ts'
import { type Site, startSite } from './site.ts'

let site: Site
let browser: Browser

beforeAll(async () => {
  site = await startSite()
  // Its own, from `npx playwright install chromium`, or one that CHROMIUM_PATH names.
  const executablePath = process.env.CHROMIUM_PATH
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    // Chromium refuses to run as root with its sandbox on.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

describe.each([true, false])('a resident, with scripts: %s', (javaScriptEnabled) => {
  it.each(council.languages)('gets it done in %s', async (language) => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    // Machines that build are slow at times.
    page.setDefaultTimeout(60_000)
    const problems: string[] = []
    context.on('weberror', (error) => problems.push(error.error().message))
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    await walk(page, { origin: site.origin, language })
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(problems).toEqual([])
    await context.close()
  })
})
