import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ErrorMessage } from '../src/error-message/index.ts'
import { Legend } from '../src/fieldset/index.ts'
import { Hint } from '../src/hint/index.ts'
import { Label } from '../src/label/index.ts'
import { Radios } from '../src/radios/index.ts'
import { TextInput } from '../src/text-input/index.ts'

describe('parts that a server component has drawn before a client component gets them', () => {
  it('still name and describe their field', () => {
    render(
      <TextInput
        name="name"
        label={Label({ size: 'l', isPageHeading: true, children: 'What is your name?' })}
        hint={Hint({ children: 'In full' })}
        errorMessage={ErrorMessage({ children: 'Enter a name' })}
      />,
    )
    const input = screen.getByRole('textbox', { name: 'What is your name?' })
    expect(input).toHaveAccessibleDescription('In full Error: Enter a name')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('What is your name?')
    expect(document.querySelectorAll('label')).toHaveLength(1)
  })

  it('still ask the question of a group, and name its radios', () => {
    render(
      <Radios
        name="where"
        legend={Legend({ size: 'm', children: 'Where?' })}
        items={[{ value: 'here', label: Label({ className: 'app', children: 'Here' }) }]}
      />,
    )
    expect(screen.getByRole('group', { name: 'Where?' })).toBeVisible()
    expect(screen.getByRole('radio', { name: 'Here' })).toBeVisible()
    expect(screen.getByText('Here')).toHaveClass('govuk-label', 'app', 'govuk-radios__label')
    expect(document.querySelectorAll('legend')).toHaveLength(1)
  })

  it('are not mistaken for HTML of the caller’s own, which stands inside the label', () => {
    render(<TextInput name="bin" label={<strong>Which bin?</strong>} />)
    expect(screen.getByLabelText('Which bin?')).toHaveAttribute('id', 'bin')
  })
})
