import type { Page } from 'playwright'

const words = {
  en: { start: 'Start now', go: 'Continue', title: 'Your bin days' },
  cy: { start: 'Dechrau nawr', go: 'Parhau', title: 'Eich diwrnodau bin' },
}

/**
 * Finds the bin days of a home, as a resident does.
 *
 * @returns the address of its calendar
 */
export async function walk(
  page: Page,
  { origin, language }: { origin: string; language: 'en' | 'cy' },
): Promise<string> {
  const said = words[language]
  const go = () => page.getByRole('button', { name: said.go, exact: true }).click()
  await page.goto(`${origin}${language === 'cy' ? '/cy' : '/'}`)
  await page.getByRole('button', { name: said.start }).click()
  await page.locator('#postcode').fill('GH1 2AB')
  await go()
  await page.getByRole('radio').first().check()
  await go()
  await page.getByRole('heading', { level: 1, name: said.title }).waitFor()
  const feed = page.locator('a[href^="http"][href$=".ics"]').first()
  return (await feed.getAttribute('href')) ?? ''
}
