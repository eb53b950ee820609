import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { difference, stillCss } from '@guildhall/tooling/pictures'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrandName, brandNames, launch, open } from './page.tsx'

// Pictures that a person looked at: Chromium must go on drawing each brand so. After a change that is
// meant, LOOKED_AT=1 npm run test:chromium makes them anew; look at each before it is committed.
const folder = join(import.meta.dirname, 'baselines')
const isMade = process.env.LOOKED_AT === '1'

/** A phone, and a screen wide enough for every layout to change. */
const WIDTHS = [320, 700]

/** How many pixels of a thousand may be off. */
const IN_A_THOUSAND = 5

const still = stillCss()

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function picture(name: BrandName, width: number): Promise<{ page: Page; png: Buffer }> {
  const page = await open(browser, name, false)
  await page.setViewportSize({ width, height: 600 })
  await page.addStyleTag({ content: still })
  await page.evaluate(() => document.fonts.ready)
  return { page, png: await page.screenshot({ fullPage: true }) }
}

const baselineOf = (name: BrandName, width: number) => join(folder, `${name}-${width}.png`)

describe('a council’s page', () => {
  for (const name of brandNames) {
    for (const width of WIDTHS) {
      it(`in ${name} looks as it did when a person looked at it, ${width} pixels wide`, async () => {
        const { page, png } = await picture(name, width)
        const baseline = baselineOf(name, width)
        if (isMade) writeFileSync(baseline, png)
        expect(png.length).toBeLessThan(150_000)
        expect(await difference(page, png, readFileSync(baseline))).toBeLessThan(IN_A_THOUSAND)
        await page.close()
      })
    }
  }

  it('in another brand is told apart', async () => {
    const { page, png } = await picture('moor', 700)
    const other = readFileSync(baselineOf('mulberry', 700))
    expect(await difference(page, png, other)).toBeGreaterThan(IN_A_THOUSAND)
    await page.close()
  })
})
