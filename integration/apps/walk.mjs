/** What a resident reads and presses, in each language. */
const words = {
  en: {
    continue: 'Continue',
    mistake: 'Error: ',
    enterPostcode: 'Enter a postcode',
    send: 'Send report',
    done: 'Report sent',
    service: 'Recycling',
    prefix: '',
  },
  cy: {
    continue: 'Parhau',
    mistake: 'Gwall: ',
    enterPostcode: 'Rhowch god post',
    send: 'Anfon',
    done: 'Anfonwyd eich adroddiad',
    service: 'Ailgylchu',
    prefix: '/cy',
  },
}

/**
 * Reports a missed collection with an address, as a resident does; rejects when anything is amiss.
 *
 * It first sends an empty postcode, so that a mistake is seen as well.
 *
 * @param {import('playwright').Page} page
 * @param {{ origin: string, language: 'en' | 'cy', house: number }} options house is 1 to 4, one for each
 * report: a collection is reported once
 * @returns {Promise<string>} the reference
 */
export async function walk(page, { origin, language, house }) {
  const said = words[language]
  const address = `${house} Guildhall Street`
  const go = () => page.getByRole('button', { name: said.continue, exact: true }).click()
  await page.goto(`${origin}${said.prefix}/report/postcode`)
  await page.locator('#postcode').waitFor()
  await page.waitForLoadState('networkidle')
  await go()
  await page.getByRole('alert').getByRole('link').first().waitFor()
  if (!(await page.title()).startsWith(said.mistake)) {
    throw new Error(`The title of a page with a mistake is “${await page.title()}”.`)
  }
  await page.locator('#postcode').fill('gh12ab')
  await go()
  await page.getByRole('radio', { name: address }).check()
  await go()
  await page.getByRole('radio', { name: said.service }).check()
  await go()
  await page.getByText(address).waitFor()
  await page.getByRole('button', { name: said.send }).click()
  await page.getByRole('heading', { level: 1, name: said.done }).waitFor()
  const marked = await page.locator('html').getAttribute('lang')
  if (marked !== language) throw new Error(`The page is marked as ${marked}.`)
  const reference = /[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(
    (await page.locator('main').textContent()) ?? '',
  )?.[0]
  if (reference === undefined) throw new Error('The confirmation has no reference.')
  return reference
}
