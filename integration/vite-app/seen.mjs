/**
 * What a person finds on the page, by role and name; rejects when something is missing.
 *
 * @param {import('playwright').Page} page
 */
export async function seen(page) {
  await page.getByRole('heading', { name: 'What do you need to get rid of?' }).waitFor()
  await page.getByRole('group', { name: 'Item' }).waitFor()
  await page.getByRole('radio', { name: 'Sofa, £25.50' }).check()
  await page.getByRole('textbox', { name: 'Postcode' }).fill('GH1 1AA')
  await page.getByRole('button', { name: 'Continue' }).waitFor()
}
