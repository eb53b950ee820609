import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { InsetText } from './index.ts'

describe('InsetText', () => {
  it('sets a text apart', () => {
    render(<InsetText id="note">It takes 5 working days</InsetText>)
    expect(screen.getByText('It takes 5 working days')).toHaveAttribute('id', 'note')
  })
})
