import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

describe.each([true, false])('changing the language, JavaScript %s', (javaScriptEnabled) => {
  it('keeps a resident’s place and answers, and tells mistakes in the language of the page', async () => {
    const page = await browser.newPage({ javaScriptEnabled })
    const options = { page, url: site.url, council: 'dyffryn-gwern' } as const
    const english = new Resident(options)
    const welsh = new Resident({ ...options, language: 'cy' })
    await welsh.open(welsh.words.site.bulky.name)
    await welsh.chooseAddress(2)
    await welsh.keyboard.tick(page.getByRole('checkbox').nth(1))
    await welsh.continue()
    await page.goBack()
    expect(await page.getByRole('checkbox').nth(1).isChecked()).toBe(true)

    await welsh.keyboard.press(page.getByRole('link', { name: /English/ }))
    expect(new URL(page.url()).pathname).toBe('/dyffryn-gwern/bulky-collection/items')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.getByRole('checkbox').nth(1).isChecked()).toBe(true)
    await english.keyboard.tick(page.getByRole('checkbox').nth(1))
    await english.keyboard.pressHere(english.button('Continue'))
    await page.getByRole('link', { name: 'Select what you want us to collect' }).waitFor()

    await english.keyboard.press(page.getByRole('link', { name: /Cymraeg/ }))
    await welsh.keyboard.tick(page.getByRole('checkbox').nth(1))
    await welsh.keyboard.pressHere(welsh.button('Parhau'))
    await page
      .getByRole('link', { name: welsh.words.bins.bulky.errors['items.required'] })
      .waitFor()
    await page.close()
  })
})
