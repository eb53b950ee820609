import { type Draft, only, type Rule } from './rule.ts'

/** What is left where no script runs: on an old phone, a bad line, or after one error. */
export const scripts: Rule = ({ document, withoutScripts: plain }) => {
  const found: Draft[] = []
  const share = document.words === 0 ? 1 : plain.words / document.words
  const isBlank = document.words > 5 && share < 0.3
  if (isBlank) {
    found.push({
      kind: 'blank-without-javascript',
      measured: `${plain.words} / ${document.words}`,
      values: { without: Math.max(0, plain.words), with: document.words },
    })
  }
  const asked = document.fields.length > 0
  const dead = plain.forms.filter(({ submits }) => submits === 0)
  const isGone = asked && plain.forms.length === 0
  const hidesFields = plain.fields < document.fields.length && plain.fields === 0
  const unsendable = plain.forms.filter(({ action }) => /^javascript:/i.test(action))
  if (!isBlank && asked && (isGone || dead.length > 0 || hidesFields || unsendable.length > 0)) {
    const [form] = [...dead, ...unsendable]
    found.push({
      kind: 'form-dead-without-javascript',
      ...(form ? { part: only(form) } : {}),
      measured: `${plain.forms.length - dead.length} / ${Math.max(plain.forms.length, 1)}`,
    })
  }
  for (const link of plain.scriptLinks) found.push({ kind: 'script-link', part: only(link) })
  return found
}
