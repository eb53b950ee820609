import { join } from 'node:path'
import { openDatabase } from '@guildhall/database/database'
import { paymentPagesContent } from '@guildhall/payments/pages/lines'
import { fill } from '@guildhall/standards/language'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { staffPaymentWords } from '../app/content/staff-payments.ts'
import { atPay, expectNobodyIn, mailAbout, mainText } from './payments.ts'
import type { Resident } from './resident.ts'
import { stage } from './testing.ts'

const on = stage()
const REFERENCE = /\w{3}-\w{3}-\w{3}/

async function heading({ page }: Resident, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** The page of a payment, found by its reference. */
async function find(clerk: Resident, reference: string): Promise<void> {
  const words = staffPaymentWords[clerk.language]
  await clerk.page.goto(`${clerk.home}/staff/payments`)
  await clerk.keyboard.type(clerk.page.getByRole('textbox'), reference.toLowerCase())
  await clerk.keyboard.press(clerk.button(words.findButton))
  await heading(clerk, fill(words.payment, { reference }))
}

describe.each([
  { council: 'alderbrook', language: 'en', javaScript: true },
  { council: 'dyffryn-gwern', language: 'cy', javaScript: false },
] as const)('staff of $council, JavaScript $javaScript', ({ council, language, javaScript }) => {
  const words = staffPaymentWords[language]
  const pages = paymentPagesContent[language]
  const who = { council, language }

  /** Someone of the contact centre who has filled in a form for a resident, up to its payment. */
  async function filledIn(): Promise<{ clerk: Resident; reference: string }> {
    const clerk = await on.resident(who, javaScript)
    await clerk.signIn('Colin Example')
    await clerk.bookBulkyUpToPayment()
    await clerk.page.getByRole('heading', { level: 2, name: words.ways }).waitFor()
    const title = (await clerk.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    return { clerk, reference: REFERENCE.exec(title)?.[0] ?? '' }
  }
  const press = (clerk: Resident, name: string) =>
    clerk.keyboard.press(clerk.page.getByRole('link', { name }))

  it('record cash for a form that they filled in, with who took it', async () => {
    const { clerk, reference } = await filledIn()
    await press(clerk, words.inPerson)
    await clerk.keyboard.press(clerk.button(pages.counter.record))
    await clerk.page.getByRole('link', { name: pages.counter.errors.method }).waitFor()
    await clerk.keyboard.choose(clerk.page.getByRole('radio'), 0)
    await clerk.keyboard.press(clerk.button(pages.counter.record))
    await clerk.page.getByText(words.recorded).waitFor()
    const shown = await mainText(clerk)
    expect(shown).toContain(words.states.paid)
    expect(shown).toContain(words.actions.cash)
    expect(await atPay(on, reference)).toEqual([])
    await clerk.page.goto(`${clerk.home}/staff/day`)
    expect(await mainText(clerk)).toContain(await paidReference(clerk))
  })

  /** Of the form in this browser, from its confirmation. */
  async function paidReference(clerk: Resident): Promise<string> {
    await clerk.page.goto(`${clerk.home}/bulky-collection/confirmation`)
    const reference = await clerk.reference()
    await clerk.page.goBack()
    return reference
  }

  it('let a fee go only for a reason, which is kept with who did it', async () => {
    const { clerk } = await filledIn()
    await press(clerk, words.inPerson)
    await clerk.keyboard.choose(clerk.page.getByRole('radio'), 2)
    await clerk.keyboard.press(clerk.button(pages.counter.record))
    await clerk.page.getByRole('link', { name: pages.counter.errors.reason }).waitFor()
    await clerk.keyboard.type(clerk.page.locator('#reason'), 'Council tax support')
    await clerk.keyboard.press(clerk.button(pages.counter.record))
    await clerk.page.getByText(words.recorded).waitFor()
    const shown = await mainText(clerk)
    expect(shown).toContain(words.actions.waived)
    expect(shown).toContain(fill(words.reasonWas, { reason: 'Council tax support' }))
    // There is nothing to give back of what nobody paid.
    expect(await clerk.page.getByRole('link', { name: words.refund }).count()).toBe(0)
  })

  it('take a card by phone, on GOV.UK Pay’s own page for that', async () => {
    const { clerk, reference } = await filledIn()
    await press(clerk, words.byPhone)
    expect(await mainText(clerk)).toContain(pages.phone.warning)
    await clerk.keyboard.press(clerk.button(pages.phone.go))
    await clerk.pay()
    await clerk.page.getByText(words.recorded).waitFor()
    const [payment] = await atPay(on, reference)
    expect(payment).toMatchObject({ moto: true, language, state: { status: 'success' } })
    expect(await mainText(clerk)).toContain(words.channels.phone)
  })

  it('send a link, and see that it was paid', async () => {
    const { clerk, reference } = await filledIn()
    await press(clerk, words.byLink)
    await clerk.keyboard.press(clerk.button(pages.ask.make))
    const href = await clerk.page.getByRole('textbox').inputValue()
    const payer = await on.resident(who, javaScript)
    await payer.page.goto(href)
    await payer.keyboard.press(payer.button(pages.link.pay))
    await payer.pay()
    await heading(payer, /./)
    await find(clerk, reference)
    const shown = await mainText(clerk)
    expect(shown).toContain(words.states.paid)
    expect(shown).toContain(words.channels.link)
  })

  it('give back a part and then the rest, by the rule or otherwise, with a reason', async () => {
    const visitor = await on.resident(who, javaScript)
    const reference = await visitor.bookBulky()
    const clerk = await on.resident(who, javaScript)
    await clerk.signIn('Wendy Example')
    await find(clerk, reference)
    await press(clerk, words.refund)
    const radios = clerk.page.getByRole('radio')
    // Alderbrook has a rule, and Dyffryn Gwern leaves it to staff.
    const offered = council === 'alderbrook' ? 3 : 2
    expect(await radios.count()).toBe(offered)
    await clerk.keyboard.choose(radios, offered - 1)
    await clerk.keyboard.type(clerk.page.locator('#amount'), '500')
    await clerk.keyboard.press(clerk.button(pages.refund.give))
    await clerk.page.getByRole('link', { name: pages.refund.errors.reason }).waitFor()
    await clerk.keyboard.type(clerk.page.locator('#amount'), '5')
    await clerk.keyboard.type(clerk.page.locator('#reason'), 'The crew came late')
    await clerk.keyboard.press(clerk.button(pages.refund.give))
    await clerk.page.getByText(fill(words.given, { amount: '£5' })).waitFor()
    await clerk.keyboard.choose(clerk.page.getByRole('radio'), offered - 2)
    await clerk.keyboard.type(clerk.page.locator('#reason'), 'Nobody came')
    await clerk.keyboard.press(clerk.button(pages.refund.give))
    await clerk.page.locator('.govuk-notification-banner--success').waitFor()
    await find(clerk, reference)
    const shown = await mainText(clerk)
    expect(shown).toContain(fill(words.reasonWas, { reason: 'The crew came late' }))
    expect(shown).toContain(fill(words.reasonWas, { reason: 'Nobody came' }))
    expect(await clerk.page.getByRole('link', { name: words.refund }).count()).toBe(0)
  })

  it('see how payments stand, and have each day’s file to the penny', async () => {
    const clerk = await on.resident(who, javaScript)
    await clerk.signIn('Wendy Example')
    await clerk.keyboard.press(clerk.page.getByRole('link', { name: words.title }))
    expect(await mainText(clerk)).toContain(words.standing)
    // A minute after the start yesterday is compared.
    const file = clerk.page.getByRole('link', { name: words.providers['govuk-pay'] ?? '' })
    for (let attempt = 0; attempt < 90 && (await file.count()) === 0; attempt += 1) {
      await clerk.page.waitForTimeout(1000)
      await clerk.page.reload()
    }
    const href = (await file.getAttribute('href')) ?? ''
    const cookies = (await clerk.page.context().cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
    const answer = await fetch(`${on.site.url}${href}`, { headers: { cookie: cookies } })
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(await answer.text()).toMatch(
      /^comparison,reference,.*\r\ntotal,2026-11-23,.*,0\.00\r\n$/s,
    )
    // Nobody who isn't signed in has it.
    const closed = await fetch(`${on.site.url}${href}`, { redirect: 'manual' })
    expect(closed.status).toBe(303)
  })

  it('are told plainly where there is no such payment, or nothing was typed', async () => {
    const clerk = await on.resident(who, javaScript)
    await clerk.signIn('Wendy Example')
    await clerk.page.goto(`${clerk.home}/staff/payments`)
    await clerk.keyboard.press(clerk.button(words.findButton))
    await clerk.page.getByRole('link', { name: words.required }).waitFor()
    await clerk.keyboard.type(clerk.page.getByRole('textbox'), 'ZZZ-ZZZ-ZZZ')
    await clerk.keyboard.press(clerk.button(words.findButton))
    await clerk.page.getByRole('link', { name: words.notFound }).waitFor()
    const unknown = await clerk.page.goto(`${clerk.home}/staff/pay/${'0'.repeat(32)}`)
    expect(unknown?.status()).toBe(404)
  })
})

describe('at Kinlarroch, where money is promised first', () => {
  const words = staffPaymentWords.en

  async function promise(email: string): Promise<string> {
    const visitor = await on.resident({ council: 'kinlarroch' })
    await visitor.bookBulkyUpToPayment(email)
    await visitor.pay()
    return visitor.reference()
  }
  async function toDecide(reference: string, javaScript: boolean): Promise<Resident> {
    const clerk = await on.resident({ council: 'kinlarroch' }, javaScript)
    await clerk.signIn('Wendy Example')
    await clerk.keyboard.press(clerk.page.getByRole('link', { name: words.title }))
    await clerk.keyboard.press(clerk.page.getByRole('link', { name: reference }))
    await clerk.keyboard.press(clerk.page.getByRole('link', { name: words.decide }))
    return clerk
  }

  it('staff accept, the money is taken, and the resident is told with a receipt that has VAT', async () => {
    const email = 'accepted@example.com'
    const reference = await promise(email)
    const clerk = await toDecide(reference, true)
    await clerk.keyboard.press(clerk.button(words.save))
    await clerk.page.getByRole('link', { name: words.decisionRequired }).waitFor()
    await clerk.keyboard.choose(clerk.page.getByRole('radio'), 0)
    await clerk.keyboard.press(clerk.button(words.save))
    await clerk.page.getByText(words.accepted, { exact: true }).waitFor()
    expect((await atPay(on, reference))[0]?.state.status).toBe('success')
    const { body } = await mailAbout(on, email, /Receipt/)
    expect(body).toContain('Includes VAT at 20%')
    expect(body).toContain('GB999000003')
    await mailAbout(on, email, /booked/)
    await clerk.page.goto(`${clerk.home}/staff/day`)
    expect(await mainText(clerk)).toContain(reference)
  })

  it('staff refuse with a reason, nothing is taken, the day is free again, and the resident is told why', async () => {
    const email = 'refused@example.com'
    const reference = await promise(email)
    const clerk = await toDecide(reference, false)
    await clerk.keyboard.choose(clerk.page.getByRole('radio'), 1)
    await clerk.keyboard.press(clerk.button(words.save))
    await clerk.page.getByRole('link', { name: words.becauseRequired }).waitFor()
    await clerk.keyboard.type(clerk.page.locator('#because'), 'We do not take pianos')
    await clerk.keyboard.press(clerk.button(words.save))
    await clerk.page.getByText(words.refusedDone, { exact: true }).waitFor()
    expect((await atPay(on, reference))[0]?.state.status).toBe('cancelled')
    const { body } = await mailAbout(on, email, /accept/)
    expect(body).toContain('We do not take pianos')
    expect(body).toContain('We have not taken')
    await clerk.page.goto(`${clerk.home}/staff/day`)
    expect(await mainText(clerk)).not.toContain(reference)
  })
})

describe('what a job found wrong with a payment', () => {
  const words = staffPaymentWords.en

  it('is put right by staff, who say what they did, and leaves the list', async () => {
    const visitor = await on.resident()
    await visitor.bookBulkyUpToPayment()
    await visitor.pay()
    const reference = await visitor.reference()
    // As the mop-up would have noted it.
    await on.site.restart({}, async () => {
      const database = await openDatabase({ folder: join(on.site.dataFolder, 'database') })
      await sql`
        insert into site_payment_problems (council, payment_id, problem, noted_at)
        select council, id, 'mismatch', now() from payments where reference = ${reference}
      `.execute(database.tables<unknown>())
      await database.close()
    })
    const clerk = await on.resident({}, true)
    await clerk.signIn('Wendy Example')
    const press = (name: string) =>
      clerk.keyboard.press(clerk.page.getByRole('link', { name, exact: true }))
    await press(words.title)
    await clerk.page.getByText(words.problems.mismatch ?? '').waitFor()
    await press(reference)
    await clerk.page.getByText(words.problems.mismatch ?? '').waitFor()
    await press(words.putRight)
    await clerk.keyboard.press(clerk.button(words.putRightButton))
    await clerk.page.getByRole('link', { name: words.putRightRequired }).waitFor()
    const box = clerk.page.getByRole('textbox', { name: words.putRightLabel })
    await clerk.keyboard.type(box, 'Finance agreed the amount')
    await clerk.keyboard.press(clerk.button(words.putRightButton))
    await clerk.page.getByText(words.righted, { exact: true }).waitFor()
    expect(await mainText(clerk)).toContain('Finance agreed the amount')
    await clerk.page.goto(`${clerk.home}/staff/payments`)
    expect(await mainText(clerk)).toContain(words.toPutRightNone)
  })
})

it('residents see nothing of what staff do with payments', async () => {
  for (const path of ['payments', `pay/${'0'.repeat(32)}`, `pay/${'0'.repeat(32)}/counter`]) {
    const answer = await fetch(`${on.site.url}/alderbrook/staff/${path}`, { redirect: 'manual' })
    expect(answer.status, path).toBe(303)
    expect(answer.headers.get('location')).toBe('/alderbrook/staff')
  }
  const forged = await fetch(`${on.site.url}/alderbrook/staff/pay/${'0'.repeat(32)}/refund`, {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
  })
  expect(forged.status).toBe(403)
})

it('no line of a log tells of a card, an email, a name or an address', () => {
  expectNobodyIn(on.site.log())
})
