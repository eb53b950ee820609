'use client'

import {
  type ChangeEvent,
  type ComponentProps,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react'

/**
 * Shows what belongs to a chosen radio or checkbox, and keeps "none of these" alone.
 *
 * What is checked stands in the DOM, not in React: a browser may restore it on reload or on going
 * back, and a person may choose before the page has hydrated.
 */
export function ChoicesBehaviour({ ref, onChange, ...rest }: ComponentProps<'div'>) {
  const root = useRef<HTMLDivElement>(null)
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => root.current, [])

  useLayoutEffect(() => {
    const look = () => root.current && reveal(root.current.querySelectorAll('input'))
    look()
    window.addEventListener('pageshow', look)
    return () => window.removeEventListener('pageshow', look)
  })

  const choose = (event: ChangeEvent<HTMLDivElement>) => {
    onChange?.(event)
    const changed: EventTarget = event.target
    if (!(changed instanceof HTMLInputElement)) return
    const group = [...document.querySelectorAll('input')].filter(
      ({ type, name, form }) =>
        type === changed.type && name === changed.name && form === changed.form,
    )
    if (changed.checked) keepAlone(changed, group)
    // A radio unchecked by another says nothing, so all of the same name are looked at.
    reveal(group)
  }

  return <div {...rest} ref={root} onChange={choose} />
}

function reveal(inputs: Iterable<HTMLInputElement>) {
  for (const input of inputs) {
    const id = input.getAttribute('data-aria-controls') ?? input.getAttribute('aria-controls') ?? ''
    const target = document.getElementById(id)
    const block = target?.className.match(/govuk-\w+__conditional/)?.[0]
    if (!target || !block) continue
    input.setAttribute('aria-controls', id)
    input.removeAttribute('data-aria-controls')
    input.setAttribute('aria-expanded', `${input.checked}`)
    target.classList.toggle(`${block}--hidden`, !input.checked)
  }
}

/** Unchecks "none of these" when another is checked, and all others when it is. */
function keepAlone(checked: HTMLInputElement, group: readonly HTMLInputElement[]) {
  for (const input of group) {
    if (input === checked || !input.checked || !(isExclusive(checked) || isExclusive(input)))
      continue
    // A click, so that whoever holds the answer in state hears of it.
    if (input.disabled) input.checked = false
    else input.click()
  }
}

const isExclusive = (input: HTMLInputElement) => input.dataset.behaviour === 'exclusive'
