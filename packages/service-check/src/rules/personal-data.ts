import type { Field, Observation } from '../observation.ts'
import { type Draft, only, type Rule } from './rule.ts'
import { tokensFor } from './tokens.ts'

const TELLING =
  /(^|[-_[.])(e-?mail|full-?name|first-?name|last-?name|surname|forename|phone|telephone|mobile|dob|date-?of-?birth|birth|nino|national-?insurance|nhs|address|passport|sort-?code|account-?number|ebost|ffon)s?([-_\].]|$)/i

const EMAIL = /[\w.+-]+(@|%40)[\w-]+\.[\w.]+/i
const NINO = /\b[A-CEGHJ-PR-TW-Z]{2}\d{6}[A-D]\b/

/** Whether what people say of themselves ends up in addresses, and so in logs and histories. */
export const personalData: Rule = (seen) => {
  const { document, finalAddress, requests } = seen
  const found: Draft[] = []
  for (const [at, form] of document.forms.entries()) {
    if (form.method !== 'get') continue
    const names = document.fields.filter(
      (field) => field.form === at && isPersonal(field, document.fields),
    )
    if (names.length === 0) continue
    const fields = names.map(({ name }) => name).join(', ')
    found.push({
      kind: 'personal-data-form',
      part: only(form),
      measured: fields,
      values: { fields },
    })
  }
  const leaky = (address: string) => personalIn(address)
  const own = leaky(finalAddress)
  if (own) found.push({ kind: 'personal-data-address', measured: own, values: { what: own } })
  const reported = new Set<string>()
  for (const link of document.links) {
    const what = /^https?:/.test(link.href) ? leaky(link.href) : undefined
    if (what === undefined || reported.has(what)) continue
    reported.add(what)
    found.push({
      kind: 'personal-data-address',
      part: only(link),
      measured: what,
      values: { what },
    })
  }
  if (!own && requests.some(({ address }) => isElsewhere(address, seen) && leaky(address))) {
    found.push({ kind: 'personal-data-address', values: { what: 'request' } })
  }
  return found
}

function isPersonal(field: Field, all: readonly Field[]): boolean {
  if (/^(radio|checkbox|submit|search)$/.test(field.type)) return false
  const tokens = tokensFor(field)
  const token = field.autocomplete.split(' ').at(-1) ?? ''
  // A postcode alone finds the nearest library; with a name it finds a person.
  const isPlace = (one: string) => /^(postal-code|address-level|country|organization)/.test(one)
  const known = [...tokens, token].filter((one) => one !== '' && one !== 'off' && one !== 'on')
  if (known.length > 0 && !isPlace(known[0] ?? '')) return true
  const isNamed = TELLING.test(field.name) && !/post-?code/i.test(field.name)
  return isNamed && all.length > 0
}

/** The name of what tells of a person in an address; never what it says of them. */
function personalIn(address: string): string | undefined {
  const { searchParams, pathname, hash } = new URL(address)
  const named = [...searchParams].find(
    ([name, value]) =>
      value !== '' && (TELLING.test(name) || EMAIL.test(value) || NINO.test(value)),
  )
  if (named) return named[0]
  return EMAIL.test(pathname + hash) || NINO.test(pathname) ? 'path' : undefined
}

function isElsewhere(address: string, { finalAddress }: Observation): boolean {
  return new URL(address).hostname !== new URL(finalAddress).hostname
}
