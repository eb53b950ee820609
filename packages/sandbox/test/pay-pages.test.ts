import { describe, expect, test } from 'vitest'
import type { Sandbox } from '../src/sandbox.ts'
import { browser, cardForm, handClock, pay, paymentRequest, start, type Visit } from './support.ts'

async function arrive(sandbox: Sandbox, more: object = {}) {
  const { body } = await pay(sandbox, '/v1/payments', { ...paymentRequest, ...more })
  const resident = browser()
  const visit = await resident.go(body._links.next_url.href)
  const id: string = body.payment_id
  const state = async () => (await pay(sandbox, `/v1/payments/${id}`)).body.state
  return { resident, visit, id, state, link: body._links.next_url.href as string }
}

const heading = (visit: Visit) => visit.page.querySelector('h1')?.textContent
const errors = (visit: Visit) =>
  [...visit.page.querySelectorAll('.govuk-error-summary__list a')].map((link) => link.textContent)

describe('a resident who pays', () => {
  test('enters a card, confirms, and is taken back to the service', async () => {
    const sandbox = await start()
    const { resident, visit, id, state } = await arrive(sandbox)
    expect(heading(visit)).toBe('Enter card details to pay')
    expect(visit.page.querySelector('#amount')?.textContent).toBe('£42.50')
    expect(await state()).toMatchObject({ status: 'started' })

    const confirm = await resident.press(visit, 'Continue', cardForm('4444 3333 2222 1111'))
    expect(heading(confirm)).toBe('Confirm your payment')
    expect(confirm.page.body.textContent).toContain('Ending in 1111')
    expect(confirm.page.body.innerHTML).not.toContain('444433332222')
    expect(await state()).toMatchObject({ status: 'submitted' })

    const back = await resident.press(confirm, 'Confirm payment')
    expect(back.url).toBe(paymentRequest.return_url)
    expect(await state()).toEqual({ status: 'success', finished: true })
    const again = await resident.go(`${sandbox.url}/pay/card_details/${id}`)
    expect(heading(again)).toBe('Your payment was successful')
  })

  test('reads every page in Welsh when the payment is Welsh', async () => {
    const sandbox = await start()
    const { resident, visit } = await arrive(sandbox, { language: 'cy' })
    expect(visit.page.documentElement.lang).toBe('cy')
    expect(heading(visit)).toBe('Rhowch fanylion y cerdyn i dalu')
    const confirm = await resident.press(visit, 'Parhau', cardForm('4444333322221111'))
    expect(heading(confirm)).toBe('Cadarnhewch eich taliad')
    const back = await resident.press(confirm, 'Cadarnhau’r taliad')
    expect(back.url).toBe(paymentRequest.return_url)
  })

  test('is asked by the bank when the card needs it, and may say yes or no', async () => {
    const sandbox = await start()
    const first = await arrive(sandbox)
    const form = cardForm('4000002500003155')
    const bank = await first.resident.press(first.visit, 'Continue', form)
    expect(heading(bank)).toBe('Your bank wants to check that it is you')
    expect(heading(await first.resident.press(bank, 'Yes'))).toBe('Confirm your payment')

    const second = await arrive(sandbox)
    const asked = await second.resident.press(second.visit, 'Continue', form)
    expect(heading(await second.resident.press(asked, 'No'))).toBe('Your payment has been declined')
    expect(await second.state()).toMatchObject({ status: 'failed', code: 'P0010' })
  })

  test.each([
    ['4000000000000002', 'Your payment has been declined', 'P0010'],
    ['4000000000000069', 'Your payment has been declined', 'P0010'],
    ['4000000000000119', 'We are experiencing technical problems', 'P0050'],
  ])('with card %s is told so and led back', async (number, title, code) => {
    const sandbox = await start()
    const { resident, visit, state } = await arrive(sandbox)
    const end = await resident.press(visit, 'Continue', cardForm(number))
    expect(heading(end)).toBe(title)
    expect(end.page.querySelector('#return-url')?.getAttribute('href')).toBe(
      paymentRequest.return_url,
    )
    expect(await state()).toMatchObject({ code, finished: true })
  })

  test('and cancels is told that no money was taken', async () => {
    const sandbox = await start()
    const { resident, visit, state } = await arrive(sandbox)
    const end = await resident.press(visit, 'Cancel payment')
    expect(heading(end)).toBe('Your payment has been cancelled')
    expect(await state()).toMatchObject({ status: 'cancelled', code: 'P0030' })
  })

  test('too late is told that the session expired', async () => {
    const clock = handClock('2026-11-24T09:00:00Z')
    const sandbox = await start({ clock })
    const { resident, visit, state } = await arrive(sandbox)
    clock.forward(90 * 60_000)
    const end = await resident.press(visit, 'Continue', cardForm('4444333322221111'))
    expect(heading(end)).toBe('Your payment session has expired')
    expect(await state()).toMatchObject({ status: 'failed', code: 'P0020' })
  })

  test('and sends the confirmation twice pays once', async () => {
    const sandbox = await start()
    const { resident, visit, id } = await arrive(sandbox)
    const confirm = await resident.press(visit, 'Continue', cardForm('4444333322221111'))
    await resident.press(confirm, 'Confirm payment')
    const again = await resident.press(confirm, 'Confirm payment')
    expect(heading(again)).toBe('Your payment was successful')
    expect(sandbox.payments.get(id)?.events).toHaveLength(4)
  })
})

