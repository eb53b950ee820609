import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Fieldset, Legend } from './index.ts'

describe('Fieldset', () => {
  it('asks one question of several fields, as the page’s heading where it is the only one', () => {
    render(
      <Fieldset
        legend={
          <Legend size="l" isPageHeading>
            What is your address?
          </Legend>
        }
      >
        <input aria-label="Line 1" />
      </Fieldset>,
    )
    expect(screen.getByRole('group', { name: 'What is your address?' })).toBeVisible()
    expect(screen.getByRole('heading', { level: 1 })).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Line 1' })).toBeVisible()
  })
})
