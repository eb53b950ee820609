import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ErrorMessage } from './index.ts'

describe('ErrorMessage', () => {
  it('says first that it is an error, in the language of the page, or nothing', () => {
    const { container, rerender } = render(<ErrorMessage>Enter a name</ErrorMessage>)
    expect(container).toHaveTextContent('Error: Enter a name')
    rerender(<ErrorMessage visuallyHiddenText="Gwall">Rhowch enw</ErrorMessage>)
    expect(container).toHaveTextContent('Gwall: Rhowch enw')
    rerender(<ErrorMessage visuallyHiddenText="">Enter a name</ErrorMessage>)
    expect(container).toHaveTextContent(/^Enter a name$/)
  })
})
