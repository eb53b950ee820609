import type { Part, Submission } from '../observation.ts'
import type { PageTools } from './tools.ts'

declare const tools: PageTools

type Facts = Pick<Submission, 'summary' | 'fieldErrors' | 'wordless'>

/** What a page looked like before its form was sent. */
export interface Before {
  /** Texts, each as one element has it. */
  readonly texts: readonly string[]
  /** How each field is drawn, by its name and value. */
  readonly looks: Readonly<Record<string, string>>
}

/** Helpers that stay in the page. */
export interface SubmissionTools {
  before(): Before
  after(before: Before): Facts
  /** Fills text into fields in error, all but one; gives what was filled, or nothing where it can’t be safe. */
  fill(form: string): { name: string; part: Part }[]
  /** Which of these fields are empty now. */
  emptied(names: readonly string[]): string[]
}

/** Puts the helpers into a page’s world. Runs inside the page. */
export function installSubmissionTools(): void {
  const FIELD = 'input:not([type=hidden]):not([type=submit]):not([type=button]), select, textarea'
  const MARKED = /(^|[-_\s])(error|errors|invalid|has-error|is-invalid|wrong)([-_\s]|$)/i
  const squeezed = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const ownText = (one: Element) =>
    squeezed(
      [...one.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : ' ')).join(''),
    )
  const shownFields = () =>
    [...document.querySelectorAll(FIELD)].filter(
      (one) => tools.isShown(one) || tools.labelsOf(one).some(tools.isShown),
    )
  const keyOf = (one: Element) => `${one.getAttribute('name')} ${one.getAttribute('value') ?? ''}`
  const lookOf = (one: Element) => {
    const { borderTopColor, borderTopWidth, backgroundColor, boxShadow } = getComputedStyle(one)
    return [borderTopColor, borderTopWidth, backgroundColor, boxShadow].join(' ')
  }
  const speaking = (within: ParentNode) =>
    [...within.querySelectorAll('*')].filter(
      (one) => ownText(one) !== '' && !one.matches('script, style, title, option, textarea'),
    )

  function before(): Before {
    const fields = shownFields().map((one) => [keyOf(one), lookOf(one)])
    return { texts: speaking(document).map(ownText), looks: Object.fromEntries(fields) }
  }

  function after({ texts, looks }: Before): Facts {
    const known = new Set(texts)
    const fields = shownFields()
    const forms = [...document.forms].filter((form) => form.querySelector(FIELD))
    const isNew = (one: Element) => !known.has(ownText(one)) && tools.isShown(one)
    const fresh = speaking(document.body).filter(isNew)
    const summary = summaryOf(fresh, fields)

    // What is said beside a field and was not said before.
    const beside = fresh
      .filter((one) => forms.some((form) => form.contains(one)) && !summary?.contains(one))
      .filter(
        (one) => !one.matches('button, a, label, legend, h1') && one.querySelector(FIELD) === null,
      )
      .filter((one) => squeezed(one.textContent).length > 2)
    const said = beside.filter(
      (one) => !beside.some((other) => other !== one && other.contains(one)),
    )
    told = fields.filter(
      (field) =>
        field.getAttribute('aria-invalid') === 'true' ||
        said.some((one) => pointsTo(field, one)) ||
        isLinked(field, summary),
    )
    return {
      ...(summary ? { summary: describe(summary, fields) } : {}),
      fieldErrors: said.map((one) => ({
        ...tools.part(one),
        text: squeezed(one.textContent).slice(0, 300),
        isTied: fields.some((field) => pointsTo(field, one)),
      })),
      wordless: fields
        .filter((field) => isMarked(field, looks) && !isTold(field, said, summary))
        .map(tools.part),
    }
  }

  /** The largest block without fields that says something new, outside of the form’s questions. */
  function summaryOf(fresh: readonly Element[], fields: readonly Element[]): Element | undefined {
    const isName = (one: Element) => /error-?summary/i.test(`${one.className} ${one.id}`)
    const blocks = fresh.flatMap((one) => {
      let top: Element | null = null
      for (let at: Element | null = one; at; at = at.parentElement) {
        if (at.matches('main, body, form, fieldset') || fields.some((field) => at?.contains(field)))
          break
        top = at
      }
      const isQuestion = one.closest('label, legend, fieldset') !== null
      return top && !isQuestion && top !== one
        ? [top]
        : top && one.matches('[role=alert]')
          ? [top]
          : []
    })
    const tells = (one: Element) =>
      isName(one) ||
      one.matches('[role=alert], [role=group], [aria-labelledby]') ||
      one.querySelector('[role=alert], li, h1, h2, h3') !== null
    const isOutside = (one: Element) => {
      // A message beside its own field is none, even with a list in it.
      const next = fields.find(
        (field) => (one.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      )
      const pointed = fields.some((field) => pointsTo(field, one))
      return !pointed || next === fields[0]
    }
    return [...new Set(blocks)].find((one) => tells(one) && isOutside(one))
  }

  function describe(summary: Element, fields: readonly Element[]): NonNullable<Facts['summary']> {
    const [first] = fields
    const follows = first
      ? summary.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING
      : 1
    const active = document.activeElement
    return {
      ...tools.part(summary),
      isFocused:
        active !== null &&
        active !== document.body &&
        (summary.contains(active) ||
          (active.contains(summary) &&
            active.matches('[tabindex]') &&
            !active.matches('main, body'))),
      isAbove: follows !== 0,
      links: [...summary.querySelectorAll('a')].map((one) => ({
        ...tools.part(one),
        leadsTo: leadsTo(one),
      })),
      messages: summary.querySelectorAll('li').length || 1,
    }
  }

  function leadsTo(link: Element): 'field' | 'nothing' {
    const href = link.getAttribute('href') ?? ''
    const id = href.includes('#') ? decodeURIComponent(href.replace(/^[^#]*#/, '')) : ''
    const target = id === '' ? null : document.getElementById(id)
    return target !== null && (target.matches(FIELD) || target.querySelector(FIELD) !== null)
      ? 'field'
      : 'nothing'
  }

  function pointsTo(field: Element, message: Element): boolean {
    const group = field.closest('fieldset, [role=group], [role=radiogroup]')
    const names = ['aria-describedby', 'aria-errormessage', 'aria-labelledby']
    const ids = [field, group].flatMap((one) =>
      names.flatMap((name) => (one?.getAttribute(name) ?? '').split(/\s+/)),
    )
    const isDescribed = ids.some((id) => {
      const target = id === '' ? null : document.getElementById(id)
      return target !== null && (target.contains(message) || message.contains(target))
    })
    const legend = group?.querySelector('legend')
    return isDescribed || [...tools.labelsOf(field), legend].some((one) => one?.contains(message))
  }

  function isMarked(field: Element, looks: Before['looks']): boolean {
    const near = [field, field.parentElement].filter((one) => one !== null)
    const isNamed = near.some((one) => MARKED.test(one.getAttribute('class') ?? ''))
    const earlier = looks[keyOf(field)]
    const hasFocus = document.activeElement === field
    const isRedrawn = earlier !== undefined && earlier !== lookOf(field) && !hasFocus
    return isNamed || field.getAttribute('aria-invalid') === 'true' || isRedrawn
  }

  /** Whether the summary has a link to a field, or to another choice of its question. */
  function isLinked(field: Element, summary: Element | undefined): boolean {
    const links = [...(summary?.querySelectorAll('a') ?? [])].map((one) =>
      document.getElementById((one.getAttribute('href') ?? '').replace(/^[^#]*#/, '')),
    )
    const alike =
      field.getAttribute('type') === 'radio' ? `[name="${field.getAttribute('name')}"]` : ''
    return links.some(
      (target) =>
        target !== null &&
        (target === field || target.contains(field) || (alike !== '' && target.matches(alike))),
    )
  }

  function isTold(field: Element, said: readonly Element[], summary: Element | undefined): boolean {
    const isNear = (message: Element) => {
      let group = field.parentElement
      for (
        let up = 0;
        group && up < 3 && !group.matches('form');
        up += 1, group = group.parentElement
      ) {
        const names = new Set(
          [...group.querySelectorAll(FIELD)].map((one) => one.getAttribute('name')),
        )
        if (group.contains(message)) return names.size <= 4
      }
      return false
    }
    return isLinked(field, summary) || said.some((one) => pointsTo(field, one) || isNear(one))
  }

  let told: Element[] = []

  function fill(selector: string): { name: string; part: Part }[] {
    const form = document.querySelector(selector)
    const TEXT = 'input[type=text], input:not([type]), input[type=email], input[type=tel], textarea'
    const wrong = told.filter((one) => form?.contains(one))
    const texts = wrong.filter((one) => one.matches(TEXT))
    // One that was refused stays empty, so that the form is refused again and nothing is taken.
    const filled = wrong.length > texts.length ? texts : texts.slice(0, -1)
    return filled.flatMap((one) => {
      if (!(one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement)) return []
      one.value = one.type === 'email' ? 'test@example.com' : 'Test'
      return one.name === '' ? [] : [{ name: one.name, part: tools.part(one) }]
    })
  }

  const emptied = (names: readonly string[]) =>
    names.filter((name) => {
      const field = document.querySelector(`[name="${CSS.escape(name)}"]`)
      const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
      // Where the field is gone, the form took what it had.
      return isText && field.value === ''
    })

  const sending: SubmissionTools = { before, after, fill, emptied }
  Object.assign(globalThis, { sending })
}
