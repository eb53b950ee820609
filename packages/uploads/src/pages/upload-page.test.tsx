// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import type { PageModel } from '@guildhall/journeys/page-model'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { photos, report } from '../photos.testing.ts'
import { mistake } from '../policy.ts'
import { errorsHeader, UPLOAD_ERRORS_HEADER } from '../upload-errors.ts'

const files = [
  { id: '1'.repeat(32), name: 'bin.jpg', size: 1_440_000, type: 'image/jpeg' },
  { id: '2'.repeat(32), name: 'letter.pdf', size: 12_000, type: 'application/pdf' },
]

function page(changes: Partial<PageModel> = {}) {
  const model: PageModel = {
    journey: 'report',
    path: 'photos',
    language: 'en',
    basePath: '/report',
    homeHref: '/',
    values: {},
    errors: [],
    data: { files },
    ...changes,
  }
  return <JourneyPage journey={report} model={model} siteName="Alderbrook" />
}

/** A request that a test lets go as far as it likes. */
class SlowRequest extends EventTarget {
  static made: SlowRequest[] = []
  readonly upload = new EventTarget()
  readonly sent: FormData[] = []
  isAborted = false
  status = 0
  responseURL = ''
  header: string | null = null
  method = ''
  url = ''
  constructor() {
    super()
    SlowRequest.made.push(this)
  }
  open(method: string, url: string) {
    Object.assign(this, { method, url })
  }
  send(body: FormData) {
    this.sent.push(body)
  }
  abort() {
    this.isAborted = true
  }
  getResponseHeader(name: string) {
    return name === UPLOAD_ERRORS_HEADER ? this.header : null
  }
  progress(loaded: number, total: number) {
    act(
      () => void this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded, total })),
    )
  }
  answer(status: number, responseURL: string, header: string | null = null) {
    Object.assign(this, { status, responseURL, header })
    act(() => void this.dispatchEvent(new Event('load')))
  }
  static last(): SlowRequest {
    const last = SlowRequest.made.at(-1)
    if (!last) throw new Error('nothing was sent by a script')
    return last
  }
}

const input = () => screen.getByLabelText<HTMLInputElement>('Choose photos')
const status = () => screen.getByRole('status')

function choose(...chosen: File[]) {
  Object.defineProperty(input(), 'files', { value: chosen, configurable: true })
  // jsdom reads the property for FormData only from its own list.
  vi.stubGlobal(
    'FormData',
    class extends FormData {
      constructor(form?: HTMLFormElement, submitter?: HTMLElement | null) {
        super(form, submitter)
        this.delete('files')
        for (const file of chosen) this.append('files', file)
      }
    },
  )
}

function press(name: string | RegExp): boolean {
  const button = screen.getByRole('button', { name })
  const event = new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button })
  let isLeftToBrowser = false
  act(() => {
    isLeftToBrowser = (button as HTMLButtonElement).form?.dispatchEvent(event) ?? false
  })
  return isLeftToBrowser
}

const jpeg = (name = 'new.jpg', content = 'x') => new File([content], name, { type: 'image/jpeg' })
const assign = vi.fn()

