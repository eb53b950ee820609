import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeProblems, measuresScript } from '../../tooling/accessibility/measures.ts'
import { entriesOf } from '../../tooling/accessibility/storybook.ts'
import { settled } from '../../tooling/pictures/settled.ts'
import { patterns } from '../patterns.ts'
import { folder, openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

/** A Storybook on a busy machine takes its time. */
const patient = { timeout: 30_000 }
/** Pages that are written, and not made from a component’s stories. */
const written = entriesOf(folder).filter(({ tags }) => tags.includes('unattached-mdx'))

const preview = '#storybook-preview-iframe'

/** All of Storybook is loaded anew for each pattern, there and back; milliseconds on a busy machine. */
const eachPattern = patterns.length * 40_000

function pagesInFrames(): [name: string, html: string][] {
  return [...document.querySelectorAll('iframe')]
    .filter(({ srcdoc }) => srcdoc !== '')
    .map(({ title, srcdoc }) => [title, srcdoc])
}

describe('Storybook as it is built, below a path of somebody’s server', () => {
  it('opens at its start, finds a pattern by its title, and asks no other host for anything', async () => {
    const { page, wrong } = await site.open('')
    const frame = page.frameLocator(preview)
    await frame.getByRole('heading', { level: 1, name: 'Start here' }).waitFor()
    await page.getByPlaceholder('Find components').fill('missed coll')
    await page
      .getByRole('option', { name: /Missed collection/ })
      .first()
      .click()
    await frame.getByRole('heading', { level: 1, name: 'Missed collection' }).waitFor()
    expect(wrong).toEqual([])
    await page.close()
  })

  it(
    'leads from the index to every pattern’s page, with the toolbar still there',
    async () => {
      const { page, wrong } = await site.open('?path=/docs/foundations-index--docs')
      const frame = page.frameLocator(preview)
      for (const { name } of patterns) {
        await frame.getByRole('link', { name, exact: true }).first().click()
        await frame.getByRole('heading', { level: 1, name }).waitFor()
        expect(page.url().startsWith(`${site.url}?path=/docs/patterns-`)).toBe(true)
        await page.goBack()
        await frame.getByRole('heading', { level: 1, name: 'Index' }).waitFor()
      }
      expect(wrong).toEqual([])
      await page.close()
    },
    eachPattern,
  )

  it('has more pages of words than patterns', () => {
    expect(written.length).toBeGreaterThan(patterns.length)
  })

  it.each(written.map(({ id }) => id))(
    'fits %s on a phone, and axe finds nothing on it or on the pages in its frames',
    async (id) => {
      const { page, wrong } = await site.open('iframe.html')
      await page.setViewportSize({ width: 320, height: 640 })
      await page.goto(`${site.url}iframe.html?viewMode=docs&id=${id}`)
      await page.locator('.sbdocs-content h1').waitFor()
      // Its frames and lists are drawn by themselves, a while after the words.
      await settled(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      await page.evaluate(measuresScript())
      expect(await axeProblems(page, '.sbdocs-content')).toEqual([])
      // No script runs in a frame: what it shows is opened as a page of its own.
      const framed = await site.open('iframe.html')
      for (const [name, html] of await page.evaluate(pagesInFrames)) {
        await framed.page.setContent(html)
        await framed.page.evaluate(measuresScript())
        expect(await axeProblems(framed.page, 'html'), name).toEqual([])
      }
      expect(wrong).toEqual([])
      await framed.page.close()
      await page.close()
    },
  )

  it('shows a page in a council’s brand, in Welsh, in large text, in forced colours, on a phone', async () => {
    const { page, wrong } = await site.open('?path=/story/patterns-walks--missed-collection')
    const frame = page.frameLocator(preview)
    const root = frame.locator('html')
    const choose = async (tool: RegExp, choice: RegExp) => {
      await page.getByRole('button', { name: tool }).click()
      await page.getByRole('option', { name: choice }).click()
    }
    await frame.getByRole('textbox', { name: 'What is your postcode?' }).waitFor()
    await frame.getByRole('textbox').fill('GH1 2AB')
    await frame.getByRole('button', { name: 'Continue' }).click()
    await frame.getByRole('heading', { level: 1, name: 'Which is your address?' }).waitFor()

    await choose(/^Language of the page/, /Cymraeg/)
    await frame.getByRole('heading', { level: 1, name: 'Pa un yw eich cyfeiriad?' }).waitFor()
    expect(await root.getAttribute('lang')).toBe('cy')

    await choose(/^Council whose/, /Harbour blue/)
    await frame.getByText('Harbour and Sands Council').waitFor()

    await choose(/^Size of the text/, /200/)
    await expect.poll(() => root.evaluate((html) => html.style.fontSize), patient).toBe('200%')

    await choose(/colours in place/, /Forced/)
    await expect.poll(() => root.getAttribute('class'), patient).toContain('forced-colours')

    await choose(/^Viewport/, /320 px/)
    await expect.poll(() => root.evaluate(() => window.innerWidth), patient).toBe(320)
    expect(await root.evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(320)

    await choose(/^Whether scripts run/, /off/)
    const still = frame.locator('#storybook-root iframe')
    expect(await still.getAttribute('sandbox')).not.toContain('allow-scripts')
    const served = frame.frameLocator('#storybook-root iframe')
    await served.getByRole('heading', { level: 1, name: 'Pa un yw eich cyfeiriad?' }).waitFor()
    expect(await served.locator('script').count()).toBe(0)
    expect(wrong).toEqual([])
    await page.close()
  })
})
