import { index, prefix, type RouteConfig, route } from '@react-router/dev/routes'
import { performancePages, staffPerformance } from './routes/performance/pages.ts'

/** One council's pages in one language; the same files serve both, under ids of their own. */
function pages(language: 'en' | 'cy') {
  const id = (name: string) => `${language}-${name}`
  return [
    index('routes/home.tsx', { id: id('home') }),
    route('privacy', 'routes/privacy.tsx', { id: id('privacy') }),
    route('cookies', 'routes/cookies.tsx', { id: id('cookies') }),
    route('accessibility', 'routes/accessibility.tsx', { id: id('accessibility') }),
    route('bin-days/calendar/:uprn.ics', 'routes/calendar.ts', { id: id('calendar') }),
    route('bin-days/calendar/:uprn.json', 'routes/bin-days-json.ts', { id: id('bin-days-json') }),
    route('bin-days/year', 'routes/bin-days-year.tsx', { id: id('bin-days-year') }),
    ...payment(id),
    route('reminder-link/:purpose/:token', 'routes/reminder-link.tsx', { id: id('reminder-link') }),
    route('address-suggestions', 'routes/address-suggestions.ts', { id: id('suggestions') }),
    ...prefix('staff', [
      index('routes/staff/home.tsx', { id: id('staff') }),
      route('day', 'routes/staff/day.tsx', { id: id('staff-day') }),
      route('decide/:reference', 'routes/staff/decide.tsx', { id: id('staff-decide') }),
      route('review/:reference', 'routes/staff/review.tsx', { id: id('staff-review') }),
      route('report/:reference', 'routes/staff/report.tsx', { id: id('staff-report') }),
      route('booking/:reference', 'routes/staff/booking.tsx', { id: id('staff-booking') }),
      route('booking/:reference/photo/:id', 'routes/staff/photo.ts', { id: id('staff-photo') }),
      staffPerformance(id),
      ...staffPayments(id),
      route('erase', 'routes/staff/erase.tsx', { id: id('staff-erase') }),
      route('simulator', 'routes/staff/simulator.tsx', { id: id('staff-simulator') }),
      route('sign-in', 'routes/staff/sign-in.ts', { id: id('staff-sign-in') }),
      route('callback', 'routes/staff/callback.ts', { id: id('staff-callback') }),
      route('sign-out', 'routes/staff/sign-out.ts', { id: id('staff-sign-out') }),
      route('next-resident', 'routes/staff/next-resident.ts', { id: id('next-resident') }),
    ]),
    ...performancePages(id),
    route(':service/*', 'routes/service.tsx', { id: id('service') }),
  ]
}

/** The pages around a payment: beside a service's own, and of a link for somebody else. */
function payment(id: (name: string) => string) {
  return [
    route(':service/payment/return', 'routes/payment/return.ts', { id: id('payment-return') }),
    route(':service/payment', 'routes/payment/payment.tsx', { id: id('payment') }),
    route(':service/payment/someone-else', 'routes/payment/someone-else.tsx', {
      id: id('someone-else'),
    }),
    route(':service/payment/receipt', 'routes/payment/receipt.tsx', { id: id('receipt') }),
    route(':service/payment/direct-debit', 'routes/payment/direct-debit.tsx', {
      id: id('direct-debit'),
    }),
    route('pay/:token', 'routes/payment/link.tsx', { id: id('pay-link') }),
    route('pay/:token/return', 'routes/payment/link-return.tsx', { id: id('pay-link-return') }),
    route('pay/:token/receipt', 'routes/payment/link-receipt.tsx', { id: id('pay-link-receipt') }),
  ]
}

/** What staff do with payments. */
function staffPayments(id: (name: string) => string) {
  return [
    route('payments', 'routes/staff/payments.tsx', { id: id('staff-payments') }),
    route('payments/:provider/:day.csv', 'routes/staff/payments-file.ts', {
      id: id('staff-payments-file'),
    }),
    route('pay/:instance', 'routes/staff/pay/payment.tsx', { id: id('staff-pay') }),
    route('pay/:instance/phone', 'routes/staff/pay/phone.tsx', { id: id('staff-pay-phone') }),
    route('pay/:instance/return', 'routes/staff/pay/return.ts', { id: id('staff-pay-return') }),
    route('pay/:instance/counter', 'routes/staff/pay/counter.tsx', { id: id('staff-pay-counter') }),
    route('pay/:instance/link', 'routes/staff/pay/link.tsx', { id: id('staff-pay-link') }),
    route('pay/:instance/refund', 'routes/staff/pay/refund.tsx', { id: id('staff-pay-refund') }),
    route('pay/:instance/decide', 'routes/staff/pay/decide.tsx', { id: id('staff-pay-decide') }),
    route('pay/:instance/put-right', 'routes/staff/pay/put-right.tsx', {
      id: id('staff-pay-put-right'),
    }),
  ]
}

export default [
  index('routes/councils.tsx'),
  route('healthz', 'routes/healthz.ts'),
  route('feed-1.schema.json', 'routes/feed-schema.ts'),
  route('webhooks/govuk-pay/:council?', 'routes/govuk-pay-webhook.ts'),
  route(':council/cy', 'routes/council.tsx', { id: 'cy' }, pages('cy')),
  route(':council', 'routes/council.tsx', { id: 'en' }, pages('en')),
  ...prefix('*', [index('routes/not-found.tsx')]),
] satisfies RouteConfig
