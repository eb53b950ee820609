import type { JsonObject } from '../json.ts'
import type { NotifyTemplate } from '../templates.ts'

const placeholder = /\(\(([^()?]+)(?:\?\?([^()]*))?\)\)/g

/** A template's placeholders that the personalisation doesn't have, in the order they stand. */
export function missingPersonalisation(
  template: Pick<NotifyTemplate, 'subject' | 'body'>,
  personalisation: JsonObject,
): string[] {
  const given = byKey(personalisation)
  const text = `${template.subject ?? ''}\n${template.body}`
  const names = [...text.matchAll(placeholder)].map((match) => (match[1] ?? '').trim())
  return [...new Set(names)].filter((name) => {
    const value = given.get(keyOf(name))
    return value === undefined || value === null
  })
}

/** Fills in a text; a list becomes bullet points, as GOV.UK Notify does it. */
export function fillIn(text: string, personalisation: JsonObject): string {
  const given = byKey(personalisation)
  return text.replace(placeholder, (_, name: string, words: string | undefined) => {
    const value = given.get(keyOf(name))
    if (words !== undefined) return isYes(value) ? words : ''
    if (Array.isArray(value))
      return `\n\n${value.map((item) => `* ${String(item)}`).join('\n')}\n\n`
    return String(value ?? '')
  })
}

function byKey(personalisation: JsonObject): Map<string, unknown> {
  return new Map(Object.entries(personalisation).map(([name, value]) => [keyOf(name), value]))
}

// GOV.UK Notify matches names without regard to case, spaces, hyphens and underscores.
function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}

function isYes(value: unknown): boolean {
  return value === true || ['yes', 'true', '1', 'y', 't'].includes(String(value).toLowerCase())
}
