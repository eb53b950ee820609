import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Label } from '../label/index.ts'
import { cy } from '../words/index.ts'
import { TextInput } from './index.ts'

describe('TextInput', () => {
  it('is named by its label, and described by what its caller points to, its hint and its error', () => {
    render(
      <>
        <p id="note">Kept for a year.</p>
        <TextInput
          name="postcode"
          label="Postcode"
          hint="For example, SW1A 2AA"
          errorMessage="Enter a postcode"
          aria-describedby="note"
        />
      </>,
    )
    expect(screen.getByRole('textbox', { name: 'Postcode' })).toHaveAccessibleDescription(
      'Kept for a year. For example, SW1A 2AA Error: Enter a postcode',
    )
  })

  it('takes its ids from its name, or from an id of its own', () => {
    const { rerender } = render(<TextInput name="a" label="A" hint="B" />)
    expect(screen.getByRole('textbox')).toHaveAttribute('id', 'a')
    expect(screen.getByText('B')).toHaveAttribute('id', 'a-hint')
    rerender(<TextInput name="a" id="other" label="A" hint="B" />)
    expect(screen.getByRole('textbox')).toHaveAttribute('id', 'other')
    expect(screen.getByRole('textbox')).toHaveAttribute('name', 'a')
    expect(screen.getByText('B')).toHaveAttribute('id', 'other-hint')
  })

  it('makes its label the heading of a page with one question', () => {
    render(
      <TextInput
        name="name"
        label={
          <Label size="l" isPageHeading>
            What is your name?
          </Label>
        }
      />,
    )
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('What is your name?')
    expect(screen.getByLabelText('What is your name?')).toHaveAttribute('name', 'name')
  })

  it('hides a prefix from screen readers, which are told by the label', () => {
    render(<TextInput name="rent" label="Rent, in pounds" prefix="£" />)
    expect(screen.getByText('£')).toHaveAttribute('aria-hidden', 'true')
  })

  it('says in Welsh that there is an error', () => {
    render(
      <TextInput name="a" label="Cod post" errorMessage="Rhowch eich cod post" {...cy.field} />,
    )
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription('Gwall: Rhowch eich cod post')
  })

  it('refuses, when types are checked, to be without a label', () => {
    // @ts-expect-error: HTML lets nobody know what a nameless input asks for
    render(<TextInput name="a" />)
    expect(screen.getByRole('textbox')).not.toHaveAccessibleName()
  })
})
