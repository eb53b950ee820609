import { type Browser, chromium, type Page } from 'playwright'
import { BRANDS } from '../accessibility/brands.ts'
import { entriesOf, openFrame, serve, setGlobals, showStory } from '../accessibility/storybook.ts'
import { stillCss } from './difference.ts'
import { settled } from './settled.ts'

/** One picture: a story, or a page of documentation, in a brand. */
export interface Taken {
  /** Where it is kept: `moor/components-button--default`. */
  readonly name: string
  readonly png: Buffer
}

/** Wide enough for every layout, and no taller than what a person looks at. */
const WIDTH = 720
const TALLEST = 2400
const WINDOW = { width: WIDTH, height: 600 }
/** Stories whose dates follow the clock show this one. */
const NOW = new Date('2026-11-24T10:00:00Z')

/**
 * Takes a picture of every story and every written page of a built Storybook, in each brand.
 *
 * @param choose of the entries' ids; all by default
 * @param told of each picture as it is taken
 */
export async function takePictures(
  folder: string,
  choose: (id: string) => boolean,
  told: (taken: Taken) => Promise<void>,
): Promise<void> {
  const { url, server } = await serve(folder)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--hide-scrollbars', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  const entries = entriesOf(folder).filter(({ id }) => choose(id))
  const stories = entries.filter(({ type }) => type === 'story').map(({ id }) => id)
  const pages = entries.filter(
    ({ type, tags }) => type === 'docs' && tags.includes('unattached-mdx'),
  )
  const work = async () => {
    const [first] = stories
    if (first === undefined) return
    const page = await newPage(browser)
    await openFrame(page, url, first)
    await page.addStyleTag({ content: stillCss() })
    for (let id = stories.shift(); id; id = stories.shift()) await takeStory(page, id, told)
    await page.close()
  }
  try {
    await Promise.all([work(), work()])
    for (const { id } of pages) await takePage(browser, `${url}/iframe.html`, id, told)
  } finally {
    await browser.close()
    server.close()
  }
}

async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: WINDOW })
  await page.clock.setFixedTime(NOW)
  return page
}

async function takeStory(page: Page, id: string, told: (taken: Taken) => Promise<void>) {
  await setGlobals(page, { language: 'en', brand: BRANDS[0] })
  const failure = await showStory(page, id)
  if (failure) throw new Error(`${id} ${failure}`)
  for (const brand of BRANDS) {
    await setGlobals(page, { language: 'en', brand })
    await told({ name: `${brand}/${id}`, png: await shoot(page) })
  }
}

/** A written page, each of whose parts reads the toolbar from its address. */
async function takePage(
  browser: Browser,
  frame: string,
  id: string,
  told: (taken: Taken) => Promise<void>,
) {
  for (const brand of BRANDS) {
    const page = await newPage(browser)
    await page.goto(`${frame}?id=${id}&viewMode=docs&globals=a11y.manual:!true;brand:${brand}`)
    await page.locator('#storybook-docs h1').first().waitFor({ timeout: 120_000 })
    await page.addStyleTag({ content: stillCss() })
    await settled(page)
    await told({ name: `${brand}/${id}`, png: await shoot(page) })
    await page.close()
  }
}

async function shoot(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  // A window as tall as the page: a picture of the full page takes Chromium much longer.
  await page.setViewportSize({ width: WIDTH, height: Math.min(height, TALLEST) })
  const png = await page.screenshot({ animations: 'disabled' })
  await page.setViewportSize(WINDOW)
  return png
}
