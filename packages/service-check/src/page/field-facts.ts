import type { Field, Form } from '../observation.ts'
import type { PageTools } from './tools.ts'

declare const tools: PageTools

/** The fields and forms of a page. Runs inside the page. */
export function fieldFacts(): { fields: Field[]; forms: Form[] } {
  const SENT =
    'input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=image])'
  const forms = [...document.querySelectorAll('form')]
  const squeezed = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

  // A control may be hidden from eyes while its label stands for it, as GOV.UK’s radios are.
  const isThere = (element: Element) =>
    tools.isShown(element) || tools.labelsOf(element).some(tools.isShown)

  const fields = [...document.querySelectorAll(`${SENT}, select, textarea`)]
    .filter(isThere)
    .slice(0, 500)
    .map((one) => {
      const field = one as HTMLInputElement
      const shown = tools.labelsOf(one).filter(tools.isShown)
      return {
        ...tools.part(one),
        name: field.name || field.id,
        type: one.localName === 'input' ? field.type : one.localName,
        label: [tools.nameOf(one), tools.groupOf(one)].filter(Boolean).join(' ').slice(0, 400),
        shownLabel: squeezed(shown.map(tools.textOf).join(' ')).slice(0, 300),
        placeholder: one.getAttribute('placeholder') ?? '',
        autocomplete: squeezed(one.getAttribute('autocomplete')).toLowerCase(),
        form: field.form ? forms.indexOf(field.form) : -1,
      }
    })

  const limits = ['required', 'pattern', 'minlength', 'min', 'max']
  return {
    fields,
    forms: forms.map((form) => {
      const elements = [...form.elements].filter(isThere)
      const isLimited = (one: Element) => limits.some((limit) => one.hasAttribute(limit))
      const isSubmit = (one: Element) =>
        one.matches(
          'button:not([type=button]):not([type=reset]), input[type=submit], input[type=image]',
        )
      return {
        ...tools.part(form),
        method: form.getAttribute('method')?.toLowerCase() || 'get',
        // A field named "action" hides the form’s own property.
        action: new URL(form.getAttribute('action') || '', document.baseURI).href,
        hasNoValidate:
          form.hasAttribute('novalidate') ||
          elements.some((one) => isSubmit(one) && one.hasAttribute('formnovalidate')),
        limited: elements.filter(isLimited).slice(0, 20).map(tools.part),
        submits: elements.filter((one) => isSubmit(one) && !one.matches(':disabled')).length,
      }
    }),
  }
}
