import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ContentLicence, Footer, FooterMeta, FooterNavigation } from './index.ts'

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
      />,
    )
    expect(screen.getByRole('heading', { name: 'Services' })).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Support links' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Privacy' })).toBeVisible()
  })

  it('says how the content may be used where it is told', () => {
    const { rerender } = render(<Footer contentLicence={<ContentLicence />} />)
    expect(screen.getByRole('link', { name: /Open Government Licence/ })).toBeVisible()
    rerender(<Footer copyright="© Wenlow Council" />)
    expect(screen.queryByText(/Open Government Licence/)).toBeNull()
    expect(screen.getByText('© Wenlow Council')).toBeVisible()
  })
})
