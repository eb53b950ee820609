import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TextInput } from '../text-input/index.ts'
import { FormGroup } from './index.ts'

describe('FormGroup', () => {
  it('bears the mark of an error', () => {
    const { container, rerender } = render(<FormGroup>A</FormGroup>)
    expect(container.firstChild).not.toHaveClass('govuk-form-group--error')
    rerender(<FormGroup hasError>A</FormGroup>)
    expect(container.firstChild).toHaveClass('govuk-form-group--error')
  })

  it('adds a class and attributes around a field', () => {
    const { container } = render(
      <TextInput
        name="a"
        label="A"
        errorMessage="B"
        formGroup={<FormGroup className="app" data-a="1" />}
      />,
    )
    expect(container.firstChild).toHaveClass('govuk-form-group', 'govuk-form-group--error', 'app')
    expect(container.firstChild).toHaveAttribute('data-a', '1')
  })
})
