import { paymentContent } from '@guildhall/payments/pages'
import { paymentPagesContent } from '@guildhall/payments/pages/lines'
import { describe, expect, it } from 'vitest'
import { linkOutcomes, paymentWords } from '../app/content/payments.ts'
import { atPay, expectNobodyIn, mailAbout, mainText } from './payments.ts'
import type { Resident } from './resident.ts'
import { stage } from './testing.ts'

const on = stage()
const REFERENCE = /^\w{3}-\w{3}-\w{3}$/

async function heading({ page }: Resident, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

describe.each([
  { council: 'alderbrook', language: 'en', javaScript: true },
  { council: 'dyffryn-gwern', language: 'cy', javaScript: false },
] as const)('a resident of $council, JavaScript $javaScript', (who) => {
  const { council, language, javaScript } = who
  const words = paymentWords[language]
  const pages = paymentPagesContent[language]

  it('finds their name and email filled in on GOV.UK Pay, in their language', async () => {
    const visitor = await on.resident({ council, language }, javaScript)
    await visitor.bookBulkyUpToPayment('prefilled@example.com')
    const { page } = visitor
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await page.locator('input[name=cardholderName]').inputValue()).toBe('Ann Example')
    expect(await page.locator('input[name=email]').inputValue()).toBe('prefilled@example.com')
  })

  it('has a receipt with each line of the price, on a page and by email', async () => {
    const visitor = await on.resident({ council, language }, javaScript)
    const email = `receipt-${language}@example.com`
    await visitor.bookBulkyUpToPayment(email)
    await visitor.pay()
    const reference = await visitor.reference()
    await visitor.keyboard.press(visitor.page.getByRole('link', { name: words.receipt }))
    await heading(visitor, pages.receipt.title)
    const shown = await mainText(visitor)
    expect(shown).toContain(reference)
    expect(shown).toContain(paymentContent[language].methods.card)
    const { body } = await mailAbout(on, email, language === 'cy' ? /Derbynneb/ : /Receipt/)
    const lines = language === 'cy' ? ['£22'] : ['Sofa: £15', ': £10']
    for (const line of lines) {
      expect(body).toContain(line)
      expect(shown).toContain(line.split(': ').at(-1))
    }
  })

  it('sends someone else a link, who pays and learns nothing of them', async () => {
    const visitor = await on.resident({ council, language }, javaScript)
    await visitor.bookBulkyUpToDay()
    await visitor.keyboard.choose(visitor.page.getByRole('radio'), 1)
    await visitor.continue()
    const { bulky } = visitor.words.bins
    const box = (name: string) => visitor.page.getByRole('textbox', { name })
    await visitor.keyboard.type(box(bulky.name), 'Ann Example')
    await visitor.keyboard.type(box(bulky.email), `asked-${language}@example.com`)
    await visitor.continue()
    await visitor.keyboard.press(visitor.page.getByRole('link', { name: words.someoneElse }))
    await visitor.keyboard.press(visitor.button(pages.ask.make))
    const href = await visitor.page.getByRole('textbox').inputValue()

    const payer = await on.resident({ council, language }, javaScript)
    const opened = await payer.page.goto(href)
    expect(opened?.headers()['referrer-policy']).toBe('same-origin')
    expect(await mainText(payer)).not.toMatch(/Ann Example|@example|Guildhall Street|Neuadd/)
    await payer.keyboard.press(payer.button(pages.link.pay))
    expect(await payer.page.locator('input[name=cardholderName]').inputValue()).toBe('')
    await payer.pay('4000000000000002')
    await payer.page.goto(`${href}/return`)
    await heading(payer, linkOutcomes[language].outcomes.declined.title)
    expect(await mainText(payer)).toContain(linkOutcomes[language].outcomes.declined.paragraphs[1])
    await payer.keyboard.press(payer.button(linkOutcomes[language].outcomes.declined.action))
    await payer.keyboard.press(payer.button(pages.link.pay))
    await payer.pay()
    await heading(payer, linkOutcomes[language].outcomes.paid.title)
    await payer.keyboard.press(payer.button(linkOutcomes[language].outcomes.paid.action))
    await heading(payer, pages.receipt.title)
    const receipt = await mainText(payer)

    // Theirs alone to pay once: whoever opens it again is told so.
    await payer.page.goto(href)
    await heading(payer, pages.link.paid.title)
    await visitor.page.goto(`${visitor.home}/bulky-collection/check-answers`)
    const reference = await visitor.reference()
    expect(receipt).toContain(reference)
    expect((await atPay(on, reference)).map(({ state }) => state.status)).toEqual([
      'success',
      'failed',
    ])
  })
})

