import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cy } from '../words/index.ts'
import { DateInput, type DateInputProps } from './index.ts'

describe('DateInput', () => {
  const date = (props: Partial<DateInputProps> = {}) =>
    render(
      <form aria-label="form">
        <DateInput name="moved" legend="When did you move?" {...props} />
      </form>,
    )
  const answers = () =>
    Object.fromEntries(new FormData(screen.getByRole<HTMLFormElement>('form')).entries())
  const marked = () =>
    screen
      .getAllByRole('textbox')
      .filter((input) => input.classList.contains('govuk-input--error'))
      .map((input) => input.getAttribute('name'))

  it('posts a day, a month and a year under its name', () => {
    date({ defaultValue: { day: '31', month: '3', year: 2025 } })
    expect(answers()).toEqual({ 'moved-day': '31', 'moved-month': '3', 'moved-year': '2025' })
  })

  it('posts its parts under names of their own where a back office wants others', () => {
    date({ day: { name: 'd' }, year: false, defaultValue: { day: '1', month: '2' } })
    expect(answers()).toEqual({ d: '1', 'moved-month': '2' })
  })

  it('describes the group, which JAWS reads only from a group of text inputs', () => {
    date({ hint: 'For example, 31 3 2025', errorMessage: 'Enter a date' })
    expect(screen.getByRole('group', { name: 'When did you move?' })).toHaveAccessibleDescription(
      'For example, 31 3 2025 Error: Enter a date',
    )
  })

  it('marks all parts for an error, or only those that are wrong', () => {
    const { unmount } = date({ errorMessage: 'Enter a date' })
    expect(marked()).toEqual(['moved-day', 'moved-month', 'moved-year'])
    unmount()
    date({ errorMessage: 'Date must include a year', year: { hasError: true } })
    expect(marked()).toEqual(['moved-year'])
  })

  it('lets a browser fill in a date of birth', () => {
    date({ autoComplete: 'bday' })
    expect(screen.getByRole('textbox', { name: 'Year' })).toHaveAttribute(
      'autocomplete',
      'bday-year',
    )
  })

  it('reaches every part with inputProps, and one with its own', () => {
    const years: unknown[] = []
    date({ inputProps: { disabled: true }, year: { ref: (input) => void years.push(input?.id) } })
    for (const input of screen.getAllByRole('textbox')) expect(input).toBeDisabled()
    expect(years).toEqual(['moved-year'])
  })

  it('speaks Welsh', () => {
    date(cy.dateInput)
    expect(screen.getByRole('textbox', { name: 'Blwyddyn' })).toBeVisible()
  })
})
