import { tmpdir } from 'node:os'
import type { Journey } from '@guildhall/journeys/journey'
import { journeyServer, type Outcome } from '@guildhall/journeys/server'
import { memoryStore } from '@guildhall/journeys/store'
import { describe, expect, it } from 'vitest'
import { bins, photos, photosFirst, report } from '../photos.testing.ts'
import { eicarScanner, type Scanner } from '../scanners/scanner.ts'
import { memoryStorage } from '../storage/storage.ts'
import { eicarText } from '../testing.ts'
import { bindUploads, changedFiles, withUploads } from './server.ts'

const pdf = '%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n'

/** A council that takes photos, and a resident's browser with one cookie. */
function council(given: { scanner?: Scanner; journey?: Journey } = {}) {
  const storage = memoryStorage()
  const store = memoryStore()
  const submitted: unknown[] = []
  const server = withUploads<undefined>({
    server: journeyServer<undefined, undefined>({
      journey: given.journey ?? report,
      store: () => store,
      bindings: [
        bindUploads(photos, () => storage),
        { ...bindUploads(photos, () => storage), path: 'bins/*/photos' },
      ],
      async submit({ answers }) {
        submitted.push(photos.factsOf(answers))
      },
    }),
    storage: () => storage,
    scanner: () => given.scanner ?? eicarScanner(),
    temporaryFolder: tmpdir(),
  })
  function resident() {
    let cookie = ''
    async function ask(path: string, init: RequestInit = {}): Promise<Outcome> {
      const request = new Request(`http://council.example/report/${path}`, {
        ...init,
        headers: { ...(cookie ? { cookie } : {}), ...(init.headers as object) },
      })
      const outcome = await server.handle(request, {
        path: path.split('?')[0] || undefined,
        basePath: '/report',
        homeHref: '/',
        language: 'en',
        context: undefined,
      })
      const headers = outcome.kind === 'response' ? outcome.response.headers : undefined
      const set = (outcome.kind === 'page' ? outcome.headers : headers)?.get('set-cookie')
      if (set) cookie = set.split(';')[0] ?? ''
      return outcome
    }
    const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
      ask(path, { method: 'POST', body, headers: { origin: 'http://council.example', ...headers } })
    return {
      get: (path: string) => ask(path),
      post,
      /** Presses a button of the upload page's form. */
      press(
        button: Record<string, string>,
        files: [string, string][] = [],
        query = '',
        path = 'photos',
      ) {
        const form = new FormData()
        if (files.length === 0) form.append('files', new Blob([]), '')
        for (const [name, content] of files) form.append('files', new Blob([content]), name)
        for (const [name, value] of Object.entries(button)) form.append(name, value)
        return post(`${path}/upload${query}`, form)
      },
      cookie: () => cookie,
      async begin() {
        await post('street', new URLSearchParams({ street: 'Guildhall Street' }))
        return this
      },
      async files() {
        return (shown(await ask('photos')).data as { files: { id: string; name: string }[] }).files
      },
      async run() {
        const request = new Request('http://council.example/', { headers: { cookie } })
        return (await server.run(request, undefined))?.state.instance ?? ''
      },
    }
  }
  return { resident, storage, submitted }
}

function to(outcome: Outcome): string {
  if (outcome.kind !== 'response') throw new Error(`expected a redirect, got ${outcome.kind}`)
  expect(outcome.response.status).toBe(303)
  return outcome.response.headers.get('location') ?? ''
}

function shown(outcome: Outcome) {
  if (outcome.kind !== 'page') throw new Error(`expected a page, got ${outcome.kind}`)
  return outcome.model
}

const errorsOf = (outcome: Outcome) => shown(outcome).errors.map(({ message }) => message)

