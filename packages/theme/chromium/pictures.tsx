import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { brandNames, launch, open } from './page.tsx'

const folder = fileURLToPath(new URL('../stories/pictures/', import.meta.url))

it('each brand has its picture, light and with forced colours', async () => {
  mkdirSync(folder, { recursive: true })
  const browser = await launch()
  try {
    for (const name of brandNames) {
      for (const scheme of ['light', 'forced']) {
        const page = await open(browser, name, scheme === 'forced')
        const picture = await page.screenshot({ path: `${folder}${name}-${scheme}.png` })
        expect(picture.length).toBeGreaterThan(5000)
        await page.close()
      }
    }
  } finally {
    await browser.close()
  }
})
