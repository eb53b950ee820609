import type { Page } from 'playwright'

const words = {
  en: { start: 'Start now', go: 'Continue', pay: 'Pay', done: 'Collection booked' },
  cy: { start: 'Dechrau nawr', go: 'Parhau', pay: 'Talu', done: 'Casgliad wedi’i drefnu' },
}

/** A card that GOV.UK Pay’s sandbox, and its stand-in, always take. */
const card = {
  cardNo: '4444333322221111',
  expiryMonth: '10',
  expiryYear: '30',
  cardholderName: 'Ann Example',
  cvc: '123',
  addressLine1: '1 Guildhall Street',
  addressCity: 'Alderbrook',
  addressPostcode: 'GH1 2AB',
  email: 'resident@example.com',
}

/**
 * Books and pays for a collection, as a resident does.
 *
 * @returns the reference
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
  await page.getByRole('checkbox').first().check()
  await go()
  // Where they will be left needs no answer.
  await page.waitForURL('**/where-to-leave')
  await go()
  await page.waitForURL('**/choose-day')
  await page.getByRole('radio').first().check()
  await go()
  await page.locator('#name').fill('Ann Example')
  await page.locator('#email').fill('resident@example.com')
  await go()
  await page.getByRole('button', { name: said.pay, exact: true }).click()
  for (const [name, text] of Object.entries(card)) {
    await page.locator(`input[name=${name}]`).fill(text)
  }
  await page.locator('#submit-card-details').click()
  await page.locator('#confirm').click()
  await page.getByRole('heading', { level: 1, name: said.done }).waitFor()
  const text = (await page.locator('main').textContent()) ?? ''
  return /[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(text)?.[0] ?? 'no reference'
}
