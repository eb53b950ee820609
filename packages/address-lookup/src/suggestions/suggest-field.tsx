'use client'

import { type Language, plural } from '@guildhall/standards/language'
import { type ComponentType, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { AddressContent } from '../content/index.ts'
import { AddressAttribution } from '../pages/address-attribution.tsx'
import { typeInto } from '../pages/type-into.ts'
import type { Suggestion } from './answer.ts'
import { StatusMessage } from './status-message.tsx'
import { type Shown, useSuggestions } from './use-suggestions.ts'

/** What the box itself is given, beside what any text input is. */
export interface BoxProps {
  role?: 'combobox'
  autoComplete: 'off'
  onInput(event: { currentTarget: HTMLInputElement }): void
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void
  onBlurCapture(): void
}

export interface SuggestFieldProps {
  /** Where suggestions are asked for. */
  href: string
  /** The box's id, which is its name. */
  inputId: string
  language: Language
  words: AddressContent['suggestions']
  /** Draws the box itself, a plain text input until there is JavaScript. */
  children(box: BoxProps): ReactNode
}

type Words = AddressContent['suggestions']

function announcement({ answer, suggestions, isOpen }: Shown, words: Words, language: Language) {
  if (!answer || !isOpen) return ''
  if (answer.outcome === 'found') {
    const count = plural(language, suggestions.length, words.found)
    return `${count} ${answer.more ? words.more : ''} ${words.how}`.replace(/ +/g, ' ')
  }
  return answer.outcome === 'vague' ? '' : words[answer.outcome]
}

/**
 * A text box that suggests addresses as they are typed: the editable combobox with a list of ARIA 1.2.
 *
 * It only enhances: what stands in the box is posted like any other answer, and one that was chosen
 * brings its UPRN along, which the server holds against the text.
 */
export function SuggestField({ href, inputId, language, words, children }: SuggestFieldProps) {
  const { shown, isAlive, ...list } = useSuggestions(href, language)
  const whole = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState('')
  const listId = `${inputId}-suggestions`
  const optionId = (at: number) => `${inputId}-suggestion-${at}`
  const hasList = shown.isOpen && shown.suggestions.length > 0

  function choose({ uprn, text }: Suggestion) {
    const input = whole.current?.querySelector('input')
    if (!input) return
    typeInto(input, text)
    setChosen(uprn)
    list.forget()
    input.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // A key that only ends the composition of a letter is no key of ours.
    if (event.nativeEvent.isComposing) return
    const { key, altKey } = event
    const active = shown.suggestions[shown.active]
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (shown.suggestions.length === 0) return
      if (key === 'ArrowUp' && altKey) list.close()
      else if (key === 'ArrowDown' && altKey) list.open()
      else list.move(key === 'ArrowDown' ? 1 : -1)
    } else if (key === 'Enter' && hasList && active) choose(active)
    else if (key === 'Escape' && shown.isOpen) list.close()
    else return
    event.preventDefault()
  }

  const box = {
    autoComplete: 'off' as const,
    onInput({ currentTarget }: { currentTarget: HTMLInputElement }) {
      setChosen('')
      list.type(currentTarget.value)
    },
    onKeyDown,
    onBlurCapture: list.close,
    ...(isAlive
      ? {
          role: 'combobox' as const,
          'aria-expanded': hasList,
          'aria-controls': listId,
          'aria-autocomplete': 'list' as const,
          'aria-activedescendant':
            hasList && shown.active >= 0 ? optionId(shown.active) : undefined,
        }
      : {}),
  }

  const said = announcement(shown, words, language)
  return (
    <div className="council-suggest" ref={whole}>
      {children(box)}
      <input type="hidden" name="uprn" value={chosen} />
      {isAlive && (
        <div className="council-suggest__popup">
          <ul
            id={listId}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a combobox's list
            role="listbox"
            aria-label={words.label}
            className="govuk-body council-suggest__list"
            hidden={!hasList}
          >
            {shown.suggestions.map((suggestion, at) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's
              // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus
              <li
                key={suggestion.uprn}
                id={optionId(at)}
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a combobox's option
                role="option"
                aria-selected={at === shown.active}
                className="council-suggest__option"
                // Else the box would lose the focus, and close the list before the click.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(suggestion)}
              >
                {suggestion.text}
              </li>
            ))}
          </ul>
          {hasList && shown.answer?.outcome === 'found' && (
            <div className="council-suggest__source">
              <AddressAttribution lines={shown.answer.attribution} language={language} />
            </div>
          )}
          {shown.isOpen && !hasList && (
            <p className="govuk-body council-suggest__note" aria-hidden="true">
              {said}
            </p>
          )}
        </div>
      )}
      {isAlive && <StatusMessage text={said} />}
    </div>
  )
}

/** What makes the page's box one that suggests. */
export interface Suggestions {
  readonly href: string
  readonly Field: ComponentType<SuggestFieldProps>
}

/**
 * Lets the first page suggest addresses while they are typed; for `addressPages({ search: true, suggestions })`.
 *
 * @param options.href where `addressSuggestions` answers, by default beside the journey: `../address-suggestions`
 */
export function suggestions(options: { href?: string } = {}): Suggestions {
  return { href: options.href ?? '../address-suggestions', Field: SuggestField }
}
