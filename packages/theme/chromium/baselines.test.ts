import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrandName, brandNames, launch, open } from './page.tsx'

// Pictures that a person looked at: Chromium must go on drawing each brand so. After a change that is
// meant, LOOKED_AT=1 npm run test:chromium makes them anew; look at each before it is committed.
const folder = join(import.meta.dirname, 'baselines')
const isMade = process.env.LOOKED_AT === '1'

/** A phone, and a screen wide enough for every layout to change. */
const WIDTHS = [320, 700]

/** How far a pixel's red, green or blue may be off, of 255, and how many pixels of a thousand may be further. */
const SHADE = 40
const IN_A_THOUSAND = 5

// Storybook's own font, since each machine has others and a picture must not show which.
const storybook = createRequire(new URL('../../../package.json', import.meta.url)).resolve(
  'storybook/package.json',
)
const faces = (['regular', 'bold'] as const).map((weight) => {
  const file = join(dirname(storybook), `assets/browser/nunito-sans-${weight}.woff2`)
  return `@font-face { font-family: Everywhere; font-weight: ${weight === 'bold' ? 700 : 400};
    src: url(data:font/woff2;base64,${readFileSync(file, 'base64')}) }`
})
const still = `${faces.join('\n')} * { font-family: Everywhere !important; animation: none !important }`

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

/** How many pixels of a thousand differ; all of them when the sizes do. */
function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ([first, second, shade]) => {
      const [a, b] = await Promise.all(
        [first, second].map(async (base64) => {
          const image = new Image()
          image.src = `data:image/png;base64,${base64}`
          await image.decode()
          const canvas = new OffscreenCanvas(image.width, image.height)
          const context = canvas.getContext('2d')
          context?.drawImage(image, 0, 0)
          return context?.getImageData(0, 0, image.width, image.height)
        }),
      )
      if (!a || !b || a.width !== b.width || a.height !== b.height) return 1000
      let differing = 0
      for (let at = 0; at < a.data.length; at += 4) {
        const isOff = [0, 1, 2].some(
          (channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > shade,
        )
        if (isOff) differing += 1
      }
      return (differing / (a.width * a.height)) * 1000
    },
    [one.toString('base64'), other.toString('base64'), SHADE] as const,
  )
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
