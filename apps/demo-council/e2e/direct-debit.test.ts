import { gardenContent } from '@guildhall/bin-collection/content/garden'
import { paymentPagesContent } from '@guildhall/payments/pages/lines'
import { standardErrorWords } from '@guildhall/standards/error-words'
import { describe, expect, it } from 'vitest'
import { directDebit } from '../app/councils/dyffryn-gwern-debit.ts'
import { expectNobodyIn, mainText } from './payments.ts'
import type { Resident } from './resident.ts'
import { stage } from './testing.ts'

const on = stage()

describe.each([
  { language: 'en', javaScript: true, at: 3 },
  { language: 'cy', javaScript: false, at: 4 },
] as const)('garden waste by direct debit in $language, JavaScript $javaScript', (who) => {
  const { language, javaScript, at } = who
  const { debit } = paymentPagesContent[language]

  /** Up to the page that asks for the account. */
  async function toAccount(): Promise<Resident> {
    const visitor = await on.resident({ council: 'dyffryn-gwern', language }, javaScript)
    const { garden } = visitor.words.site
    await visitor.begin(garden.name, at)
    await visitor.keyboard.choose(visitor.page.getByRole('radio'), 0)
    await visitor.continue()
    for (const box of await visitor.page.getByRole('textbox').all()) {
      await visitor.keyboard.type(box, '1')
    }
    await visitor.continue()
    const ways = gardenContent[language].pay
    await visitor.page.getByRole('radio', { name: ways['direct-debit'] }).waitFor()
    await visitor.keyboard.choose(visitor.page.getByRole('radio'), 1)
    await visitor.continue()
    await visitor.keyboard.press(visitor.button(garden.submit))
    await visitor.page.getByRole('heading', { level: 1, name: debit.title }).waitFor()
    return visitor
  }
  async function fillIn(visitor: Resident, number: string): Promise<void> {
    const box = (name: string) => visitor.page.getByRole('textbox', { name })
    await visitor.keyboard.type(box(debit.holder), 'A Resident')
    await visitor.keyboard.type(box(debit.sortCode), '08-99-99')
    await visitor.keyboard.type(box(debit.accountNumber), number)
    const agreed = visitor.page.getByRole('checkbox')
    if (!(await agreed.isChecked())) await visitor.keyboard.tick(agreed)
    await visitor.keyboard.press(visitor.button(debit.continue))
  }

  it('is set up once the account fits its sort code, with the council’s own Guarantee', async () => {
    const visitor = await toAccount()
    await visitor.keyboard.press(visitor.button(debit.continue))
    await visitor.page.getByRole('link', { name: debit.errors.holder }).waitFor()
    // A digit wrong: no account of that sort code has such a number.
    await fillIn(visitor, '66374959')
    const mismatch = standardErrorWords[language]['bank-account.mismatch']
    await visitor.page.getByRole('link', { name: mismatch }).waitFor()
    await fillIn(visitor, '66374958')
    await visitor.page.getByRole('heading', { level: 1, name: debit.checkTitle }).waitFor()
    const check = await mainText(visitor)
    expect(check).toContain(directDebit.guarantee[language][1])
    expect(check).not.toContain('66374958')
    expect(await visitor.page.content()).not.toMatch(/66374958|08-?99-?99/)
    await visitor.keyboard.press(visitor.button(debit.confirm))
    await visitor.page.getByRole('heading', { level: 1, name: debit.setUpTitle }).waitFor()
    const done = await mainText(visitor)
    const reference = /\w{3}-\w{3}-\w{3}/.exec(done)?.[0]
    expect(done).toContain(directDebit.serviceUserName[language])
    await visitor.page.goto(`${visitor.home}/garden-waste/confirmation`)
    expect(await visitor.reference()).toBe(reference)
  })

  it('is theirs from then on: a second order of the same home is refused', async () => {
    const second = await on.resident({ council: 'dyffryn-gwern', language }, javaScript)
    await second.begin(second.words.site.garden.name, at)
    await second.keyboard.choose(second.page.getByRole('radio'), 0)
    await second.continue()
    const title = await second.page.getByRole('heading', { level: 1 }).textContent()
    const { cannotTitles, cannotTitle } = gardenContent[language]
    expect(Object.values(cannotTitles).concat(cannotTitle)).toContain(title)
  })
})

it('nobody comes to these pages who pays otherwise, or from another site', async () => {
  const visitor = await on.resident({ council: 'dyffryn-gwern' })
  await visitor.page.goto(`${visitor.home}/garden-waste/payment/direct-debit`)
  expect(visitor.page.url()).not.toContain('direct-debit')
  const forged = await fetch(`${visitor.home}/garden-waste/payment/direct-debit`, {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
  })
  expect(forged.status).toBe(403)
})

it('no line of a log tells of an account', () => {
  expectNobodyIn(on.site.log())
})
