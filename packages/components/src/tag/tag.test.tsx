import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Tag } from './index.ts'

describe('Tag', () => {
  it('says in words what its colour only underlines', () => {
    render(<Tag colour="green">Paid</Tag>)
    expect(screen.getByText('Paid')).toHaveClass('govuk-tag--green')
  })
})
