import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Clock } from '../clock.ts'
import { cy } from '../content/pay.cy.ts'
import { en } from '../content/pay.en.ts'
import type { PayWords } from '../content/pay.ts'
import { formFields } from '../http.ts'
import { idOf, type Random } from '../ids.ts'
import { renderPage } from '../pages/document.tsx'
import { type CardForm, checkCardForm, readCardForm } from './card-form.ts'
import { CardPage } from './card-page.tsx'
import { BankPage, ConfirmPage, EndPage } from './later-pages.tsx'
import { isFinished, type Payment } from './payment.ts'
import type { Payments } from './payments.ts'

/** The pages where a resident pays. They work by keyboard and need no script. */
export function payPages(options: { payments: Payments; clock: Clock; random: Random }) {
  const { payments, clock, random } = options
  const app = new Hono()
  const sessions = new Map<string, string>()

  function page(c: Context, payment: Payment, title: string, body: React.ReactNode, status = 200) {
    const words = wordsOf(payment)
    const html = renderPage({
      title: status === 422 ? `${words.errorPrefix} ${title}` : title,
      language: payment.language,
      notice: words.sandbox,
      links: false,
      children: body,
    })
    return c.html(html, status as 200)
  }

  function cardPage(c: Context, payment: Payment, form: Partial<CardForm>, errors = {}) {
    const words = wordsOf(payment)
    const body = <CardPage payment={payment} words={words} form={form} errors={errors} />
    return page(c, payment, words.enterCard, body, Object.keys(errors).length > 0 ? 422 : 200)
  }

  function endPage(c: Context, payment: Payment) {
    const words = wordsOf(payment)
    const end = endOf(payment, words)
    const body = <EndPage words={words} end={end} returnUrl={payment.returnUrl} />
    return page(c, payment, end.title, body)
  }

  function usedLink(c: Context, words: PayWords, language: 'en' | 'cy', status: 404 | 410) {
    const children = <EndPage words={words} end={words.usedLink} />
    const notice = words.sandbox
    const { title } = words.usedLink
    return c.html(renderPage({ title, language, notice, links: false, children }), status)
  }

  function enter(c: Context, token: string) {
    const found = payments.redeem(token)
    if (!found) return usedLink(c, en, 'en', 404)
    const { payment, fresh } = found
    if (!fresh && !ownsSession(c, payment)) {
      return usedLink(c, wordsOf(payment), payment.language, 410)
    }
    if (fresh) {
      const session = idOf(random)
      sessions.set(session, payment.id)
      setCookie(c, `sandbox_pay_${payment.id}`, session, {
        httpOnly: true,
        sameSite: 'Lax',
        path: '/pay',
      })
    }
    return c.redirect(`/pay/card_details/${payment.id}`, 303)
  }

  function ownsSession(c: Context, payment: Payment): boolean {
    return sessions.get(getCookie(c, `sandbox_pay_${payment.id}`) ?? '') === payment.id
  }

  /** Finds the payment of an address, for the browser that came through its link. */
  function ofAddress(c: Context): Payment | undefined {
    const payment = payments.get(c.req.param('id') ?? '')
    return payment && ownsSession(c, payment) ? payment : undefined
  }

  app.get('/secure/:token', (c) => enter(c, c.req.param('token')))
  app.post('/secure', (c) => enter(c, formFields(c).get('chargeTokenId') ?? ''))

  app.get('/card_details/:id', (c) => {
    const payment = ofAddress(c)
    if (!payment) return usedLink(c, en, 'en', 404)
    if (isFinished(payment) || payment.status === 'capturable') return endPage(c, payment)
    if (payment.status === 'submitted') return c.redirect(`${c.req.path}/confirm`, 303)
    if (payment.card) return c.redirect(`${c.req.path}/bank`, 303)
    payments.start(payment)
    return cardPage(c, payment, prefilled(payment))
  })

  app.post('/card_details/:id', (c) => {
    const payment = ofAddress(c)
    if (!payment) return usedLink(c, en, 'en', 404)
    const form = readCardForm(formFields(c))
    if (payment.status !== 'started') return c.redirect(c.req.path, 303)
    const checked = checkCardForm(form, wordsOf(payment).errors, clock())
    if ('errors' in checked) return cardPage(c, payment, form, checked.errors)
    payments.authorise(payment, checked.card, checked.details, checked.email)
    return c.redirect(c.req.path, 303)
  })

  app.get('/card_details/:id/bank', (c) => {
    const payment = ofAddress(c)
    if (!payment) return usedLink(c, en, 'en', 404)
    const home = `/pay/card_details/${payment.id}`
    if (payment.status !== 'started' || !payment.card) return c.redirect(home, 303)
    const words = wordsOf(payment)
    return page(c, payment, words.bankTitle, <BankPage payment={payment} words={words} />)
  })

  app.post('/card_details/:id/bank', (c) => {
    const payment = ofAddress(c)
    if (!payment) return usedLink(c, en, 'en', 404)
    payments.bankAnswers(payment, formFields(c).get('answer') === 'yes')
    return c.redirect(`/pay/card_details/${payment.id}`, 303)
  })

  app.get('/card_details/:id/confirm', (c) => {
    const payment = ofAddress(c)
    if (!payment) return usedLink(c, en, 'en', 404)
    const { card } = payment
    if (payment.status !== 'submitted' || !card) {
      return c.redirect(`/pay/card_details/${payment.id}`, 303)
    }
    const words = wordsOf(payment)
    const body = <ConfirmPage payment={payment} card={card} words={words} />
    return page(c, payment, words.confirmTitle, body)
  })

  app.post('/card_details/:id/confirm', (c) => {
    const payment = ofAddress(c)
    if (!payment) return usedLink(c, en, 'en', 404)
    const paid = payments.confirm(payment)
    return c.redirect(
      paid && payment.returnUrl ? payment.returnUrl : `/pay/card_details/${payment.id}`,
      303,
    )
  })

  app.post('/card_details/:id/cancel', (c) => {
    const payment = ofAddress(c)
    if (!payment) return usedLink(c, en, 'en', 404)
    payments.cancel(payment, 'user')
    return c.redirect(`/pay/card_details/${payment.id}`, 303)
  })

  return app
}

function wordsOf(payment: Payment): PayWords {
  return payment.language === 'cy' ? cy : en
}

function endOf(payment: Payment, words: PayWords) {
  if (payment.status === 'success' || payment.status === 'capturable') return words.paid
  if (payment.status === 'cancelled') return words.cancelled
  if (payment.status === 'error') return words.error
  return payment.code === 'P0020' ? words.expired : words.declined
}

function prefilled(payment: Payment): Partial<CardForm> {
  const { billingAddress: address = {}, cardholderName, email } = payment
  return {
    ...(cardholderName && { cardholderName }),
    ...(email && { email }),
    ...(address.line1 && { addressLine1: address.line1 }),
    ...(address.line2 && { addressLine2: address.line2 }),
    ...(address.city && { addressCity: address.city }),
    ...(address.postcode && { addressPostcode: address.postcode }),
    ...(address.country && { addressCountry: address.country }),
  }
}
