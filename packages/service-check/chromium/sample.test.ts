import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findChromium, launch } from '../src/browser/launch.ts'
import { scoreSite } from '../test/score.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch(findChromium(process.env) ?? '/usr/bin/chromium')
})
afterAll(() => browser?.close())

// A few of the seen half; all of both halves are npm run check:service-check.
it.each(['no-summary', 'insistent-postcode', 'wide-page', 'welsh-paragraph', 'painted-buttons'])(
  'all that is wrong with %s is found, and nothing else',
  async (name) => {
    const { right, missed, wrong } = await scoreSite(browser, 'seen', name)
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] })
    expect(right.length).toBeGreaterThan(0)
  },
)

it('a page that is right has nothing found, its form sent empty', async () => {
  expect(await scoreSite(browser, 'seen', 'good-sign-in')).toEqual({
    right: [],
    missed: [],
    wrong: [],
  })
})
