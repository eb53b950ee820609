import '@testing-library/jest-dom/vitest'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { journey, page } from '../journey.ts'
import { JourneyPage } from '../journey-page.tsx'
import { sessionEnded } from '../pages/session-ended.tsx'

const short = journey({
  id: 'short',
  version: 1,
  name: { en: 'Short', cy: 'Byr' },
  pages: [page({ path: 'tell', title: () => 'Tell', view: () => <h1>Tell</h1> }), sessionEnded()],
})

function show(path = 'tell', language: 'en' | 'cy' = 'en') {
  return (
    <JourneyPage
      journey={short}
      siteName="Alderbrook"
      model={{
        journey: 'short',
        path,
        language,
        basePath: '/short',
        homeHref: '/',
        values: {},
        errors: [],
        data: null,
        ...(path === 'tell'
          ? {
              session: {
                at: language === 'en' ? '10:20am' : '10:20yb',
                secondsLeft: 1200,
                minutes: 20,
                channel: '/ short',
                endedHref: '/short/session-ended',
              },
            }
          : {}),
      }}
    />
  )
}

/** jsdom has no modal dialogs; what the browser does with one is proven in a browser. */
function standInForDialogs() {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute('open', '')
  }
  HTMLDialogElement.prototype.close = function close() {
    this.removeAttribute('open')
  }
}

describe('a page of a session that will end', () => {
  beforeEach(() => {
    standInForDialogs()
    vi.useFakeTimers()
  })
  afterEach(() => {
    cleanup()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))

  it('says in words until when answers are kept, without a script and in Welsh', () => {
    expect(renderToString(show())).toContain(
      'To keep your answers safe, we delete them if you do nothing until 10:20am.',
    )
    expect(renderToString(show('tell', 'cy'))).toContain('os na wnewch chi ddim byd tan 10:20yb.')
  })

  it('warns two minutes before, counting in minutes, and not sooner', async () => {
    render(show())
    await pass(1079)
    expect(screen.queryByRole('alertdialog')).toBeNull()
    await pass(1)
    const dialog = screen.getByRole('alertdialog', { name: 'Your answers will soon be deleted' })
    expect(dialog).toHaveAccessibleDescription(/in 2 minutes/)
    await pass(60)
    expect(dialog).toHaveAccessibleDescription(/in 1 minute\./)
  })

  it('keeps the answers when its button or Escape is pressed, and says the new time', async () => {
    const asked = vi.fn(
      async () => new Response(null, { headers: { 'guildhall-session-ends': '10:39am' } }),
    )
    vi.stubGlobal('fetch', asked)
    render(show())
    await pass(1100)
    fireEvent.click(screen.getByRole('button', { name: 'Keep my answers' }))
    await pass(1)
    expect(asked).toHaveBeenCalledWith(
      window.location.href,
      expect.objectContaining({ method: 'HEAD' }),
    )
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(screen.getByText(/until 10:39am/)).toBeInTheDocument()
    await pass(1100)
    fireEvent(screen.getByRole('alertdialog'), new Event('cancel', { cancelable: true }))
    await pass(1)
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('goes on warning and says so when the service can’t be reached', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')))
    render(show())
    await pass(1100)
    fireEvent.click(screen.getByRole('button', { name: 'Keep my answers' }))
    await pass(1)
    expect(screen.getByRole('alert')).toHaveTextContent('We could not reach the service.')
    expect(screen.getByRole('alertdialog')).toBeInTheDocument()
  })

  it('is not warned about while another tab is in use', async () => {
    render(show())
    const other = new BroadcastChannel('guildhall-session / short')
    await pass(1100)
    expect(screen.getByRole('alertdialog')).toBeInTheDocument()
    other.postMessage({ endsAtMs: Date.now() + 1_200_000, at: '10:38am' })
    vi.useRealTimers()
    await vi.waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(screen.getByText(/until 10:38am/)).toBeInTheDocument()
    other.close()
  })
})

it('a resident whose session has ended is told why, and that nothing was sent', () => {
  render(show('session-ended'))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    'Your answers have been deleted',
  )
  expect(screen.getByText('Nothing has been sent to us.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Start again' })).toHaveAttribute('href', '/short')
})
