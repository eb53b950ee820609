/** The languages a service speaks. In Wales a Welsh page is no lesser page. */
export const languages = ['en', 'cy'] as const

/** `en` English, `cy` Welsh (BCP 47). */
export type Language = (typeof languages)[number]

/** The same thing in both languages; a missing one doesn't compile. */
export type Bilingual<T = string> = Readonly<Record<Language, T>>

/** Says whether a text names a language that we speak. */
export function isLanguage(text: unknown): text is Language {
  return typeof text === 'string' && (languages as readonly string[]).includes(text)
}

/** The plural forms a sentence needs; English uses `one` and `other`, Welsh all six. */
export type PluralForms = { readonly other: string } & {
  readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string
}

const rules: Bilingual<Intl.PluralRules> = {
  en: /* @__PURE__ */ new Intl.PluralRules('en-GB'),
  cy: /* @__PURE__ */ new Intl.PluralRules('cy'),
}

/**
 * The form for a count, with `{count}` filled in.
 *
 * Source: Unicode CLDR plural rules; Welsh has zero, one, two, few, many and other.
 */
export function plural(language: Language, count: number, forms: PluralForms): string {
  const form = forms[rules[language].select(count)] ?? forms.other
  return form.replaceAll('{count}', String(count))
}

/** Fills `{name}` places in a sentence; a place with no value is left as it stands. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  )
}
