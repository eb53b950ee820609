import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Comparison, compareFeeds } from '@guildhall/benchmark/compare'
import { loadFeeds } from '@guildhall/benchmark/load'
import { anchorOf, benchmarkPage } from '@guildhall/benchmark/page'
import { startBrowser } from '../../e2e/browser.ts'
import { startSite } from '../../e2e/site.ts'

// The second half of npm run demo:measures: the demo, built anew with what was recorded, publishes its
// councils' feeds; they are read as any reader would, kept beside the demo, and drawn as the
// benchmark page, whose picture the README shows.

const feeds = fileURLToPath(new URL('../../feeds/', import.meta.url))
const images = fileURLToPath(new URL('../../../../docs/images/', import.meta.url))
const slugs = ['alderbrook', 'dyffryn-gwern', 'kinlarroch']

/** Where the recorded site would be: feeds have https addresses alone. */
const ORIGIN = 'https://councils.guildhall.example'
const PUBLISHED_ON = '2026-11-01T09:00:00Z'

const site = await startSite({ DEMO_NOW: PUBLISHED_ON, PUBLIC_ORIGIN: ORIGIN })
try {
  mkdirSync(feeds, { recursive: true })
  const texts = new Map<string, string>()
  for (const slug of slugs) {
    const response = await fetch(`${site.url}/${slug}/measures.json`)
    if (!response.ok) throw new Error(`${slug} publishes no feed: ${response.status}.`)
    const text = `${JSON.stringify(await response.json(), null, 2)}\n`
    texts.set(`${slug}.json`, text)
    writeFileSync(`${feeds}${slug}.json`, text)
  }
  const files = [...texts.keys()]
  writeFileSync(`${feeds}feeds.json`, `${JSON.stringify(files, null, 2)}\n`)
  const read = async (from: string) => texts.get(from) ?? ''
  const loaded = await loadFeeds(files, { read, now: Date.parse(PUBLISHED_ON) })
  const comparisons = compareFeeds(loaded)
  for (const one of loaded) if ('problems' in one) throw new Error(one.problems.join(' '))
  const page = benchmarkPage({ comparisons, loaded, language: 'en' })
  await picture(page, comparisons)
  for (const { contenders, findings } of comparisons) {
    console.log(
      `${contenders[0]?.service.name}: ${contenders.length} councils, ${findings.length} differences`,
    )
  }
} finally {
  await site.close()
}

/** The service that councils differ in most, as the README shows it. */
async function picture(html: string, comparisons: readonly Comparison[]): Promise<void> {
  const [most] = comparisons.toSorted((a, b) => b.findings.length - a.findings.length)
  if (!most) throw new Error('Nothing can be compared.')
  const browser = await startBrowser()
  try {
    for (const [width, name] of [
      [1000, 'benchmark'],
      [360, 'benchmark-phone'],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height: 1400 } })
      await page.setContent(html)
      const box = await page.locator(`#${anchorOf(most)}`).boundingBox()
      if (!box) throw new Error('The picture has nothing to show.')
      // As wide as the page, with air above.
      const clip = { x: 0, y: box.y - 20, width, height: box.height + 20 }
      await page.screenshot({ path: `${images}${name}.png`, fullPage: true, clip })
      await page.close()
    }
  } finally {
    await browser.close()
  }
}
