import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cy } from '../words/index.ts'
import { WarningText } from './index.ts'

describe('WarningText', () => {
  it('says that it is a warning, in the language of the page', () => {
    const { rerender } = render(<WarningText>Fines apply</WarningText>)
    expect(screen.getByText('Warning')).toHaveClass('govuk-visually-hidden')
    rerender(<WarningText {...cy.warningText}>Gallwch gael dirwy</WarningText>)
    expect(screen.getByText('Rhybudd')).toBeInTheDocument()
  })
})
