/** A message for each plural form of the page's language; Welsh has all six. `%{count}` is the number. */
export interface PluralForms {
  zero?: string | undefined
  one?: string | undefined
  two?: string | undefined
  few?: string | undefined
  many?: string | undefined
  other: string
}

/** The form of a message that a number takes in a language, with the number in it. */
export function plural(forms: PluralForms, number: number, locale: string | undefined): string {
  const message = forms[new Intl.PluralRules(locale).select(number)] ?? forms.other
  return message.replace('%{count}', number.toLocaleString(locale))
}

/** The language that an element is in: a BCP 47 tag. */
export function languageOf(element: Element | null | undefined): string | undefined {
  return element?.closest<HTMLElement>('[lang]')?.lang || undefined
}
