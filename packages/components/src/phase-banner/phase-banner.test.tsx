import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PhaseBanner } from './index.ts'

describe('PhaseBanner', () => {
  it('names the phase', () => {
    render(<PhaseBanner tag="Beta">This is a new service.</PhaseBanner>)
    expect(screen.getByText('Beta')).toHaveClass('govuk-tag')
    expect(screen.getByText('This is a new service.')).toBeVisible()
  })
})
