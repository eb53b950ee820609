import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findProblems } from './accessibility.ts'
import { startBrowser } from './browser.ts'
import { Resident } from './resident.ts'
import { type RunningSite, startSite } from './site.ts'

describe('a session that ends after 20 minutes of doing nothing', () => {
  let site: RunningSite
  let browser: Browser
  beforeAll(async () => {
    site = await startSite({ SESSION_MINUTES: '20' })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  async function begun(page: Page, language: 'en' | 'cy' = 'en'): Promise<Resident> {
    const resident = new Resident({ page, url: site.url, council: 'alderbrook', language })
    await resident.open(resident.words.site.bulky.name)
    await resident.chooseAddress(2)
    return resident
  }

  it('says until when answers are kept, without JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await begun(page, 'en')
    const sentence = page.getByText(
      /if you do nothing until \d{1,2}(:\d{2})?(am|pm)|midday|midnight/,
    )
    expect(await sentence.count()).toBe(1)
    await page.close()
  })

  it('warns in a dialog that keeps focus, and Escape keeps the answers in every tab', async () => {
    const context = await browser.newContext()
    // One clock for all tabs, as in a browser.
    await context.clock.install()
    const page = await context.newPage()
    const { words } = await begun(page)
    const other = await context.newPage()
    await other.goto(page.url())
    const dialogs = [page, other].map((tab) => tab.getByRole('alertdialog'))

    // A page that comes alive is something done, and would put off the end in both.
    for (const tab of [page, other]) {
      await tab.waitForFunction(() =>
        Object.keys(document.querySelector('dialog') ?? {}).some((key) =>
          key.startsWith('__react'),
        ),
      )
    }
    await context.clock.runFor(18 * 60_000 + 30_000)
    const [dialog, otherDialog] = dialogs
    if (!dialog || !otherDialog) throw new Error('two tabs have two dialogs')
    await dialog.waitFor()
    await otherDialog.waitFor()
    const stay = dialog.getByRole('button', { name: words.journey.sessionStay })
    expect(await stay.evaluate((button) => button === document.activeElement)).toBe(true)
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Tab')
    expect(
      await page.evaluate(
        () =>
          document.activeElement === document.body ||
          document.activeElement?.closest('dialog') !== null,
      ),
    ).toBe(true)
    expect(await findProblems(page)).toEqual([])

    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await otherDialog.waitFor({ state: 'hidden' })
    await context.close()
  })
})
