import '@testing-library/jest-dom/vitest'
import { pence } from '@guildhall/standards/pence'
import { cleanup, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import {
  PaymentOutcomePage,
  type PaymentOutcomePageProps,
  type PaymentPageOutcome,
  paymentContent,
  paymentOutcomeTitle,
} from './index.ts'

afterEach(cleanup)

const outcomes = Object.keys(paymentContent.en.outcomes) as PaymentPageOutcome[]
const props: Omit<PaymentOutcomePageProps, 'outcome' | 'language'> = {
  amount: pence(4550),
  reference: 'BULKY-7F3K',
  tryAgainHref: '/westbourne/bulky/check-answers',
  contact: {
    phone: '01632 960 001',
    email: 'waste@westbourne.example',
    hours: { en: 'Monday to Friday, 9am to 5pm', cy: 'Dydd Llun i ddydd Gwener, 9yb i 5yp' },
  },
}

const all = outcomes.flatMap((outcome) =>
  (['en', 'cy'] as const).map((language) => ({ outcome, language })),
)

describe.each(all)('the page of a payment that is $outcome, in $language', (which) => {
  it('says what happened, for what, and one thing to do', () => {
    render(<PaymentOutcomePage {...props} {...which} />)
    const title = paymentOutcomeTitle(which.language, which.outcome)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title)
    expect(screen.getByText('BULKY-7F3K')).toBeVisible()
    expect(screen.getAllByText(/£45\.50/).length).toBeGreaterThan(0)
    expect(screen.getAllByRole('button')).toHaveLength(1)
    expect(screen.getByRole('button')).toHaveAttribute('href', props.tryAgainHref)
    expect(screen.getByText(/01632 960 001/)).toBeVisible()
  })

  it('has no place left unfilled, on the server as well', () => {
    const html = renderToStaticMarkup(<PaymentOutcomePage {...props} {...which} />)
    expect(html).not.toMatch(/[{}]|undefined/)
  })
})

describe('the payment pages', () => {
  it('tell a resident whose payment is checked not to pay again, and offer no way to', () => {
    render(<PaymentOutcomePage {...props} language="en" outcome="pending" pendingHours={1} />)
    expect(screen.getByText(/Do not pay again/)).toBeVisible()
    expect(screen.getByText(/within 1 hour\./)).toBeVisible()
    expect(screen.queryByRole('button', { name: /pay/i })).toBeNull()
  })

  it('say that no money was taken, wherever it wasn’t', () => {
    for (const outcome of ['declined', 'expired', 'cancelled', 'error', 'unfinished'] as const) {
      render(<PaymentOutcomePage {...props} language="en" outcome={outcome} />)
      expect(screen.getByText(/No money has been taken/)).toBeVisible()
      cleanup()
    }
  })

  it('let a council say it in its own words', () => {
    const own = {
      ...paymentContent,
      cy: { ...paymentContent.cy, contactHeading: 'Angen help llaw?' },
    }
    render(<PaymentOutcomePage {...props} language="cy" outcome="declined" content={own} />)
    expect(screen.getByRole('heading', { name: 'Angen help llaw?' })).toBeVisible()
  })
})
