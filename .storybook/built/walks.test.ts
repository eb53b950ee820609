import type { FrameLocator, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measuresWords } from '../../packages/measures/src/content/words.ts'
import { paymentOutcomeTitle } from '../../packages/payments/src/pages/payment-outcome-page.tsx'
import { shown } from '../walks/troubles.ts'
import { type Script, walked } from '../walks/walked.ts'
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

  it('the survey asks again without an answer, and thanks for one', async () => {
    const globals = `language:${language};javascript:${scripts}`
    const { page, wrong } = await site.open(
      storyPath('patterns-walks--satisfaction-survey', globals),
    )
    const root = await rootOf(page, scripts)
    await answer(root, {})
    await root.locator('.govuk-error-summary').waitFor()
    await answer(root, { satisfaction: 'dissatisfied' })
    const name = measuresWords[language].satisfaction.thanksTitle
    await root.getByRole('heading', { level: 1, name }).waitFor()
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

/** Fills in a page as a person would, sends it by the button that is named, and waits until it is gone. */
async function answer(root: Locator | FrameLocator, values: Script[number]): Promise<void> {
  const form = root.locator('form:not([data-sent])').first()
  await form.waitFor()
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) await give(form, name, one)
  }
  await form.evaluate((own) => own.setAttribute('data-sent', ''))
  const sent = root.locator('form[data-sent]').first()
  const buttons = Object.entries(values).map(([name, value]) => buttonOf(name, value))
  const isNamed = buttons.length > 0 && (await sent.locator(buttons.join()).count()) > 0
  await sent
    .locator(isNamed ? buttons.join() : 'button:not([type="button"])')
    .first()
    .click()
  await sent.waitFor({ state: 'detached' })
}

const buttonOf = (name: string, value: unknown) => `button[name="${name}"][value="${value}"]`

async function give(form: Locator, name: string, one: string | File): Promise<void> {
  if (typeof one !== 'string') {
    const buffer = Buffer.from(await one.arrayBuffer())
    await form
      .locator(`[type="file"][name="${name}"]`)
      .setInputFiles({ name: one.name, mimeType: one.type, buffer })
    return
  }
  const choice = form.locator(
    `:is([type="radio"], [type="checkbox"])[name="${name}"][value="${one}"]`,
  )
  if (await choice.count()) await choice.check()
  else if ((await form.locator(buttonOf(name, one)).count()) === 0) {
    await form.locator(`[name="${name}"]`).fill(one)
  }
}
