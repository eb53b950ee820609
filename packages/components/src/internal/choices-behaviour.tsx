'use client'

import { type ChangeEvent, type ComponentProps, useEffect, useLayoutEffect, useRef } from 'react'
import { joinRefs } from './join-refs.ts'

/**
 * Shows what belongs to a chosen radio or checkbox, and keeps "none of these" alone.
 *
 * What is checked stands in the DOM, not in React: a browser may restore it on reload or on going
 * back, and a person may choose before the page has hydrated.
 */
export function ChoicesBehaviour({ ref, onChange, ...rest }: ComponentProps<'div'>) {
  const root = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    if (root.current) reveal(root.current)
  })

  useEffect(() => {
    const onPageShow = () => root.current && reveal(root.current)
    window.addEventListener('pageshow', onPageShow)
    return () => window.removeEventListener('pageshow', onPageShow)
  }, [])

  const choose = (event: ChangeEvent<HTMLDivElement>) => {
    onChange?.(event)
    const target: EventTarget = event.target
    if (!(target instanceof HTMLInputElement) || !isChoice(target)) return
    if (target.type === 'checkbox' && target.checked) keepAlone(target)
    // A radio unchecked by another says nothing, so all of the same name are looked at.
    for (const input of namesakes(target)) revealFor(input)
  }

  return <div {...rest} ref={joinRefs(root, ref)} onChange={choose} />
}

function isChoice(input: HTMLInputElement): boolean {
  return input.type === 'radio' || input.type === 'checkbox'
}

function reveal(root: HTMLElement) {
  for (const input of root.querySelectorAll('input')) if (isChoice(input)) revealFor(input)
}

function revealFor(input: HTMLInputElement) {
  const id = input.getAttribute('data-aria-controls') ?? input.getAttribute('aria-controls')
  const target = id === null ? null : document.getElementById(id)
  if (id === null || target === null) return
  const block = input.type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  if (!target.classList.contains(`${block}__conditional`)) return
  input.setAttribute('aria-controls', id)
  input.removeAttribute('data-aria-controls')
  input.setAttribute('aria-expanded', String(input.checked))
  target.classList.toggle(`${block}__conditional--hidden`, !input.checked)
}

function namesakes({ type, name, form }: HTMLInputElement): HTMLInputElement[] {
  const inputs = document.querySelectorAll<HTMLInputElement>(`input[type="${type}"]`)
  return [...inputs].filter((input) => input.name === name && input.form === form)
}

/** Unchecks "none of these" when another is checked, and all others when it is. */
function keepAlone(checked: HTMLInputElement) {
  const isAlone = isExclusive(checked)
  for (const input of namesakes(checked)) {
    if (input === checked || !input.checked || !(isAlone || isExclusive(input))) continue
    // A click, so that whoever holds the answer in state hears of it.
    if (input.disabled) input.checked = false
    else input.click()
  }
}

function isExclusive(input: HTMLInputElement): boolean {
  return input.dataset.behaviour === 'exclusive'
}
