import axe from 'axe-core'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { launch, open } from './browser.tsx'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function visit(options: Parameters<typeof open>[1] = {}) {
  const opened = await open(browser, options)
  onTestFinished(() => opened.page.context().close())
  return opened
}

const box = (page: Page) => page.getByRole('combobox')

async function typed(page: Page, text = 'guildh') {
  await box(page).pressSequentially(text)
  await page.getByRole('option').first().waitFor()
}

async function axeOf(page: Page): Promise<unknown> {
  await page.evaluate(axe.source)
  return await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { region: { enabled: false } } })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
  )
}

describe('suggestions in Chromium', () => {
  it('are a plain box and form without JavaScript, which post what was typed', async () => {
    const { page, posted } = await visit({ javaScriptEnabled: false })
    await page.getByRole('textbox').fill('flat 2 guildhall st')
    await page.getByRole('button', { name: 'Continue' }).click()
    expect(posted.map((one) => one.get('postcode'))).toEqual(['flat 2 guildhall st'])
  })

  it('are chosen from with keys alone and posted with their UPRN, and a page comes alive without complaint', async () => {
    const { page, posted, complaints } = await visit()
    await page.keyboard.press('Tab')
    await typed(page)
    await page.keyboard.press('ArrowDown')
    expect(await page.getByRole('option', { selected: true }).textContent()).toContain('9A')
    await page.keyboard.press('Enter')
    expect(await box(page).inputValue()).toBe('9A Guildhall Street, Alderbrook, GH1 2AB')
    await page.keyboard.press('Enter')
    await expect.poll(() => posted.map((one) => one.get('uprn'))).toEqual(['990100004'])
    expect(complaints).toEqual([])
  })

  it('are chosen from by touch, each target 44 pixels high or more, at 320 pixels without scrolling sideways', async () => {
    const { page } = await visit({ viewport: { width: 320, height: 640 }, hasTouch: true })
    await typed(page)
    for (const option of await page.getByRole('option').all()) {
      const place = await option.boundingBox()
      expect(place?.height).toBeGreaterThanOrEqual(44)
      expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(320)
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    await page.getByRole('option', { name: /^Flat 2,/ }).tap()
    expect(await box(page).inputValue()).toMatch(/^Flat 2,/)
    expect(await page.getByRole('option').count()).toBe(0)
  })

  it('hide nothing under them once closed, by escape or by going on', async () => {
    const { page } = await visit()
    await typed(page)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('listbox').count()).toBe(0)
    await page.keyboard.press('ArrowDown')
    expect(await page.getByRole('option').count()).toBeGreaterThan(0)
    await page.keyboard.press('Tab')
    expect(await page.getByRole('option').count()).toBe(0)
    expect(await box(page).inputValue()).toBe('guildh')
  })

  it('have nothing that axe finds, open, empty and down', async () => {
    let isDown = false
    const { page } = await visit({ isDown: () => isDown })
    await typed(page)
    await page.keyboard.press('ArrowDown')
    expect(await axeOf(page)).toEqual([])
    await box(page).fill('77 nowhere lane')
    await page.getByText('No address to suggest').first().waitFor()
    expect(await axeOf(page)).toEqual([])
    isDown = true
    await box(page).fill('77 nowhere road')
    await page.getByText('aren’t working at the moment').first().waitFor()
    expect(await axeOf(page)).toEqual([])
  })

  it('mark the one that the keys are on in the colours that a resident chose', async () => {
    const { page } = await visit({ forcedColors: 'active', colorScheme: 'dark' })
    await typed(page)
    const colourOf = (name: string, at: number) =>
      page
        .getByRole('option')
        .nth(at)
        .evaluate((node, property) => getComputedStyle(node).getPropertyValue(property), name)
    await page.keyboard.press('ArrowDown')
    expect(await colourOf('background-color', 0)).not.toBe(await colourOf('background-color', 1))
    expect(await colourOf('color', 0)).not.toBe(await colourOf('background-color', 0))
  })

  it('are in Welsh on a Welsh page', async () => {
    const { page } = await visit({ language: 'cy' })
    await typed(page)
    expect(await page.getByRole('listbox').getAttribute('aria-label')).toBe(
      'Cyfeiriadau a awgrymir',
    )
    expect(await page.getByText('Hawlfraint y Goron').isVisible()).toBe(true)
  })
})

describe('a place without an address in Chromium', () => {
  it('takes where the device is, once a resident lets it', async () => {
    const { page } = await visit({
      path: 'place',
      geolocation: { latitude: 52.480_12, longitude: -1.530_24, accuracy: 12 },
      permissions: ['geolocation'],
    })
    await page.getByRole('button', { name: 'Use the location of this device' }).click()
    await page.getByText('right to about 12 metres').waitFor()
    expect(await page.getByRole('textbox').first().inputValue()).toBe('52.48012, -1.53024 ± 12 m')
    expect(await axeOf(page)).toEqual([])
  })

  it('says what to do when the resident doesn’t let it', async () => {
    const { page } = await visit({ path: 'place' })
    await page.getByRole('button', { name: 'Use the location of this device' }).click()
    await page.getByText('its settings don’t allow it').waitFor()
  })
})
