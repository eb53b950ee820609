import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Select } from './index.ts'

describe('Select', () => {
  it('offers HTML’s own options, one chosen at first', () => {
    render(
      <Select name="sort" label="Sort by" defaultValue="date" errorMessage="Choose">
        <option value="name">Name</option>
        <option value="date">Date</option>
      </Select>,
    )
    expect(screen.getByRole('combobox', { name: 'Sort by' })).toHaveDisplayValue('Date')
    expect(screen.getByRole('combobox')).toHaveAccessibleDescription('Error: Choose')
  })
})
