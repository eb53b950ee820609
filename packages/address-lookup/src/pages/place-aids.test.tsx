import '@testing-library/jest-dom/vitest'
import { journey } from '@guildhall/journeys/journey'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addressPages, type PlaceMapProps } from './address-pages.ts'

type Answer = GeolocationPosition | { code: number }

let answer: ((given: Answer) => void) | undefined

beforeEach(() => {
  answer = undefined
  vi.stubGlobal('isSecureContext', true)
  Object.defineProperty(navigator, 'geolocation', {
    configurable: true,
    value: {
      getCurrentPosition(found: PositionCallback, failed: PositionErrorCallback) {
        answer = (given) =>
          act(() => ('coords' in given ? found(given) : failed(given as GeolocationPositionError)))
      },
    },
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function PlacePage({ language = 'en', map }: { language?: 'en' | 'cy'; map?: typeof SampleMap }) {
  const sample = journey({
    id: 'sample',
    version: 1,
    name: { en: 'Bins', cy: 'Biniau' },
    pages: addressPages({ place: true, ...(map ? { map } : {}) }).pages,
  })
  const model = {
    journey: 'sample',
    path: 'place',
    language,
    basePath: '/a/bins',
    homeHref: '/a',
    values: {},
    errors: [],
    data: undefined,
  }
  return <JourneyPage journey={sample} model={model} siteName="Alderbrook" />
}

function SampleMap({ point, onChoose, language }: PlaceMapProps) {
  const at = point === undefined ? 'none' : JSON.stringify(point)
  return (
    <button type="button" onClick={() => onChoose({ latitude: 52.5, longitude: -1.5 })}>
      {`Map (${language}): ${at}`}
    </button>
  )
}

const at = (accuracy: number) =>
  ({ coords: { latitude: 52.480_123, longitude: -1.530_456, accuracy } }) as GeolocationPosition
const locate = () => screen.getByRole('button', { name: 'Use the location of this device' })
const box = () => screen.getByRole('textbox', { name: /Grid reference/ })

describe('a resident at a place without an address', () => {
  it('has only the boxes to fill in before JavaScript', () => {
    const html = renderToString(<PlacePage map={SampleMap} />)
    expect(html).toContain('name="grid"')
    expect(html).toContain('name="description"')
    expect(html).not.toContain('location of this device')
    expect(html).not.toContain('Map (en)')
  })

  it('may let the device say where it is, and can change that', async () => {
    render(<PlacePage />)
    await userEvent.click(locate())
    expect(screen.getByRole('status')).toHaveTextContent('Finding where this device is')
    expect(locate()).toHaveAttribute('aria-disabled', 'true')
    answer?.(at(11.6))
    expect(box()).toHaveValue('52.48012, -1.53046 ± 12 m')
    expect(screen.getByRole('status')).toHaveTextContent('right to about 12 metres')
    expect(locate()).not.toHaveAttribute('aria-disabled')
    await userEvent.clear(box())
    expect(box()).toHaveValue('')
  })

  it('is asked to describe the place when the device knows it only roughly', async () => {
    render(<PlacePage />)
    await userEvent.click(locate())
    answer?.(at(3000))
    expect(screen.getByRole('status')).toHaveTextContent('describe where it is as well')
  })

  it.each([
    [1, /settings don’t allow it/],
    [2, /doesn’t know where it is/],
    [3, /took too long/],
  ])('hears why the device doesn’t say (%i), and what to do', async (code, words) => {
    render(<PlacePage />)
    await userEvent.click(locate())
    answer?.({ code })
    expect(screen.getByRole('status')).toHaveTextContent(words)
    expect(box()).toHaveValue('')
  })

  it('hears it in Welsh', async () => {
    render(<PlacePage language="cy" />)
    await userEvent.click(screen.getByRole('button', { name: 'Defnyddio lleoliad y ddyfais hon' }))
    answer?.(at(12))
    expect(screen.getByRole('status')).toHaveTextContent('yn gywir i tua 12 metr')
  })

  it('isn’t offered what the browser can’t do', () => {
    vi.stubGlobal('isSecureContext', false)
    render(<PlacePage />)
    expect(screen.queryByRole('button', { name: /location/ })).not.toBeInTheDocument()
  })

  it('may point at a map where the council has one, which starts from what was typed', async () => {
    render(<PlacePage map={SampleMap} />)
    const map = () => screen.getByRole('button', { name: /^Map/ })
    expect(map()).toHaveTextContent('Map (en): none')
    await userEvent.type(box(), 'SP 320 870')
    expect(map()).toHaveTextContent('"easting":432050')
    await userEvent.click(map())
    expect(box()).toHaveValue('52.50000, -1.50000')
    expect(map()).toHaveTextContent('"latitude":52.5')
  })
})
