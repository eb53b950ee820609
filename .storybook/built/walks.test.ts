import type { FrameLocator, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paymentOutcomeTitle } from '../../packages/payments/src/pages/payment-outcome-page.tsx'
import { shown } from '../walks/troubles.ts'
import { type Script, walked } from '../walks/walk.ts'
import { openSite, type Site, storyPath } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const ways = [
  { scripts: 'on', language: 'en' },
  { scripts: 'off', language: 'cy' },
] as const

describe.each(ways)('with JavaScript $scripts, in $language', ({ scripts, language }) => {
  it.each(Object.entries(shown))('%s is walked from start to end', async (id, pattern) => {
    const globals = `language:${language};javascript:${scripts};brand:moor`
    const { page, wrong } = await site.open(storyPath(`patterns-walks--${id}`, globals))
    const root = await rootOf(page, scripts)
    const seen = await walked(pattern.walk, pattern.script, language)
    const last = seen.at(-1)
    const script: Script = pattern.script
    for (const values of script) await answer(root, values)
    const { pages } = pattern.walk.journey
    const title = pages
      .find(({ path }) => path === last?.model.path)
      ?.title({ language, data: last?.model.data ?? null })
    await root.getByRole('heading', { level: 1, name: title ?? '', exact: true }).waitFor()
    if (last?.model.reference) await root.getByText(last.model.reference).first().waitFor()
    expect(wrong).toEqual([])
    await page.close()
  })

  it('a payment is made, and another one declined', async () => {
    const globals = `language:${language};javascript:${scripts}`
    const { page, wrong } = await site.open(storyPath('patterns-walks--payments', globals))
    const root = await rootOf(page, scripts)
    await root.locator('button[value="paid"]').click()
    const title = (outcome: 'paid' | 'declined') => paymentOutcomeTitle(language, outcome)
    await root.getByRole('heading', { level: 1, name: title('paid') }).waitFor()
    await root.locator('a[href^="/walk"].govuk-button').click()
    await root.locator('button[value="declined"]').click()
    await root.getByRole('heading', { level: 1, name: title('declined') }).waitFor()
    expect(wrong).toEqual([])
    await page.close()
  })
})

/** Where a walk's pages are: in the story or, without scripts, in a frame that may run none. */
async function rootOf(page: Page, scripts: string): Promise<Locator | FrameLocator> {
  if (scripts === 'on') return page.locator('#storybook-root')
  const frame = page.locator('#storybook-root iframe')
  await frame.waitFor()
  expect(await frame.getAttribute('sandbox')).not.toContain('allow-scripts')
  return page.frameLocator('#storybook-root iframe')
}

/** Fills in a page as a person would, sends it, and waits until it is gone. */
async function answer(root: Locator | FrameLocator, values: Script[number]): Promise<void> {
  const form = root.locator('form:not([data-sent])').first()
  await form.waitFor()
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) {
      const choice = form.locator(
        `:is([type="radio"], [type="checkbox"])[name="${name}"][value="${one}"]`,
      )
      if (await choice.count()) await choice.check()
      else await form.locator(`[name="${name}"]`).fill(String(one))
    }
  }
  await form.evaluate((sent) => sent.setAttribute('data-sent', ''))
  await root.locator('form[data-sent] button:not([type="button"])').first().click()
  await root.locator('form[data-sent]').first().waitFor({ state: 'detached' })
}
