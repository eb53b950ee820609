import '@testing-library/jest-dom/vitest'
import { pence } from '@guildhall/standards/pence'
import { plainDate } from '@guildhall/standards/plain-date'
import { cleanup, render, screen, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { sampleDebit, sampleTerms } from '../../test/sample-terms.ts'
import { AskSomeoneElsePage } from './ask-someone-else-page.tsx'
import { CounterPaymentPage, readCounterForm } from './counter-payment-page.tsx'
import { DirectDebitCheckPage, DirectDebitDonePage } from './direct-debit-check-page.tsx'
import { DirectDebitPage } from './direct-debit-page.tsx'
import { type LinkState, PaymentLinkPage } from './payment-link-page.tsx'
import { PaymentReceiptPage } from './payment-receipt-page.tsx'
import { PhonePaymentPage } from './phone-payment-page.tsx'
import { RefundPage, readRefundForm } from './refund-page.tsx'

afterEach(cleanup)

const council = { en: 'Westbourne Council', cy: 'Cyngor Westbourne' }
const expiresAt = new Date('2026-11-25T17:00:00Z')
const receipt = {
  ...sampleTerms,
  method: 'card' as const,
  refunded: pence(2025),
  paidOn: plainDate('2026-11-24'),
}
const refundTerms = {
  reference: 'BULKY-7F3K',
  amount: pence(4550),
  refunded: pence(1000),
  due: pence(1025),
}
const open: LinkState = { kind: 'open', terms: sampleTerms, expiresAt }
const href = 'https://council.example/pay/abc'

type Language = 'en' | 'cy'
const pages: Record<string, (language: Language) => ReactElement> = {
  receipt: (language) => <PaymentReceiptPage {...{ receipt, council, language }} />,
  link: (language) => <PaymentLinkPage {...{ council, language }} link={open} />,
  'paid link': (language) => (
    <PaymentLinkPage {...{ council, language }} link={{ kind: 'paid', terms: sampleTerms }} />
  ),
  'unknown link': (language) => (
    <PaymentLinkPage {...{ council, language }} link={{ kind: 'unknown' }} />
  ),
  'asking someone else': (language) => <AskSomeoneElsePage language={language} />,
  'made link': (language) => <AskSomeoneElsePage language={language} link={{ href, expiresAt }} />,
  phone: (language) => <PhonePaymentPage terms={sampleTerms} language={language} />,
  counter: (language) => <CounterPaymentPage terms={sampleTerms} language={language} />,
  refund: (language) => <RefundPage terms={refundTerms} language={language} />,
  'Direct Debit': (language) => <DirectDebitPage language={language} />,
  'Direct Debit check': (language) => (
    <DirectDebitCheckPage
      debit={sampleDebit}
      account={{ holder: 'A Resident', ending: '58' }}
      reference="GARDEN-1"
      firstPaymentOn={plainDate('2026-12-08')}
      changeHref="#"
      language={language}
    />
  ),
  'Direct Debit done': (language) => (
    <DirectDebitDonePage debit={sampleDebit} reference="GARDEN-1" language={language} />
  ),
}

describe.each(Object.entries(pages))('the page: %s', (_name, page) => {
  it('has one heading and nothing left unfilled, and another wording in Welsh', () => {
    const [en, cy] = (['en', 'cy'] as const).map((language) => renderToStaticMarkup(page(language)))
    for (const html of [en, cy]) {
      expect(html?.match(/<h1/g)).toHaveLength(1)
      expect(html).not.toMatch(/[{}]|undefined/)
    }
    expect(en).not.toBe(cy)
  })
})

describe('a receipt', () => {
  it('shows each line with its total, and what is left of it after refunds', () => {
    render(<PaymentReceiptPage {...{ receipt, council }} language="en" />)
    const table = screen.getByRole('table')
    expect(within(table).getAllByRole('row')).toHaveLength(5)
    expect(within(table).getByRole('row', { name: 'Total £45.50' })).toBeVisible()
    expect(screen.getByText('£25.25')).toBeVisible()
  })
})

describe('a link', () => {
  it('leads to payment by a plain form, and says until when and who sees what', () => {
    render(
      <PaymentLinkPage
        {...{ council }}
        link={open}
        language="en"
        action="/pay"
        hidden={{ token: 't' }}
      />,
    )
    const button = screen.getByRole('button', { name: 'Continue to payment' })
    expect(button.closest('form')).toHaveAttribute('action', '/pay')
    expect(button.closest('form')).toHaveFormValues({ token: 't' })
    expect(screen.getByText(/Wednesday 25 November 2026 at 5pm/)).toBeVisible()
    expect(screen.getByText(/cannot see your card details/)).toBeVisible()
  })

  it('that is over offers nothing to pay', () => {
    for (const kind of ['paid', 'expired', 'withdrawn'] as const) {
      render(<PaymentLinkPage {...{ council }} link={{ kind, terms: sampleTerms }} language="en" />)
      expect(screen.queryByRole('button')).toBeNull()
      cleanup()
    }
  })
})

const form = (values: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.set(name, value)
  return data
}

describe('what staff enter at the counter', () => {
  it.each([
    [
      { method: 'cash', receipt: ' R-7 ' },
      { method: 'cash', reason: 'R-7' },
    ],
    [{ method: 'cheque' }, { method: 'cheque' }],
    [
      { method: 'waived', reason: 'Hardship' },
      { method: 'waived', reason: 'Hardship' },
    ],
  ])('is read: %j', (typed, value) => {
    expect(readCounterForm(form(typed), 'en')).toEqual({ ok: true, value })
  })

  it.each([
    [{}, 'method', 'Select how it was paid'],
    [{ method: 'barter' }, 'method', 'Select how it was paid'],
    [{ method: 'waived', reason: ' ' }, 'reason', 'Enter why the fee is waived'],
  ])('is asked for again: %j', (typed, name, words) => {
    const read = readCounterForm(form(typed), 'en')
    if (read.ok) throw new Error('taken')
    expect(read.errors).toEqual({ [name]: words })
    render(
      <CounterPaymentPage
        terms={sampleTerms}
        language="en"
        values={read.values}
        errors={read.errors}
      />,
    )
    expect(screen.getByRole('alert')).toHaveTextContent(words)
    const link = within(screen.getByRole('alert')).getByRole('link', { name: words })
    const target = document.getElementById((link.getAttribute('href') ?? '').slice(1))
    expect(target).toHaveAttribute('name', name)
  })
})

describe('a refund that staff decide', () => {
  const reason = 'Not collected'
  it.each([
    [{ how: 'rule', reason }, 1025],
    [{ how: 'all', reason }, 3550],
    [{ how: 'other', amount: '£12.50', reason }, 1250],
  ])('is read: %j', (typed, amount) => {
    expect(readRefundForm(form(typed), refundTerms, 'en')).toEqual({
      ok: true,
      value: { amount, reason },
    })
  })

  it.each([
    [{ reason }, { how: 'Select how much to refund' }],
    [{ how: 'other', amount: 'lots', reason }, { amount: 'Enter an amount to refund, like 12.50' }],
    [
      { how: 'other', amount: '35.51', reason },
      { amount: 'Amount to refund must be £35.50 or less' },
    ],
    [{ how: 'all' }, { reason: 'Enter why it is refunded' }],
  ])('is asked for again: %j', (typed, errors) => {
    expect(readRefundForm(form(typed), refundTerms, 'en')).toMatchObject({ ok: false, errors })
  })
})

describe('the bank details page', () => {
  it('asks as GOV.UK’s pattern does, and tells the browser to keep nothing', () => {
    render(<DirectDebitPage language="en" />)
    for (const label of ['Name on the account', 'Sort code', 'Account number']) {
      expect(screen.getByRole('textbox', { name: label })).toHaveAttribute('autocomplete', 'off')
    }
    expect(screen.getByRole('textbox', { name: 'Sort code' })).toHaveAttribute(
      'inputmode',
      'numeric',
    )
  })

  it('shows the Guarantee as the council has it, and of the account only its end', () => {
    render(pages['Direct Debit check']?.('cy') ?? <p />)
    expect(screen.getByText(sampleDebit.guarantee.cy[0] ?? '')).toBeVisible()
    expect(screen.getByText('Yn gorffen â 58')).toBeVisible()
  })
})
