import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { hydrate } from '../../test/hydrate.tsx'
import { cy } from '../words/index.ts'
import { CharacterCount, type CharacterCountProps } from './index.ts'

function Question(props: Partial<CharacterCountProps>) {
  return <CharacterCount name="detail" label="Detail" limit={10} {...props} />
}

const textbox = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const seen = () => document.querySelector('.govuk-character-count__status')
const spoken = () => document.querySelector('.govuk-character-count__sr-status')
const type = (value: string) => fireEvent.input(textbox(), { target: { value } })
const wait = (milliseconds: number) => act(async () => vi.advanceTimersByTime(milliseconds))

describe('CharacterCount', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }))

  it('says the limit before any script runs', async () => {
    const { html } = await hydrate(<Question />)
    expect(html).toContain('You can enter up to 10 characters')
    expect(textbox()).toHaveAccessibleDescription('You can enter up to 10 characters')
  })

  it('counts at once for the eye, and for a screen reader only when typing rests', async () => {
    await hydrate(<Question />)
    act(() => textbox().focus())
    type('four')
    expect(seen()).toHaveTextContent('You have 6 characters remaining')
    expect(spoken()).toHaveTextContent('You have 10 characters remaining')
    await wait(2000)
    expect(spoken()).toHaveTextContent('You have 6 characters remaining')
  })

  it('marks the field once the text is too long, and takes the mark back', async () => {
    await hydrate(<Question />)
    type('eleven char')
    expect(seen()).toHaveTextContent('You have 1 character too many')
    expect(seen()).toHaveClass('govuk-error-message')
    expect(textbox()).toHaveClass('govuk-textarea--error')
    type('ten charac')
    expect(seen()).toHaveTextContent('You have 0 characters remaining')
    expect(textbox()).not.toHaveClass('govuk-textarea--error')
  })

  it("keeps the mark of the server's error", async () => {
    await hydrate(<Question errorMessage="Enter some detail" />)
    type('fine')
    expect(textbox()).toHaveClass('govuk-textarea--error')
  })

  it('counts what was typed before the page had hydrated', async () => {
    await hydrate(<Question />, (container) => {
      const textarea = container.querySelector('textarea')
      if (textarea) textarea.value = 'early'
    })
    expect(textbox()).toHaveValue('early')
    expect(seen()).toHaveTextContent('You have 5 characters remaining')
  })

  it('finds what speech recognition entered without any event', async () => {
    await hydrate(<Question />)
    act(() => textbox().focus())
    textbox().value = 'spoken'
    await wait(2000)
    expect(seen()).toHaveTextContent('You have 4 characters remaining')
    expect(spoken()).toHaveTextContent('You have 4 characters remaining')
  })

  it('says nothing until the threshold is reached', async () => {
    await hydrate(<Question threshold={50} />)
    type('four')
    expect(seen()).toHaveClass('govuk-character-count__message--disabled')
    expect(spoken()).toHaveAttribute('aria-hidden', 'true')
    type('fives')
    expect(seen()).not.toHaveClass('govuk-character-count__message--disabled')
    expect(spoken()).not.toHaveAttribute('aria-hidden')
  })

  it('counts an emoji as one character where characters are counted as people see them', async () => {
    await hydrate(<Question countType="characters" />)
    type('👩🏻‍🚀')
    expect(seen()).toHaveTextContent('You have 9 characters remaining')
  })

  it('counts words by the rules of the language, or by white space', async () => {
    const { rerender } = await hydrate(<Question countType="words" />)
    type('one, two – three')
    expect(seen()).toHaveTextContent('You have 7 words remaining')
    await rerender(<Question limit={undefined} maxWords={10} />)
    expect(seen()).toHaveTextContent('You have 6 words remaining')
  })

  it('speaks Welsh, with the form that the number takes', async () => {
    await hydrate(
      <div lang="cy">
        <Question countType="words" {...cy.wordCount} />
      </div>,
    )
    expect(textbox()).toHaveAccessibleDescription('Gallwch roi hyd at 10 gair')
    type('un dau tri pedwar pump chwech saith wyth')
    expect(seen()).toHaveTextContent('Mae gennych 2 air ar ôl')
  })

  it('removes the maxlength that would stop a person from typing on', async () => {
    await hydrate(<Question maxLength={10} />)
    expect(textbox()).not.toHaveAttribute('maxlength')
  })

  it('counts nothing without a limit', async () => {
    await hydrate(<Question limit={undefined} />)
    expect(seen()).toBeNull()
  })

  it('stops looking once the page has moved on', async () => {
    const { unmount } = await hydrate(<Question />)
    act(() => textbox().focus())
    await unmount()
    expect(vi.getTimerCount()).toBe(0)
  })
})
