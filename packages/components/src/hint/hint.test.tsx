import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Hint } from './index.ts'

describe('Hint', () => {
  it('describes a field that points to it', () => {
    render(
      <>
        <Hint id="why">It is on your bill</Hint>
        <input aria-describedby="why" />
      </>,
    )
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription('It is on your bill')
  })
})