describe('a page that asks for files', () => {
  it('keeps what is uploaded and is shown again with it', async () => {
    const resident = await council().resident().begin()
    expect(to(await resident.press({ upload: 'yes' }, [['letter.pdf', pdf]]))).toBe(
      '/report/photos',
    )
    expect(await resident.files()).toMatchObject([{ name: 'letter.pdf', size: pdf.length }])
  })

  it('goes on with what was chosen, even when only Continue was pressed', async () => {
    const { resident: browser, submitted } = council()
    const resident = await browser().begin()
    expect(to(await resident.press({ continue: 'yes' }, [['letter.pdf', pdf]]))).toBe(
      '/report/check',
    )
    const check = shown(await resident.get('check'))
    expect(JSON.stringify(check.data)).toContain('letter.pdf')
    await resident.post('check', new URLSearchParams())
    expect(submitted).toMatchObject([{ files: [{ name: 'letter.pdf', type: 'application/pdf' }] }])
  })

  it('says what was wrong on the page itself, with status 422', async () => {
    const resident = await council().resident().begin()
    const outcome = await resident.press({ upload: 'yes' }, [['virus.pdf', eicarText]])
    expect(errorsOf(outcome)).toEqual(['The selected file must be a JPG, PNG or PDF'])
    expect(outcome).toMatchObject({ status: 422, model: { path: 'photos' } })
  })

  it.each<[string, Scanner, string]>([
    [
      'holds a virus',
      { scan: async () => ({ isClean: false, found: 'x' }) },
      'The selected file contains a virus',
    ],
    [
      'could not be checked',
      { scan: () => Promise.reject(new Error('down')) },
      'The selected file could not be checked for viruses – try again',
    ],
  ])('keeps nothing that %s, and says so', async (_what, scanner, sentence) => {
    const resident = await council({ scanner }).resident().begin()
    const outcome = await resident.press({ continue: 'yes' }, [['letter.pdf', pdf]])
    expect(errorsOf(outcome)).toEqual([sentence])
    expect(await resident.files()).toEqual([])
  })

  it('asks for a file when none was chosen, by either button', async () => {
    const resident = await council().resident().begin()
    expect(errorsOf(await resident.press({ upload: 'yes' }))).toEqual(['Select a file'])
    expect(errorsOf(await resident.press({ continue: 'yes' }))).toEqual(['Select a file'])
  })

  it('goes on with the files that are there', async () => {
    const resident = await council().resident().begin()
    await resident.press({ upload: 'yes' }, [['letter.pdf', pdf]])
    expect(to(await resident.press({ continue: 'yes' }))).toBe('/report/check')
  })

  it('removes one file, and keeps one that is chosen at the same time', async () => {
    const resident = await council().resident().begin()
    await resident.press({ upload: 'yes' }, [['a.pdf', pdf]])
    const [first] = await resident.files()
    expect(to(await resident.press({ remove: first?.id ?? '' }, [['b.pdf', pdf]]))).toBe(
      '/report/photos',
    )
    expect(await resident.files()).toMatchObject([{ name: 'b.pdf' }])
  })

  it('leads back to check answers when the files are changed from there', async () => {
    const resident = await council().resident().begin()
    await resident.press({ continue: 'yes' }, [['a.pdf', pdf]])
    expect(to(await resident.press({ upload: 'yes' }, [['b.pdf', pdf]], '?change'))).toBe(
      '/report/photos?change',
    )
    expect(to(await resident.press({ continue: 'yes' }, [], '?change'))).toBe('/report/check')
  })

  it('is shown at the address that takes its files, for a host that draws what was just posted', async () => {
    const resident = await council().resident().begin()
    expect(shown(await resident.get('photos/upload'))).toMatchObject({ path: 'photos', errors: [] })
    expect(to(await council().resident().get('photos/upload'))).toBe('/report/street')
  })

  it('is asked again at once when its files change after it was answered', async () => {
    const { resident: browser, submitted } = council()
    const resident = await browser().begin()
    await resident.press({ continue: 'yes' }, [['a.pdf', pdf]])
    await resident.press({ upload: 'yes' }, [['b.pdf', pdf]])
    expect(to(await resident.get('check'))).toBe('/report/photos')
    expect(to(await resident.post('check', new URLSearchParams()))).toBe('/report/photos')
    expect(to(await resident.press({ continue: 'yes' }))).toBe('/report/check')
    const [first] = await resident.files()
    await resident.press({ remove: first?.id ?? '' })
    expect(to(await resident.get('check'))).toBe('/report/photos')
    await resident.press({ continue: 'yes' })
    await resident.post('check', new URLSearchParams())
    expect(submitted).toMatchObject([{ files: [{ name: 'b.pdf' }] }])
  })

  it('may be the first of its journey: the run begins with the first file, in a session of its own', async () => {
    const { resident: browser } = council({ journey: photosFirst })
    const resident = browser()
    expect(await resident.files()).toEqual([])
    expect(to(await resident.press({ upload: 'yes' }, [['a.pdf', pdf]]))).toBe('/report/photos')
    expect(await resident.files()).toMatchObject([{ name: 'a.pdf' }])
    expect(await browser().files()).toEqual([])
    expect(to(await resident.press({ continue: 'yes' }))).toBe('/report/check')
    const other = browser()
    expect(to(await other.press({ continue: 'yes' }, [['b.pdf', pdf]]))).toBe('/report/check')
    expect(await other.files()).toMatchObject([{ name: 'b.pdf' }])
  })

  it('keeps the session that was begun when nothing is uploaded at the first attempt', async () => {
    const { resident: browser } = council({ journey: photosFirst })
    const resident = browser()
    expect(errorsOf(await resident.press({ upload: 'yes' }))).toEqual(['Select a file'])
    const before = resident.cookie()
    expect(before).toMatch(/^guildhall-session=/)
    await resident.press({ upload: 'yes' }, [['a.pdf', pdf]])
    expect(resident.cookie()).toBe(before)
    expect(await resident.files()).toHaveLength(1)
  })

  it('of an item has that item’s files, which go with it', async () => {
    const { resident: browser, storage } = council({ journey: bins })
    const resident = browser()
    const press = (bin: number, button: Record<string, string>, files: [string, string][] = []) =>
      resident.press(button, files, '', `bins/${bin}/photos`)
    const files = async (bin: number) =>
      shown(await resident.get(`bins/${bin}/photos`)).data as { files: { name: string }[] }
    await resident.post('bins/1/colour', new URLSearchParams({ colour: 'Green' }))
    expect(to(await press(1, { upload: 'yes' }, [['green.pdf', pdf]]))).toBe(
      '/report/bins/1/photos',
    )
    expect(to(await press(1, { continue: 'yes' }))).toBe('/report/bins')
    await resident.post('bins', new URLSearchParams({ another: 'yes' }))
    await resident.post('bins/2/colour', new URLSearchParams({ colour: 'Brown' }))
    expect(to(await press(2, { continue: 'yes' }, [['brown.pdf', pdf]]))).toBe('/report/bins')
    expect(await files(1)).toMatchObject({ files: [{ name: 'green.pdf' }] })
    expect(await files(2)).toMatchObject({ files: [{ name: 'brown.pdf' }] })
    await resident.post('bins/2/remove', new URLSearchParams({ remove: 'no' }))
    expect(await storage.list(await resident.run())).toHaveLength(2)
    await resident.post('bins/2/remove', new URLSearchParams({ remove: 'yes' }))
    expect(await storage.list(await resident.run())).toMatchObject([{ page: 'bins/1/photos' }])
    await resident.post('bins', new URLSearchParams({ another: 'yes' }))
    await resident.post('bins/3/colour', new URLSearchParams({ colour: 'Blue' }))
    expect(await files(3)).toEqual({ files: [] })
  })

  it('tells when the files are no longer those that were checked', async () => {
    const { resident: browser, storage } = council()
    const resident = await browser().begin()
    await resident.press({ continue: 'yes' }, [['a.pdf', pdf]])
    const run = await resident.run()
    const files = await storage.list(run)
    expect(await changedFiles(storage, run, photos, files)).toEqual([])
    await storage.delete(run, files[0]?.id ?? '')
    expect(await changedFiles(storage, run, photos, files)).toMatchObject([
      { message: 'file.changed' },
    ])
  })
})

