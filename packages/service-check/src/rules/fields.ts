import type { Field } from '../observation.ts'
import { type Draft, only, type Rule } from './rule.ts'
import { TOKENS, tokensFor } from './tokens.ts'

/** Whether a browser can fill in what it knows of a person. */
export const fields: Rule = ({ document: { fields: all, forms } }) => {
  const found: Draft[] = []
  for (const field of all) {
    const draft = tokenOf(field)
    if (draft) found.push(draft)
    const isTyped = !/^(radio|checkbox|range|color|file)$/.test(field.type)
    if (isTyped && field.placeholder !== '' && field.shownLabel === '') {
      found.push({
        kind: 'placeholder-as-label',
        part: only(field),
        measured: field.placeholder,
        values: { placeholder: field.placeholder },
      })
    }
  }
  for (const form of forms) {
    const [first] = form.limited
    if (first === undefined || form.hasNoValidate) continue
    found.push({
      kind: 'browser-validation',
      part: only(form),
      measured: form.limited.map(({ selector }) => selector).join(', '),
      values: { count: form.limited.length },
    })
  }
  return found
}

function tokenOf(field: Field): Draft | undefined {
  if (/^(radio|checkbox|file|range|color|search)$/.test(field.type)) return undefined
  const wanted = tokensFor(field)
  const given = field.autocomplete.split(' ').filter(Boolean)
  const last = given.filter((one) => one !== 'webauthn').at(-1) ?? ''
  const values = { wanted: wanted[0] ?? '', given: field.autocomplete }
  const wrong: Draft = {
    kind: 'autocomplete-wrong',
    part: only(field),
    measured: field.autocomplete,
    values,
  }
  const isOff = last === 'off' || last === 'on'
  if (last !== '' && !isOff && !TOKENS.has(last)) return wrong
  if (wanted.length === 0) return undefined
  if (last === '' || isOff) return { ...wrong, kind: 'autocomplete-missing' }
  return wanted.includes(last) ? undefined : wrong
}
