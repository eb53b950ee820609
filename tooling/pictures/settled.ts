import type { Page } from 'playwright'

/** Waits until a page has stopped growing, as it does while its frames are drawn. */
export async function settled(page: Page): Promise<void> {
  let [height, times] = [0, 0]
  for (let tries = 0; tries < 240 && times < 8; tries += 1) {
    await page.waitForTimeout(250)
    const now = await page.evaluate(() => document.documentElement.scrollHeight)
    times = now === height ? times + 1 : 0
    height = now
  }
}
