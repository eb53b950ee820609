import type { Sandbox } from '@guildhall/sandbox/sandbox'
import { findTestCard } from '@guildhall/sandbox/test-cards'

/** What a payer types into GOV.UK Pay's page; none of it may turn up in our records or logs. */
export const typed = {
  cardNo: '4444333322221111',
  expiryMonth: '10',
  expiryYear: '40',
  cardholderName: 'Morwenna Quillfeather',
  cvc: '737',
  addressCountry: 'GB',
  addressLine1: '7 Larkspur Passage',
  addressCity: 'Anytown',
  addressPostcode: 'ZZ1 1AA',
  email: 'morwenna.quillfeather@example.org',
} as const

/** GOV.UK Pay's own numbers of cards, by what they lead to. */
export const cards = {
  pay: '4444333322221111',
  declined: '4000000000000002',
  error: '4000000000000119',
} as const

/** What someone does on the payment page. */
export type Deed = keyof typeof cards | 'cancel' | 'leave'

/**
 * Somebody at GOV.UK Pay's page, by plain form posts as a browser without scripts sends them.
 *
 * @returns where they are sent back to, or undefined when they stay on Pay's pages
 */
export async function visitPay(nextUrl: string, deed: Deed): Promise<string | undefined> {
  const cookies = new Map<string, string>()
  async function go(
    url: string,
    form?: Record<string, string>,
  ): Promise<{ url: string; at?: string }> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    await response.arrayBuffer()
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) return { url }
    const to = new URL(location, url)
    return to.origin === new URL(url).origin ? await go(to.href) : { url, at: to.href }
  }
  const page = await go(nextUrl)
  if (deed === 'leave' || page.at) return page.at
  if (deed === 'cancel') return (await go(`${page.url}/cancel`, {})).at
  const next = await go(page.url, { ...typed, cardNo: cards[deed] })
  if (!next.url.endsWith('/confirm')) return next.at
  return (await go(next.url, {})).at
}

/** Does the same inside the sandbox, for what no page has. */
export function actInside(sandbox: Sandbox, id: string, deed: Deed): void {
  const payment = sandbox.payments.get(id)
  const card = findTestCard(deed in cards ? cards[deed as keyof typeof cards] : cards.pay)
  if (!payment || !card) throw new Error(`nothing to do with ${id}`)
  if (deed === 'leave') return
  if (deed === 'cancel') {
    sandbox.payments.cancel(payment, 'user')
    return
  }
  sandbox.payments.start(payment)
  sandbox.payments.authorise(payment, card, {
    cardholderName: typed.cardholderName,
    billingAddress: { line1: typed.addressLine1 },
    firstDigits: '444433',
    lastDigits: '1111',
    expiryDate: '10/40',
    brand: card.brand,
    type: card.type,
  })
  sandbox.payments.confirm(payment)
}
