import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { AddressPage, inWelsh, type PageArgs } from '../pages/story.testing.tsx'
import { attributionFor } from '../sources/address-source.ts'
import type { SuggestionsAnswer } from './answer.ts'
import { suggestions } from './suggest-field.tsx'
import './suggestions.css'

interface SuggestArgs extends PageArgs {
  /** What the council’s server says to whatever is typed. */
  answer: SuggestionsAnswer
}

/**
 * Addresses suggested while one is typed: ARIA 1.2’s editable combobox over the plain form. Arrow keys,
 * enter and escape, a polite count, 44 px targets; without JavaScript it is the plain box.
 */
const meta: Meta<SuggestArgs> = {
  title: 'Patterns/Address lookup/Suggestions',
  args: {
    path: 'postcode',
    typed: 'allowed',
    answer: {
      outcome: 'found',
      suggestions: [
        'Flat 2, Guildhall Court, 14 Guildhall Street',
        'Flat 10, Guildhall Court, 14 Guildhall Street',
        'The Corner Bakery, 10-12 Guildhall Street',
        'The Old Library, Guildhall Street',
      ].map((line, at) => ({
        uprn: String(9901000001 + at),
        text: `${line}, Alderbrook, GH1 2AB`,
      })),
      more: true,
      attribution: attributionFor({ year: 2026, licence: 'AC0000000001' }),
    },
  },
  argTypes: { path: { control: false }, typed: { control: false } },
  render: (args, { globals }) => (
    <AddressPage
      {...args}
      language={globals.language}
      options={{ search: true, place: true, suggestions: suggestions() }}
    />
  ),
  beforeEach({ args }) {
    const own = globalThis.fetch
    globalThis.fetch = (async (input: RequestInfo | URL, init?: RequestInit) => {
      if (!String(input).includes('address-suggestions')) return own(input, init)
      const status = { limited: 429, down: 503, found: 200, none: 200, vague: 200 }
      return Response.json(args.answer, { status: status[args.answer.outcome] })
    }) as typeof fetch
    return () => {
      globalThis.fetch = own
    }
  },
}

export default meta

type Story = StoryObj<typeof meta>

const typing = (words: RegExp | undefined): NonNullable<Story['play']> =>
  async function play({ canvasElement }) {
    const page = within(canvasElement)
    const box = await page.findByRole('combobox')
    await userEvent.type(box, 'guildhall')
    if (words) {
      const [note] = await page.findAllByText(words)
      await expect(note).toBeVisible()
      return
    }
    await expect(await page.findAllByRole('option')).toHaveLength(4)
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect(page.getByRole('option', { selected: true })).toHaveTextContent('Flat 10')
  }

export const Suggested: Story = { play: typing(undefined) }
export const SuggestedInWelsh: Story = { ...Suggested, ...inWelsh }
export const NoneToSuggest: Story = {
  args: { answer: { outcome: 'none' } },
  play: typing(/No address to suggest/),
}
export const SuggestionsDown: Story = {
  args: { answer: { outcome: 'down' } },
  play: typing(/aren’t working at the moment/),
}
export const SuggestionsDownInWelsh: Story = {
  args: { answer: { outcome: 'down' } },
  play: typing(/Nid yw’r awgrymiadau’n gweithio/),
  ...inWelsh,
}
export const TooManyAskedFor: Story = {
  args: { answer: { outcome: 'limited', waitMs: 60_000 } },
  play: typing(/No more suggestions for now/),
}
