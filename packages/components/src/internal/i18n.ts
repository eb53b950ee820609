/** A message for each plural form of the page's language; Welsh has all six. `%{count}` is the number. */
export interface PluralForms {
  zero?: string | undefined
  one?: string | undefined
  two?: string | undefined
  few?: string | undefined
  many?: string | undefined
  other: string
}

export type Words = Readonly<Record<string, string | PluralForms | undefined>>

/**
 * Words as GOV.UK Frontend's own scripts read them from HTML, for a page without React: `atLimitText`
 * is `data-i18n.at-limit`.
 */
export function wordAttributes(words: Words): Record<`data-i18n.${string}`, string> {
  const attributes: Record<`data-i18n.${string}`, string> = {}
  for (const [name, message] of Object.entries(words)) {
    const key = name.replace(/Text$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    if (typeof message === 'string') attributes[`data-i18n.${key}`] = message
    else if (message) {
      for (const [form, text] of Object.entries(message)) {
        attributes[`data-i18n.${key}.${form}`] = text
      }
    }
  }
  return attributes
}

/** The form of a message that a number takes in a language, with the number in it. */
export function plural(forms: PluralForms, number: number, locale: string | undefined): string {
  const message = forms[new Intl.PluralRules(locale).select(number)] ?? forms.other
  return message.replace('%{count}', new Intl.NumberFormat(locale).format(number))
}

/** The language that an element is in: a BCP 47 tag. */
export function languageOf(element: Element | null | undefined): string | undefined {
  return element?.closest<HTMLElement>('[lang]')?.lang || undefined
}
