import { fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Textarea } from './index.ts'

describe('Textarea', () => {
  it('keeps what was typed when it is drawn again', () => {
    const { rerender } = render(<Textarea name="a" label="Detail" defaultValue="First" />)
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Typed' } })
    rerender(<Textarea name="a" label="Detail" defaultValue="First" errorMessage="Too short" />)
    expect(screen.getByRole('textbox', { name: 'Detail' })).toHaveValue('Typed')
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription('Error: Too short')
  })

  it('is five lines high unless told otherwise', () => {
    const { rerender } = render(<Textarea name="a" label="Detail" />)
    expect(screen.getByRole('textbox')).toHaveAttribute('rows', '5')
    rerender(<Textarea name="a" label="Detail" rows={8} />)
    expect(screen.getByRole('textbox')).toHaveAttribute('rows', '8')
  })
})
