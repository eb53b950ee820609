import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Feedback } from './index.ts'

describe('Feedback', () => {
  it('asks under a heading of the level that the page needs', () => {
    render(
      <Feedback title="Was this useful?" headingLevel={3}>
        Tell us
      </Feedback>,
    )
    expect(screen.getByRole('heading', { level: 3, name: 'Was this useful?' })).toBeVisible()
    expect(screen.getByText('Tell us')).toHaveClass('govuk-body')
  })
})
