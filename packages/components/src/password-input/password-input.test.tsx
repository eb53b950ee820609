import { fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { hydrate } from '../../test/hydrate.tsx'
import { cy } from '../words/index.ts'
import { PasswordInput } from './index.ts'

const input = () => screen.getByLabelText('Password')

function Form() {
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <PasswordInput name="password" label="Password" />
    </form>
  )
}

describe('PasswordInput', () => {
  it('shows and hides what was typed, and says so', async () => {
    const { html } = await hydrate(<Form />)
    expect(html).toMatch(/<button[^>]* hidden=""/)
    await userEvent.type(input(), 'secret')
    await userEvent.click(screen.getByRole('button', { name: 'Show password' }))
    expect(input()).toHaveAttribute('type', 'text')
    expect(input()).toHaveValue('secret')
    expect(screen.getByText('Your password is visible')).toHaveAttribute('aria-live', 'polite')
    await userEvent.click(screen.getByRole('button', { name: 'Hide password' }))
    expect(input()).toHaveAttribute('type', 'password')
    expect(screen.getByText('Your password is hidden')).toBeInTheDocument()
  })

  it('hides the password before a form is sent, so that no browser keeps it as text', async () => {
    await hydrate(<Form />)
    await userEvent.click(screen.getByRole('button'))
    fireEvent.submit(document.querySelector('form') as HTMLFormElement)
    expect(input()).toHaveAttribute('type', 'password')
    expect(screen.getByRole('button', { name: 'Show password' })).toBeVisible()
  })

  it('keeps the password shown when the page is drawn again', async () => {
    const { rerender } = await hydrate(<Form />)
    await userEvent.click(screen.getByRole('button'))
    await rerender(<Form />)
    expect(input()).toHaveAttribute('type', 'text')
  })

  it('speaks Welsh', async () => {
    await hydrate(<PasswordInput name="password" label="Password" {...cy.passwordInput} />)
    await userEvent.click(screen.getByRole('button', { name: 'Dangos y cyfrinair' }))
    expect(screen.getByText('Mae eich cyfrinair i’w weld')).toBeInTheDocument()
  })
})
