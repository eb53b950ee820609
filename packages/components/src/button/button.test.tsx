import { createEvent, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { hydrate } from '../../test/hydrate.tsx'
import { Button, StartButton } from './index.ts'

function clickAt(element: HTMLElement, timeStamp: number): Event {
  const click = createEvent.click(element)
  Object.defineProperty(click, 'timeStamp', { value: timeStamp })
  fireEvent(element, click)
  return click
}

describe('Button', () => {
  it('submits a form', async () => {
    const submit = vi.fn((event) => event.preventDefault())
    await hydrate(
      <form onSubmit={submit}>
        <Button>Save</Button>
      </form>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(submit).toHaveBeenCalledOnce()
  })

  it('ignores the second half of a double click, and hears a click after a second', async () => {
    const onClick = vi.fn()
    await hydrate(
      <Button type="button" preventDoubleClick onClick={onClick}>
        Pay
      </Button>,
    )
    const button = screen.getByRole('button', { name: 'Pay' })
    expect(clickAt(button, 5000).defaultPrevented).toBe(false)
    expect(clickAt(button, 5900).defaultPrevented).toBe(true)
    expect(clickAt(button, 6001).defaultPrevented).toBe(false)
    expect(onClick).toHaveBeenCalledTimes(2)
  })

  it('hears every click where a double click does no harm', async () => {
    const onClick = vi.fn()
    await hydrate(<Button onClick={onClick}>Add</Button>)
    await userEvent.dblClick(screen.getByRole('button'))
    expect(onClick).toHaveBeenCalledTimes(2)
  })

  it('is followed by the space key as well where it is a link', async () => {
    const onClick = vi.fn((event) => event.preventDefault())
    await hydrate(
      <StartButton href="/start" onClick={onClick}>
        Start now
      </StartButton>,
    )
    await userEvent.tab()
    expect(screen.getByRole('button', { name: 'Start now' })).toHaveFocus()
    await userEvent.keyboard(' ')
    expect(onClick).toHaveBeenCalledOnce()
  })
})
