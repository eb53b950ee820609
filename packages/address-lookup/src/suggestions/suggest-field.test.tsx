import '@testing-library/jest-dom/vitest'
import { virtual } from '@guidepup/virtual-screen-reader'
import { journey } from '@guildhall/journeys/journey'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addressPages } from '../pages/address-pages.ts'
import { attributionFor } from '../sources/address-source.ts'
import type { SuggestionsAnswer } from './answer.ts'
import { suggestions } from './suggest-field.tsx'

const streets = [
  'Flat 2, 14 Guildhall Street',
  'Flat 10, 14 Guildhall Street',
  '9 Guildhall Street',
]
const found: SuggestionsAnswer = {
  outcome: 'found',
  suggestions: streets.map((street, at) => ({ uprn: String(at + 1), text: `${street}, GH1 2AB` })),
  more: false,
  attribution: attributionFor({ year: 2026, licence: 'AC0000000001' }),
}

/** Questions that the page has asked, each to be answered by the test. */
let questions: { text: string; language: string; signal: AbortSignal; answer(to: Reply): void }[]
type Reply = SuggestionsAnswer | Error

beforeEach(() => {
  questions = []
  vi.stubGlobal(
    'fetch',
    (href: string, { body, signal }: { body: URLSearchParams; signal: AbortSignal }) => {
      expect(href).toBe('../address-suggestions')
      return new Promise<Response>((answer, fail) => {
        questions.push({
          text: body.get('text') ?? '',
          language: body.get('language') ?? '',
          signal,
          answer(to) {
            if (to instanceof Error) return fail(to)
            const status = { limited: 429, down: 503 }[to.outcome as string] ?? 200
            answer(Response.json(to, { status }))
          },
        })
      })
    },
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function FirstPage({ language = 'en' }: { language?: 'en' | 'cy' }) {
  const sample = journey({
    id: 'sample',
    version: 1,
    name: { en: 'Bins', cy: 'Biniau' },
    pages: addressPages({ search: true, suggestions: suggestions() }).pages,
  })
  const model = {
    journey: 'sample',
    path: 'postcode',
    language,
    basePath: '/a/bins',
    homeHref: '/a',
    values: {},
    errors: [],
    data: undefined,
  }
  return <JourneyPage journey={sample} model={model} siteName="Alderbrook" />
}

const box = () => screen.getByRole('combobox', { name: 'What is your address?' })
const options = () => screen.queryAllByRole('option').map((option) => option.textContent)
const chosenUprn = () => document.querySelector<HTMLInputElement>('[name="uprn"]')?.value

async function type(text: string, reply?: Reply) {
  await userEvent.type(box(), text)
  const typed = (box() as HTMLInputElement).value.trim()
  await waitFor(() => expect(questions.at(-1)?.text).toBe(typed), { timeout: 5000 })
  if (reply) questions.at(-1)?.answer(reply)
}

async function typeAndSee(text: string) {
  await type(text, found)
  await screen.findAllByRole('option')
}

describe('a box that suggests addresses', () => {
  it('is a plain box in a plain form before JavaScript', () => {
    const html = renderToString(<FirstPage />)
    expect(html).toContain('name="postcode"')
    expect(html).toContain('method="post"')
    expect(html).not.toMatch(/role="(combobox|listbox|status)"/)
  })

  it('asks once typing pauses, and only once enough is typed', async () => {
    render(<FirstPage />)
    await userEvent.type(box(), 'fl')
    await new Promise((done) => setTimeout(done, 400))
    expect(questions).toHaveLength(0)
    await type('at 2 guildh')
    expect(questions.map(({ text }) => text)).toEqual(['flat 2 guildh'])
    expect(questions[0]?.language).toBe('en')
  })

  it('gives up a question that is no longer asked, and never shows its answer', async () => {
    render(<FirstPage />)
    await type('guildhall')
    const [stale] = questions
    await type(' street', found)
    expect(stale?.signal.aborted).toBe(true)
    stale?.answer({ ...found, suggestions: [{ uprn: '9', text: 'Late' }] })
    await screen.findAllByRole('option')
    expect(options()).toHaveLength(3)
  })

  it('is looked through by the arrow keys round and round, and chosen from by enter', async () => {
    render(<FirstPage />)
    await typeAndSee('guildhall')
    expect(box()).toHaveAttribute('aria-expanded', 'true')
    expect(box()).not.toHaveAttribute('aria-activedescendant')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    const second = screen.getByRole('option', { selected: true })
    expect(second).toHaveTextContent('Flat 10')
    expect(box()).toHaveAttribute('aria-activedescendant', second.id)
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('9 Guildhall')
    await userEvent.keyboard('{Enter}')
    expect(box()).toHaveValue('9 Guildhall Street, GH1 2AB')
    expect(box()).toHaveFocus()
    expect(chosenUprn()).toBe('3')
    expect(options()).toEqual([])
    await userEvent.type(box(), ' x')
    expect(chosenUprn()).toBe('')
  })

  it('is closed by escape, opened again by the arrow, and never chooses of itself', async () => {
    render(<FirstPage />)
    await typeAndSee('guildhall')
    await userEvent.keyboard('{Escape}')
    expect(options()).toEqual([])
    expect(box()).toHaveValue('guildhall')
    expect(box()).toHaveAttribute('aria-expanded', 'false')
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(options()).toHaveLength(3)
    await userEvent.keyboard('{ArrowUp}')
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('9 Guildhall')
    await userEvent.tab()
    expect(options()).toEqual([])
    expect(box()).toHaveValue('guildhall')
    expect(chosenUprn()).toBe('')
  })

  it('is chosen from by pointing', async () => {
    render(<FirstPage />)
    await typeAndSee('guildhall')
    await userEvent.click(screen.getByRole('option', { name: /Flat 2/ }))
    expect(box()).toHaveValue('Flat 2, 14 Guildhall Street, GH1 2AB')
    expect(chosenUprn()).toBe('1')
    expect(box()).toHaveFocus()
  })

  it('lets enter post the form while no suggestion is chosen', async () => {
    render(<FirstPage />)
    let posted: Record<string, unknown> | undefined
    document.addEventListener(
      'submit',
      (event) => {
        event.preventDefault()
        posted = Object.fromEntries(new FormData(event.target as HTMLFormElement))
      },
      { once: true },
    )
    await typeAndSee('guildhall')
    await userEvent.keyboard('{Enter}')
    expect(posted).toEqual({ postcode: 'guildhall', uprn: '' })
  })

  it('leaves keys alone that end the composition of a letter', async () => {
    render(<FirstPage />)
    await typeAndSee('guildhall')
    await userEvent.keyboard('{ArrowDown}')
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
    box().dispatchEvent(enter)
    expect(box()).toHaveValue('guildhall')
  })

  it.each<[Reply, RegExp]>([
    [{ outcome: 'none' }, /No address to suggest/],
    [{ outcome: 'down' }, /aren’t working at the moment/],
    [new TypeError('no network'), /aren’t working at the moment/],
    [{ outcome: 'limited', waitMs: 60_000 }, /No more suggestions for now/],
  ])('says so when there is none to give: %o', async (reply, words) => {
    render(<FirstPage />)
    await type('guildhall', reply)
    expect(await screen.findByText(words)).toBeVisible()
    expect(box()).toHaveAttribute('aria-expanded', 'false')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(words), {
      timeout: 5000,
    })
  })

  it('leaves the server alone for as long as it was told to wait', async () => {
    render(<FirstPage />)
    await type('guildhall', { outcome: 'limited', waitMs: 60_000 })
    await screen.findByText(/No more suggestions/)
    await userEvent.type(box(), ' street')
    await new Promise((done) => setTimeout(done, 400))
    expect(questions).toHaveLength(1)
  })

  it('says nothing of words that tell no addresses apart', async () => {
    render(<FirstPage />)
    await type('flat 2', { outcome: 'vague' })
    await new Promise((done) => setTimeout(done, 1200))
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })
})

describe('what a screen reader says of it', () => {
  async function transcript(language: 'en' | 'cy', name: string) {
    const { container } = render(<FirstPage language={language} />)
    await virtual.start({ container })
    while (!(await virtual.lastSpokenPhrase()).startsWith('combobox')) await virtual.next()
    await virtual.act()
    screen.getByRole('combobox', { name }).focus()
    await virtual.type('guildhall')
    await waitFor(() => expect(questions.at(-1)?.text).toBe('guildhall'), { timeout: 5000 })
    questions.at(-1)?.answer(found)
    await screen.findAllByRole('option')
    await new Promise((done) => setTimeout(done, 1200))
    await virtual.press('ArrowDown')
    await virtual.press('ArrowDown')
    await virtual.press('Enter')
    const spoken = await virtual.spokenPhraseLog()
    await virtual.stop()
    return spoken
  }

  it('in English is the box, the count, each suggestion on its way, and what was chosen', async () => {
    const named = 'combobox, What is your address?'
    const hint = 'Enter a postcode, or part of the address such as “2 High Street”'
    const closed = 'has popup listbox, not expanded, autocomplete in list, 1 control'
    const open = (option: string) =>
      `has popup listbox, expanded, active descendant ${option}, autocomplete in list, 1 control`
    expect((await transcript('en', 'What is your address?')).slice(-7)).toEqual([
      `${named}, ${hint}, ${closed}`,
      `${named}, guildhall, ${hint}, ${closed}`,
      'polite: 3 addresses suggested. Use the up and down arrow keys to look through them, and enter to choose one.',
      `${named}, guildhall, ${hint}, ${open('Flat 2, 14 Guildhall Street, GH1 2AB')}`,
      `${named}, guildhall, ${hint}, ${open('Flat 10, 14 Guildhall Street, GH1 2AB')}`,
      'polite: ',
      `${named}, Flat 10, 14 Guildhall Street, GH1 2AB, ${hint}, ${closed}`,
    ])
  })

  it('in Welsh is in Welsh', async () => {
    const spoken = await transcript('cy', 'Beth yw eich cyfeiriad?')
    expect(questions.at(-1)?.language).toBe('cy')
    expect(spoken).toContain(
      'polite: 3 chyfeiriad wedi’u hawgrymu. Defnyddiwch y saethau i fyny ac i lawr i edrych trwyddynt, a’r fysell Enter i ddewis un.',
    )
    expect(spoken.at(-1)).toContain('combobox, Beth yw eich cyfeiriad?, Flat 10, 14')
  })
})
