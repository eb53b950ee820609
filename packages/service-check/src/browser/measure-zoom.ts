import type { CDPSession, Page } from 'playwright-core'
import type { Reflow, ZoomedText } from '../observation.ts'
import { reflowFacts, textSizes } from '../page/reflow-facts.ts'
import type { World } from './world.ts'

/** The window that a page is looked at in, in CSS pixels. */
export const WINDOW = { width: 1280, height: 800 }

/** Measures a page at 320 CSS pixels, and how far its text grows at 200 %. */
export async function measureZoom(
  page: Page,
  client: CDPSession,
  world: World,
  keep?: (name: string, png: Buffer) => string,
): Promise<{ reflow: Reflow; zoomedText: ZoomedText[] }> {
  await page.setViewportSize(WINDOW)
  const usual = await world.run(textSizes)
  // Zoom to 200 % halves the window; what is 1 pixel of CSS then is 2 on the screen.
  await page.setViewportSize({ width: WINDOW.width / 2, height: WINDOW.height / 2 })
  await settled(world)
  const halved = new Map((await world.run(textSizes)).map((one) => [one.selector, one.pixels]))
  const zoomedText = usual.flatMap(({ selector, snippet, pixels }) => {
    const later = halved.get(selector)
    if (later === undefined) return []
    const growth = Math.round(((2 * later) / pixels) * 100) / 100
    return growth < 1.4 ? [{ selector, snippet, growth }] : []
  })

  // 1280 by 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 })
  await settled(world)
  const facts = await world.run(reflowFacts)
  const isBad = facts.culprits.length + facts.clipped.length > 0
  const screenshot = isBad && keep ? keep('reflow-320', await picture(client)) : undefined
  await page.setViewportSize(WINDOW)
  return { reflow: { ...facts, ...(screenshot ? { screenshot } : {}) }, zoomedText }
}

async function picture(client: CDPSession): Promise<Buffer> {
  const { data } = await client.send('Page.captureScreenshot', { format: 'png' })
  return Buffer.from(data, 'base64')
}

function settled(world: World): Promise<void> {
  return world.run(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}
