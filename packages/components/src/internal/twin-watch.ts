import type { Ref } from 'react'

const COMPONENTS: Readonly<Record<string, string>> = {
  'govuk-input': 'TextInput',
  'govuk-textarea': 'Textarea',
  'govuk-select': 'Select',
  'govuk-file-upload': 'FileUpload',
  'govuk-radios': 'Radios',
  'govuk-checkboxes': 'Checkboxes',
  'govuk-date-input': 'DateInput',
}

/**
 * In development, a ref that says when another element of the page has the same id; in production,
 * and on a server, nothing.
 *
 * @param given props that may hold the caller's ref; the last that does wins
 */
export function twinWatch<Control extends HTMLElement>(
  block: string,
  ...given: ({ ref?: Ref<Control> | undefined } | undefined)[]
): { ref: Ref<Control> } | undefined {
  // A server component can't give its HTML a function, and has no page to look at.
  if (process.env.NODE_ENV === 'production' || typeof window === 'undefined') return undefined
  const ref = given.findLast((props) => props?.ref)?.ref
  return {
    ref: (element) => {
      if (element) warnOfTwin(element, COMPONENTS[block] ?? block)
      if (typeof ref === 'function') return ref(element)
      if (ref) ref.current = element
    },
  }
}

const warned = new Set<string>()

function warnOfTwin({ id }: HTMLElement, component: string): void {
  if (warned.has(id) || document.querySelectorAll(`#${CSS.escape(id)}`).length < 2) return
  warned.add(id)
  console.warn(
    `${component}: two elements of this page have the id "${id}", which comes from the prop name. ` +
      'A label, or a link in the error summary, leads to the first of them only. ' +
      'Give one another name, or an id of its own.',
  )
}
