import { type Sandbox, startSandbox } from '@guildhall/sandbox/sandbox'
import { launchChromium } from '@guildhall/tooling/chromium'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { typed } from '../test/payer.ts'

let sandbox: Sandbox
let browser: Browser
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await sandbox?.close()
})

/** Makes a payment that comes back to the sandbox's own first page. */
async function payment(): Promise<{ id: string; nextUrl: string }> {
  const response = await fetch(`${sandbox.url}/pay/v1/payments`, {
    method: 'POST',
    headers: { authorization: 'Bearer api_test_keyboard' },
    body: JSON.stringify({
      amount: 4550,
      reference: 'BULKY-1',
      description: 'Bulky waste collection',
      return_url: `${sandbox.url}/?paid`,
    }),
  })
  const body = (await response.json()) as {
    payment_id: string
    _links: { next_url: { href: string } }
  }
  return { id: body.payment_id, nextUrl: body._links.next_url.href }
}

/** Goes on by Tab until what has the focus is called so; gives up after a page's worth of stops. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    if ((await focused.count()) === 0) continue
    const called = await focused.evaluate((element) => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      return [element.textContent, ...labels.map((label) => label.textContent)].join(' ')
    })
    if (!name.test(called)) continue
    // Where they are is seen: GOV.UK's yellow, or a thick line.
    const isSeen = await focused.evaluate((element) => {
      const { outlineStyle, outlineWidth, boxShadow, backgroundColor } = getComputedStyle(element)
      const outlined = outlineStyle !== 'none' && outlineWidth !== '0px'
      return outlined || boxShadow !== 'none' || backgroundColor === 'rgb(255, 221, 0)'
    })
    expect(isSeen).toBe(true)
    return
  }
  throw new Error(`Tab never came to ${name}`)
}

describe('the sandbox’s payment page, by keyboard and without scripts', () => {
  it('takes a card from the first field to the confirmation, and leads back to the service', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const { id, nextUrl } = await payment()
    await page.goto(nextUrl)
    // Asked for what is missing first, by the summary's own links.
    await tabTo(page, /^\s*Continue\s*$/)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    for (const [name, text] of [
      [/Card number/, typed.cardNo],
      [/Month/, typed.expiryMonth],
      [/Year/, typed.expiryYear],
      [/Name on card/, typed.cardholderName],
      [/security code/i, typed.cvc],
      [/line 1/i, typed.addressLine1],
      [/town or city/i, typed.addressCity],
      [/postcode/i, typed.addressPostcode],
      [/email/i, typed.email],
    ] as const) {
      await tabTo(page, name)
      await page.keyboard.type(text)
    }
    await tabTo(page, /^\s*Continue\s*$/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /confirm/i }).waitFor()
    await tabTo(page, /Confirm payment/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\?paid$/)
    expect(sandbox.payments.get(id)?.status).toBe('success')
    await context.close()
  })

  it('lets a payer cancel, and go back', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const { id, nextUrl } = await payment()
    await page.goto(nextUrl)
    await tabTo(page, /Cancel payment/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /cancelled/i }).waitFor()
    await tabTo(page, /Go back/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\?paid$/)
    expect(sandbox.payments.get(id)?.status).toBe('cancelled')
    await context.close()
  })
})
