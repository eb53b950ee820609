import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { hydrate } from '../../test/hydrate.tsx'
import { DateInput } from '../date-input/index.ts'
import { Radios } from '../radios/index.ts'
import { TextInput } from '../text-input/index.ts'
import { ErrorSummary } from './index.ts'

const errors = [
  { href: '#postcode', text: 'Enter a postcode' },
  { href: '#where', text: 'Say where' },
  { href: '#moved-year', text: 'Enter a year' },
  { text: 'Try again later' },
]

function Page() {
  return (
    <>
      <ErrorSummary errors={errors} />
      <TextInput name="postcode" label="Postcode" errorMessage="Enter a postcode" />
      <Radios name="where" legend="Where?" items={[{ value: 'here', label: 'Here' }]} />
      <DateInput name="moved" legend="When?" />
    </>
  )
}

describe('ErrorSummary', () => {
  it('takes the focus when it appears, and can no longer be focused once that has left', async () => {
    await hydrate(<Page />)
    const summary = screen.getByRole('alert').parentElement
    expect(summary).toHaveFocus()
    await userEvent.tab()
    expect(screen.getByRole('link', { name: 'Enter a postcode' })).toHaveFocus()
    expect(summary).not.toHaveAttribute('tabindex')
  })

  it('leaves the focus where it is when asked to', async () => {
    await hydrate(<ErrorSummary errors={errors} disableAutoFocus />)
    expect(document.body).toHaveFocus()
  })

  it('takes the focus again for a new attempt', async () => {
    const { rerender } = await hydrate(<ErrorSummary key="1" errors={errors} />)
    screen.getByRole('link', { name: 'Say where' }).focus()
    await rerender(<ErrorSummary key="2" errors={errors} />)
    expect(screen.getByRole('alert').parentElement).toHaveFocus()
  })

  it('leads to the control, and scrolls to its label', async () => {
    await hydrate(<Page />)
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView')
    await userEvent.click(screen.getByRole('link', { name: 'Enter a postcode' }))
    expect(screen.getByRole('textbox', { name: 'Postcode' })).toHaveFocus()
    expect(scrolled.mock.contexts).toEqual([screen.getByText('Postcode')])
    expect(window.location.hash).toBe('')
  })

  it('leads to the first radio of a group, and scrolls to the question', async () => {
    await hydrate(<Page />)
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView')
    await userEvent.click(screen.getByRole('link', { name: 'Say where' }))
    expect(screen.getByRole('radio', { name: 'Here' })).toHaveFocus()
    expect(scrolled.mock.contexts).toEqual([screen.getByText('Where?')])
  })

  it('scrolls to the legend only where that and the control fit in half the screen', async () => {
    await hydrate(<Page />)
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView')
    const place = (bottom: number) =>
      vi.spyOn(HTMLInputElement.prototype, 'getBoundingClientRect').mockReturnValue({
        ...new DOMRect(),
        top: bottom - 40,
        bottom,
        height: 40,
      })
    place(window.innerHeight / 2 - 1)
    await userEvent.click(screen.getByRole('link', { name: 'Enter a year' }))
    place(window.innerHeight)
    await userEvent.click(screen.getByRole('link', { name: 'Enter a year' }))
    expect(scrolled.mock.contexts).toEqual([screen.getByText('When?'), screen.getByText('Year')])
  })

  it('shows an error that belongs to no control as text', async () => {
    await hydrate(<Page />)
    expect(screen.getByText('Try again later').closest('a')).toBeNull()
  })
})