describe('a card form with mistakes', () => {
  test('comes back with status 422, every mistake linked to its field, and what was typed', async () => {
    const sandbox = await start()
    const { resident, visit, state } = await arrive(sandbox)
    const back = await resident.press(visit, 'Continue', {
      cardNo: '',
      expiryMonth: '13',
      cardholderName: '4444333322221111',
      cvc: '12',
      addressLine1: 'Kept as it was',
      email: 'nobody',
    })
    expect(back.status).toBe(422)
    expect(back.page.title).toMatch(/^Error: /)
    expect(errors(back)).toEqual([
      'Enter a card number',
      'Enter the expiry date as a month and a year, for example 10/30',
      'Enter the name on the card, not its number or security code',
      'Enter the card security code: 3 digits, or 4 for American Express',
      'Enter the town or city',
      'Enter the postcode',
      'Enter an email address in the correct format, like name@example.com',
    ])
    for (const link of back.page.querySelectorAll('.govuk-error-summary__list a')) {
      expect(back.page.querySelector(link.getAttribute('href') ?? '')).not.toBeNull()
    }
    const line1 = back.page.querySelector<HTMLInputElement>('#addressLine1')
    expect(line1?.value).toBe('Kept as it was')
    expect(await state()).toMatchObject({ status: 'started' })
  })

  test('never shows or takes a number that is no test card', async () => {
    const sandbox = await start()
    const { resident, visit, state } = await arrive(sandbox)
    const back = await resident.press(visit, 'Continue', cardForm('4929000000006'))
    expect(back.status).toBe(422)
    expect(back.page.documentElement.outerHTML).not.toContain('4929000000006')
    expect(await state()).toMatchObject({ status: 'started' })
  })

  test('says that a card type is not accepted, and lets another be used', async () => {
    const sandbox = await start()
    const { resident, visit } = await arrive(sandbox)
    const back = await resident.press(visit, 'Continue', cardForm('6759649826438453'))
    expect(errors(back)).toEqual(['Maestro is not accepted. Use another card'])
    const confirm = await resident.press(
      back,
      'Continue',
      cardForm('371449635398431', { cvc: '1234' }),
    )
    expect(heading(confirm)).toBe('Confirm your payment')
  })

  test('says by the clock that an expiry date has passed', async () => {
    const sandbox = await start({ clock: handClock('2026-11-24T09:00:00Z') })
    const { resident, visit } = await arrive(sandbox)
    const old = { expiryMonth: '10', expiryYear: '26' }
    const back = await resident.press(visit, 'Continue', cardForm('4444333322221111', old))
    expect(errors(back)).toEqual(['Enter an expiry date that has not passed'])
    const still = { expiryMonth: '11', expiryYear: '2026' }
    const confirm = await resident.press(back, 'Continue', cardForm('4444333322221111', still))
    expect(heading(confirm)).toBe('Confirm your payment')
  })
})

describe('the way to the payment page', () => {
  test('works once: another browser with the same link is turned away', async () => {
    const sandbox = await start()
    const { link, resident } = await arrive(sandbox)
    const stranger = await browser().go(link)
    expect(stranger.status).toBe(410)
    expect(heading(stranger)).toBe('This payment link has been used')
    expect(heading(await resident.go(link))).toBe('Enter card details to pay')
  })

  test('also works as a form post', async () => {
    const sandbox = await start()
    const { body } = await pay(sandbox, '/v1/payments', paymentRequest)
    const { href, params } = body._links.next_url_post
    const visit = await browser().go(href, { method: 'POST', body: new URLSearchParams(params) })
    expect(heading(visit)).toBe('Enter card details to pay')
  })

  test('does not lead from a payment id alone', async () => {
    const sandbox = await start()
    const { id } = await arrive(sandbox)
    for (const path of ['', '/confirm', '/bank']) {
      const visit = await browser().go(`${sandbox.url}/pay/card_details/${id}${path}`)
      expect(visit.status).toBe(404)
    }
    const posted = await browser().go(`${sandbox.url}/pay/card_details/${id}/cancel`, {
      method: 'POST',
    })
    expect(posted.status).toBe(404)
  })

  test('refuses a form that another site sent', async () => {
    const sandbox = await start()
    const { resident, id, state } = await arrive(sandbox)
    const forged = await resident.go(`${sandbox.url}/pay/card_details/${id}/cancel`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    })
    expect(forged.status).toBe(403)
    expect(await state()).toMatchObject({ status: 'started' })
  })

  test('shows a description as text, whatever is in it', async () => {
    const sandbox = await start()
    const { visit } = await arrive(sandbox, { description: '<script>alert(1)</script>' })
    expect(visit.page.querySelector('script')).toBeNull()
    expect(visit.page.querySelector('#payment-description')?.textContent).toBe(
      '<script>alert(1)</script>',
    )
  })
})