describe('files that are not a resident’s to send or see', () => {
  it('are refused from another site', async () => {
    const resident = await council().resident().begin()
    const outcome = await resident.post('photos/upload', new FormData(), {
      origin: 'http://evil.example',
    })
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { status: 403 } })
    const referred = await resident.post('photos/upload', new FormData(), {
      origin: '',
      referer: 'http://evil.example/page',
    })
    expect(referred).toMatchObject({ kind: 'refused' })
  })

  it('are not read before the page may be seen', async () => {
    const { resident: browser } = council()
    expect(to(await browser().press({ upload: 'yes' }, [['a.pdf', pdf]]))).toBe('/report/street')
  })

  it('are neither listed nor removed by anybody else', async () => {
    const { resident: browser } = council()
    const [mine, theirs] = [await browser().begin(), await browser().begin()]
    await mine.press({ upload: 'yes' }, [['a.pdf', pdf]])
    expect(await theirs.files()).toEqual([])
    const [file] = await mine.files()
    await theirs.press({ remove: file?.id ?? '' })
    await theirs.press({ remove: '../../etc/passwd' })
    expect(await mine.files()).toHaveLength(1)
  })

  it('do no harm in a form that is none', async () => {
    const resident = await council().resident().begin()
    const outcome = await resident.post('photos/upload', 'hello', { 'content-type': 'text/plain' })
    expect(errorsOf(outcome)).toEqual(['The selected file could not be uploaded – try again'])
  })
})
