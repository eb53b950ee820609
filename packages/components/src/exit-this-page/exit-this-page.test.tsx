import { fireEvent, screen } from '@testing-library/react'
import { act } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { hydrate } from '../../test/hydrate.tsx'
import { cy } from '../words/index.ts'
import { ExitThisPage } from './index.ts'

const shift = (shiftKey = false) =>
  act(() => void fireEvent.keyUp(document.body, { key: 'Shift', shiftKey }))
const wait = (milliseconds: number) => act(async () => vi.advanceTimersByTime(milliseconds))
const exit = () => hydrate(<ExitThisPage redirectUrl="#gone" />)

describe('ExitThisPage', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))

  it('leaves at once by the button, and hides the page meanwhile', async () => {
    await exit()
    fireEvent.click(screen.getByRole('button', { name: 'Emergency Exit this page' }))
    expect(window.location.hash).toBe('#gone')
    expect(screen.getByRole('alert')).toHaveTextContent('Loading.')
    expect(document.body).toHaveClass('govuk-exit-this-page-hide-content')
  })

  it('leaves by three presses of Shift, and says how many are left', async () => {
    await exit()
    shift()
    expect(screen.getByRole('status')).toHaveTextContent('Shift, press 2 more times to exit.')
    shift()
    expect(screen.getByRole('status')).toHaveTextContent('Shift, press 1 more time to exit.')
    expect(window.location.hash).toBe('')
    shift()
    expect(window.location.hash).toBe('#gone')
  })

  it('forgets presses that are too far apart, and says so', async () => {
    await exit()
    shift()
    shift()
    await wait(5000)
    expect(screen.getByRole('status')).toHaveTextContent('Exit this page expired.')
    await wait(5000)
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    shift()
    expect(window.location.hash).toBe('')
  })

  it('forgets presses between which something else was typed', async () => {
    await exit()
    shift()
    shift()
    act(() => void fireEvent.keyUp(document.body, { key: 'a' }))
    shift()
    expect(window.location.hash).toBe('')
  })

  it('shows the page again when a person comes back', async () => {
    await exit()
    fireEvent.click(screen.getByRole('button'))
    act(() => void window.dispatchEvent(new Event('pageshow')))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(document.body).not.toHaveClass('govuk-exit-this-page-hide-content')
  })

  it('hears no key once it is gone', async () => {
    const { unmount } = await exit()
    await unmount()
    for (let press = 0; press < 3; press += 1) shift()
    expect(window.location.hash).toBe('')
  })

  it('speaks Welsh', async () => {
    await hydrate(<ExitThisPage {...cy.exitThisPage} />)
    expect(screen.getByRole('button', { name: 'Gadael y dudalen hon' })).toBeVisible()
    shift()
    expect(screen.getByRole('status')).toHaveTextContent('Shift, pwyswch 2 waith eto i adael.')
  })
})
