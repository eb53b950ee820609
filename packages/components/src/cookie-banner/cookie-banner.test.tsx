import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CookieBanner } from './index.ts'

describe('CookieBanner', () => {
  it('asks in a landmark of its own, with buttons that post and links that lead', () => {
    render(
      <CookieBanner
        aria-label="Cookies on Bins"
        messages={[
          {
            heading: 'Cookies',
            text: 'May we?',
            actions: [
              { text: 'Accept', type: 'submit', name: 'cookies', value: 'yes' },
              { text: 'More', href: '/cookies' },
            ],
          },
          { text: 'Thank you', role: 'alert', hidden: true },
        ]}
      />,
    )
    expect(screen.getByRole('region', { name: 'Cookies on Bins' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Accept' })).toHaveAttribute('value', 'yes')
    expect(screen.getByRole('link', { name: 'More' })).toHaveAttribute('href', '/cookies')
    expect(screen.getByText('Thank you')).not.toBeVisible()
  })
})