beforeEach(() => {
  SlowRequest.made = []
  vi.stubGlobal('XMLHttpRequest', SlowRequest)
  sessionStorage.clear()
  assign.mockClear()
  const { location } = window
  vi.stubGlobal(
    'window',
    new Proxy(window, {
      get(target, name) {
        if (name === 'location') return { ...location, assign }
        const value = Reflect.get(target, name)
        return typeof value === 'function' && !value.prototype ? value.bind(target) : value
      },
    }),
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('a page that asks for files', () => {
  it('is a plain form in parts before any script runs', () => {
    const html = renderToString(page())
    expect(html).toContain('action="/report/photos/upload"')
    expect(html).toContain('encType="multipart/form-data"')
    expect(html).toContain('method="post"')
    expect(html).not.toContain('<progress')
  })

  it('takes its change with it', () => {
    const html = renderToString(page({ isChanging: true }))
    expect(html).toContain('action="/report/photos/upload?change"')
  })

  it('says what it takes, and lists what is there with a button to remove each', () => {
    render(page())
    expect(input()).toHaveAccessibleDescription(
      'Each file must be a JPG, PNG or PDF and smaller than 10MB.',
    )
    const rows = screen.getAllByRole('term').map(({ textContent }) => textContent)
    expect(rows).toEqual(['bin.jpg', 'letter.pdf'])
    expect(screen.getByText('1.4MB')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Remove letter.pdf' })).toHaveValue('2'.repeat(32))
  })

  it('offers no field when no more may be added', () => {
    const more = { ...files[0], id: '3'.repeat(32), name: 'c.jpg' }
    render(page({ data: { files: [...files, more] } }))
    expect(screen.getByText('You cannot upload any more files.')).toBeInTheDocument()
    expect(screen.queryByLabelText('Choose photos')).toBeNull()
  })

  it('speaks Welsh', () => {
    render(page({ language: 'cy', data: { files: [] } }))
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Uwchlwytho lluniau o’r bin',
    )
    expect(screen.getByRole('button', { name: 'Uwchlwytho ffeiliau' })).toBeInTheDocument()
    expect(screen.getByText('Nid ydych wedi uwchlwytho unrhyw ffeiliau eto.')).toBeInTheDocument()
  })

  it('shows what the server found at the field and above, once', () => {
    render(page({ errors: [{ field: 'files', message: 'The selected file is empty' }] }))
    expect(screen.getAllByRole('alert')).toHaveLength(1)
    expect(input()).toHaveAccessibleDescription(/Error: The selected file is empty/)
    const link = within(screen.getByRole('alert')).getByRole('link')
    expect(link).toHaveAttribute('href', '#files')
  })
})

describe('an upload with JavaScript', () => {
  it('shows and tells how far it is, then loads the page anew', () => {
    render(page())
    choose(jpeg())
    expect(press('Upload files')).toBe(false)
    const request = SlowRequest.last()
    expect(request).toMatchObject({ method: 'POST' })
    expect(request.url).toMatch(/\/report\/photos\/upload$/)
    expect(request.sent[0]?.getAll('files')).toHaveLength(1)
    request.progress(40, 100)
    expect(screen.getByRole('progressbar', { name: 'Upload progress' })).toHaveValue(40)
    expect(screen.getByText('Uploading: 40%')).toBeInTheDocument()
    expect(status()).toHaveTextContent('Uploading: 25%')
    request.progress(100, 100)
    expect(status()).toHaveTextContent('Checking what you uploaded')
    request.answer(200, 'http://council.example/report/photos')
    expect(assign).toHaveBeenCalledWith('http://council.example/report/photos')
    cleanup()
    render(page())
    expect(status()).toHaveTextContent('Your files were uploaded.')
  })

  it('tells after loading anew what the server did not keep, and leads to the field', () => {
    render(page())
    choose(jpeg())
    press('Upload files')
    const header = errorsHeader([mistake(photos.policy, photos.field, 'file.virus')])
    SlowRequest.last().answer(422, 'http://council.example/report/photos/upload', header)
    expect(assign).toHaveBeenCalledWith('/report/photos')
    cleanup()
    render(page())
    expect(screen.getByRole('alert').parentElement).toHaveFocus()
    expect(screen.getByRole('alert')).toHaveTextContent('The selected file contains a virus')
    expect(input()).toHaveAccessibleDescription(/contains a virus/)
    expect(document.title).toMatch(/^Error: /)
  })

  it('can be cancelled', () => {
    render(page())
    choose(jpeg())
    press('Upload files')
    fireEvent.click(screen.getByRole('button', { name: 'Cancel upload' }))
    expect(SlowRequest.last().isAborted).toBe(true)
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(status()).toHaveTextContent('The upload was cancelled.')
    expect(screen.getByRole('button', { name: 'Upload files' })).toBeEnabled()
  })

  it.each([0, 413, 500])('asks to try again after status %i', (answered) => {
    render(page())
    choose(jpeg())
    press('Upload files')
    const request = SlowRequest.last()
    if (answered === 0) act(() => void request.dispatchEvent(new Event('error')))
    else request.answer(answered, '')
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The selected file could not be uploaded – try again',
    )
    expect(assign).not.toHaveBeenCalled()
  })

  it.each<[string, File[], string]>([
    ['of another type', [jpeg('bin.exe')], 'The selected file must be a JPG, PNG or PDF'],
    ['that is empty', [jpeg('bin.jpg', '')], 'The selected file is empty'],
    ['too many', [jpeg(), jpeg('b.jpg')], 'You can only select up to 3 files at the same time'],
    ['none at all', [], 'Select a file'],
  ])('does not send a file %s', (_what, chosen, sentence) => {
    render(page())
    choose(...chosen)
    expect(press('Upload files')).toBe(false)
    expect(SlowRequest.made).toEqual([])
    expect(screen.getByRole('alert')).toHaveTextContent(sentence)
  })

  it('leaves Continue and Remove to the browser', () => {
    render(page())
    choose(jpeg())
    expect(press('Continue')).toBe(true)
    expect(press('Remove bin.jpg')).toBe(true)
    expect(SlowRequest.made).toEqual([])
  })

  it('sends once, however often the button is pressed', () => {
    render(page())
    choose(jpeg())
    press('Upload files')
    expect(press('Upload files')).toBe(false)
    expect(press('Continue')).toBe(false)
    expect(SlowRequest.made).toHaveLength(1)
  })
})
