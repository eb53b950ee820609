import type { Page } from 'playwright'

const words = {
  en: { start: 'Start now', go: 'Continue', send: 'Send report', done: 'Report sent' },
  cy: { start: 'Dechrau nawr', go: 'Parhau', send: 'Anfon yr adroddiad', done: 'Anfonwyd' },
}

/**
 * Reports a missed collection as a resident does, of the first home and service that can be now.
 *
 * @returns the reference
 */
export async function walk(
  page: Page,
  { origin, language }: { origin: string; language: 'en' | 'cy' },
): Promise<string> {
  const said = words[language]
  const prefix = language === 'cy' ? '/cy' : ''
  const go = () => page.getByRole('button', { name: said.go, exact: true }).click()
  await page.goto(`${origin}${prefix || '/'}`)
  await page.getByRole('button', { name: said.start }).click()
  for (let house = 0; house < 10; house += 1) {
    await page.goto(`${origin}${prefix}/missed-collection/postcode`)
    await page.locator('#postcode').fill('GH1 2AB')
    await go()
    await page.getByRole('radio').nth(house).check()
    await go()
    await page.waitForURL('**/which-service')
    const services = await page.getByRole('radio').count()
    for (let at = 0; at < services; at += 1) {
      await page.getByRole('radio').nth(at).check()
      await go()
      await page.waitForURL(/\/(?:check-answers|cannot-report)$/)
      if (page.url().endsWith('/check-answers')) {
        await page.getByRole('button', { name: said.send }).click()
        await page.getByRole('heading', { level: 1, name: said.done }).waitFor()
        const text = (await page.locator('main').textContent()) ?? ''
        return /[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(text)?.[0] ?? 'no reference'
      }
      await page.goto(`${origin}${prefix}/missed-collection/which-service`)
    }
  }
  throw new Error('No collection of ten homes can be reported at this time.')
}
