import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Footer, FooterMeta, FooterNavigation } from './index.ts'

describe('Footer', () => {
  it('lists links by section, and those of lesser weight under a heading for screen readers', () => {
    render(
      <Footer
        navigation={
          <FooterNavigation
            sections={[{ title: 'Services', items: [{ href: '/bins', text: 'Bins' }] }]}
          />
        }
        meta={<FooterMeta items={[{ href: '/privacy', text: 'Privacy' }]} />}
        contentLicence={null}
      />,
    )
    expect(screen.getByRole('heading', { name: 'Services' })).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Support links' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Privacy' })).toBeVisible()
    expect(screen.queryByText(/Open Government Licence/)).toBeNull()
  })
})
