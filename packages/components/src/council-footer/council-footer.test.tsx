import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CouncilFooter } from './index.ts'

describe('CouncilFooter', () => {
  it('shows the council’s own copyright, and nothing of the Crown’s', () => {
    const { container } = render(
      <CouncilFooter links={[{ href: '/privacy', text: 'Privacy' }]} copyright="© Wenlow Council">
        Contains OS data
      </CouncilFooter>,
    )
    expect(container).toHaveTextContent('© Wenlow Council')
    expect(container).toHaveTextContent('Contains OS data')
    expect(container).not.toHaveTextContent('Crown')
    expect(container.querySelector('svg, .govuk-footer__copyright-logo')).toBeNull()
    expect(screen.getByRole('link', { name: 'Privacy' })).toHaveAttribute('href', '/privacy')
  })
})
