import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cy } from '../words/index.ts'
import { type Alert, AlertBanner } from './index.ts'

describe('AlertBanner', () => {
  const alerts: Alert[] = [
    { id: 'a', severity: 'announcement', heading: 'New park' },
    { id: 'b', severity: 'minor', heading: 'Late bins' },
    { id: 'c', severity: 'notable-death', heading: 'The mayor' },
    { id: 'd', severity: 'major', heading: 'Flood', link: { href: '/flood', text: 'Get help' } },
    { id: 'e', severity: 'minor', heading: 'Closed road' },
  ]

  it('shows the gravest first, and says how grave each is', () => {
    render(<AlertBanner alerts={alerts} />)
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Notice of death: The mayor',
      'Emergency: Flood',
      'Disruption: Late bins',
      'Disruption: Closed road',
      'Announcement: New park',
    ])
    expect(screen.getByRole('link', { name: 'Get help' })).toHaveAttribute('href', '/flood')
  })

  it('is no landmark when there is nothing to say', () => {
    const { container } = render(<AlertBanner alerts={[]} />)
    expect(container).toBeEmptyDOMElement()
  })

  it('speaks Welsh', () => {
    render(
      <AlertBanner
        {...cy.alertBanner}
        alerts={[{ id: 'a', severity: 'major', heading: 'Llifogydd' }]}
      />,
    )
    expect(screen.getByRole('region', { name: 'Rhybuddion' })).toHaveTextContent(
      'Argyfwng: Llifogydd',
    )
  })
})
