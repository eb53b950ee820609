import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Label } from './index.ts'

describe('Label', () => {
  it('names the field that it is for, at the size that it is given', () => {
    render(
      <>
        <Label htmlFor="name" size="m">
          Name
        </Label>
        <input id="name" />
      </>,
    )
    expect(screen.getByRole('textbox', { name: 'Name' })).toBeVisible()
    expect(screen.getByText('Name')).toHaveClass('govuk-label--m')
  })
})
