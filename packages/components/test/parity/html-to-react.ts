import { createElement, Fragment, type ReactNode } from 'react'

/** HTML's attribute names whose React prop is spelled otherwise. */
const PROP_NAMES: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  tabindex: 'tabIndex',
  maxlength: 'maxLength',
  minlength: 'minLength',
  autocomplete: 'autoComplete',
  autocapitalize: 'autoCapitalize',
  inputmode: 'inputMode',
  spellcheck: 'spellCheck',
  hreflang: 'hrefLang',
  srcset: 'srcSet',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  'fill-rule': 'fillRule',
  'clip-rule': 'clipRule',
  'stroke-width': 'strokeWidth',
}

const BOOLEANS = new Set([
  'disabled',
  'checked',
  'hidden',
  'multiple',
  'selected',
  'open',
  'required',
])

/** Macro attributes, or a parsed element's, as React props. */
export function toProps(
  attributes: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const props: Record<string, unknown> = {}
  for (const [name, given] of Object.entries(attributes)) {
    const { value, optional } = isOptional(given) ? given : { value: given, optional: false }
    if (optional && (value === undefined || value === null || value === false)) continue
    props[PROP_NAMES[name] ?? name] = toValue(name, value)
  }
  return props
}

function toValue(name: string, value: unknown): unknown {
  if (name === 'style') return toStyle(String(value))
  if (BOOLEANS.has(name)) return true
  // React drops true on a name it doesn't know; a macro writes it out.
  return typeof value === 'boolean' ? String(value) : (value ?? '')
}

/** An example's HTML as React nodes, so that a component is given what a React caller would give it. */
export function toReact(html: string): ReactNode {
  const template = document.createElement('template')
  template.innerHTML = html.trim()
  return createElement(Fragment, null, ...childrenOf(template.content))
}

function childrenOf(parent: Node): ReactNode[] {
  return [...parent.childNodes].map((node, index) => {
    if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? node.nodeValue : null
    const props = toProps(
      Object.fromEntries(
        [...node.attributes].map((attribute) => [attribute.name, attribute.value]),
      ),
    )
    const key = String(index)
    const name =
      node.namespaceURI === 'http://www.w3.org/1999/xhtml' ? node.localName : node.tagName
    if (name === 'textarea')
      return createElement(name, { ...props, key, defaultValue: node.textContent })
    if (name === 'input') return createElement(name, { ...uncontrolled(props), key })
    return createElement(name, { ...props, key }, ...childrenOf(node))
  })
}

function uncontrolled({
  value,
  checked,
  ...rest
}: Record<string, unknown>): Record<string, unknown> {
  return {
    ...rest,
    ...(value !== undefined && { defaultValue: value }),
    ...(checked !== undefined && { defaultChecked: checked }),
  }
}

function toStyle(css: string): Record<string, string> {
  const declarations = css.split(';').filter((declaration) => declaration.includes(':'))
  return Object.fromEntries(
    declarations.map((declaration) => {
      const [property = '', value = ''] = declaration.split(':').map((half) => half.trim())
      return [property.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()), value]
    }),
  )
}

function isOptional(given: unknown): given is { value: unknown; optional?: boolean } {
  return typeof given === 'object' && given !== null && 'value' in given
}
