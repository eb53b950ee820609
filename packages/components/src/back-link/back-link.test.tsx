import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cy } from '../words/index.ts'
import { BackLink } from './index.ts'

describe('BackLink', () => {
  it('leads back, in the language of the page', () => {
    const { rerender } = render(<BackLink href="/previous" />)
    expect(screen.getByRole('link', { name: 'Back' })).toHaveAttribute('href', '/previous')
    rerender(<BackLink href="/previous" {...cy.backLink} />)
    expect(screen.getByRole('link', { name: 'Yn ôl' })).toBeVisible()
  })
})