describe('how a payment can end, without JavaScript', () => {
  const { outcomes } = paymentContent.en
  const at = (path: string) => `/bulky-collection/${path}`

  async function onPay(): Promise<Resident> {
    const visitor = await on.resident()
    await visitor.bookBulkyUpToPayment()
    return visitor
  }

  it('cancelled: nothing is taken, the answers are kept, and trying again makes a new payment', async () => {
    const visitor = await onPay()
    await visitor.keyboard.press(visitor.page.locator('#cancel-payment'))
    await visitor.page.goto(`${visitor.home}${at('payment/return')}`)
    await heading(visitor, outcomes.cancelled.title)
    expect(await mainText(visitor)).toContain('No money has been taken')
    await visitor.keyboard.press(visitor.button(outcomes.cancelled.action))
    await visitor.keyboard.press(visitor.button(visitor.words.site.bulky.pay))
    await visitor.pay()
    const reference = await visitor.reference()
    const made = await atPay(on, reference)
    expect(made.map(({ state }) => state.status)).toEqual(['success', 'cancelled'])
  })

  it('not finished: the same payment is gone on with', async () => {
    const visitor = await onPay()
    await visitor.page.goto(`${visitor.home}${at('payment/return')}`)
    await heading(visitor, outcomes.unfinished.title)
    await visitor.keyboard.press(visitor.button(outcomes.unfinished.action))
    await visitor.keyboard.press(visitor.button(visitor.words.site.bulky.pay))
    await visitor.pay()
    expect(await atPay(on, await visitor.reference())).toHaveLength(1)
  })

  it('being checked: they are told not to pay again, and the next look finds it paid', async () => {
    const visitor = await onPay()
    const details = {
      cardNo: '4444333322221111',
      expiryMonth: '10',
      expiryYear: '30',
      cvc: '123',
      addressLine1: '1 Guildhall Street',
      addressCity: 'Alderbrook',
      addressPostcode: 'GH1 2AB',
    }
    for (const [name, text] of Object.entries(details)) {
      await visitor.keyboard.type(visitor.page.locator(`input[name=${name}]`), text)
    }
    await visitor.keyboard.press(visitor.page.locator('#submit-card-details'))
    const confirmHref = visitor.page.url()
    await visitor.page.goto(`${visitor.home}${at('payment/return')}`)
    await heading(visitor, outcomes.pending.title)
    expect(await mainText(visitor)).toContain('Do not pay again')
    await visitor.page.goto(confirmHref)
    await visitor.keyboard.press(visitor.page.locator('#confirm'))
    expect(await visitor.reference()).toMatch(REFERENCE)
  })

  it('failed at the provider, it says that it is our fault and offers to try again', async () => {
    const visitor = await onPay()
    await visitor.pay('4000000000000119')
    await visitor.page.goto(`${visitor.home}${at('payment/return')}`)
    await heading(visitor, outcomes.error.title)
    await visitor.keyboard.press(visitor.button(outcomes.error.action))
    await visitor.keyboard.press(visitor.button(visitor.words.site.bulky.pay))
    await visitor.pay()
    expect(await visitor.reference()).toMatch(REFERENCE)
  })

  it('paid already: they are told so, and led to their confirmation', async () => {
    const visitor = await onPay()
    await visitor.pay()
    const reference = await visitor.reference()
    await visitor.page.goto(`${visitor.home}${at('payment?already-paid')}`)
    await heading(visitor, outcomes['already-paid'].title)
    await visitor.keyboard.press(visitor.button(outcomes['already-paid'].action))
    expect(await visitor.reference()).toBe(reference)
  })
})

it('a link whose price has changed since is used no longer, and one that is made up is unknown', async () => {
  const visitor = await on.resident()
  const { ask, link } = paymentPagesContent.en
  await visitor.bookBulkyUpToPayment()
  await visitor.page.goto(`${visitor.home}/bulky-collection/payment/someone-else`)
  await visitor.keyboard.press(visitor.button(ask.make))
  const href = await visitor.page.getByRole('textbox').inputValue()
  await visitor.page.goto(`${visitor.home}/bulky-collection/items?change`)
  await visitor.keyboard.tick(visitor.page.getByRole('checkbox').nth(6))
  await visitor.continue()
  const payer = await on.resident()
  await payer.page.goto(href)
  await heading(payer, link.withdrawn.title)
  const unknown = await payer.page.goto(`${payer.home}/pay/${'A'.repeat(43)}`)
  expect(unknown?.status()).toBe(404)
  await heading(payer, link.unknown.title)
  // Another council knows nothing of it.
  await payer.page.goto(href.replace('/alderbrook/', '/kinlarroch/'))
  await heading(payer, link.unknown.title)
})

it('a link can’t be made or paid from another site', async () => {
  const visitor = await on.resident()
  await visitor.bookBulkyUpToPayment()
  const cookie = (await visitor.page.context().cookies())
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')
  const forged = (path: string) =>
    fetch(`${visitor.home}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: 'https://evil.example' },
    })
  expect((await forged('/bulky-collection/payment/someone-else')).status).toBe(403)
  expect((await forged(`/pay/${'A'.repeat(43)}`)).status).toBe(403)
})

describe('at Kinlarroch, which takes the money once it has accepted', () => {
  const promised = paymentWords.en.promised

  it('a resident is told that their request is there and the money isn’t taken', async () => {
    const visitor = await on.resident({ council: 'kinlarroch' }, true)
    await visitor.bookBulkyUpToPayment('promised@example.com')
    await visitor.pay()
    const reference = await visitor.reference()
    expect(reference).toMatch(REFERENCE)
    await heading(visitor, new RegExp(promised.title))
    expect(await mainText(visitor)).toContain('do not pay again')
    await visitor.page.goto(`${visitor.home}/bulky-collection/payment`)
    await heading(visitor, paymentContent.en.outcomes.authorised.title)
    const [payment] = await atPay(on, reference)
    expect(payment).toMatchObject({ delayed_capture: true, state: { status: 'capturable' } })
  })
})

it('no line of a log tells of a card, an email, a name or an address', async () => {
  // One fault of each kind, so that what is said of trouble is looked into as well.
  const visitor = await on.resident()
  await visitor.bookBulkyUpToDay()
  await on.fault('pay', 'down')
  await visitor.finishBulky('trouble@example.com')
  const log = on.site.log()
  expect(log).toContain('ready ')
  expectNobodyIn(log)
  expect(() => expectNobodyIn(`paid with 4444 3333 2222 1111\n${log}`)).toThrow()
})
