import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CouncilHeader } from './index.ts'

describe('CouncilHeader', () => {
  it('leads home by the council’s name, which a logo shows but a screen reader needs', () => {
    const { rerender } = render(<CouncilHeader name="Wenlow Council" href="/en" />)
    expect(screen.getByRole('link', { name: 'Wenlow Council' })).toHaveAttribute('href', '/en')
    rerender(<CouncilHeader name="Wenlow Council" logo={<img src="/logo.svg" alt="" />} />)
    expect(screen.getByRole('link', { name: 'Wenlow Council' })).toHaveAttribute('href', '/')
    expect(screen.getByText('Wenlow Council')).toHaveClass('govuk-visually-hidden')
  })
})
