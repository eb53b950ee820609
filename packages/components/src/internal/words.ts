import type { Eager } from './eager.ts'
import type { PluralForms } from './i18n.ts'

type WordKey<Props> = Extract<keyof Props, `${string}Text`>

/** Words as GOV.UK Frontend's own scripts read them from HTML, for a page without React. */
type Attributes = Record<`data-i18n.${string}`, string | undefined>

/**
 * Takes a component's words, whose names all end in Text, out of its props.
 *
 * @returns the words, the other props, and the words as attributes: `atLimitText` is
 * `data-i18n.at-limit`
 */
export const takeWords = (<Props extends object>(
  props: Props,
): [
  words: Pick<Props, WordKey<Props>>,
  rest: Omit<Props, WordKey<Props>>,
  attributes: Attributes,
] => {
  const words: Record<string, string | PluralForms | undefined> = {}
  const rest: Record<string, unknown> = {}
  const attributes: Attributes = {}
  for (const [name, value] of Object.entries(props)) {
    if (name.endsWith('Text')) {
      words[name] = value
      const key = name.slice(0, -4).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      for (const [form, text] of Object.entries(typeof value === 'object' ? value : { '': value }))
        attributes[`data-i18n.${key}${form && `.${form}`}`] = text as string | undefined
    } else rest[name] = value
  }
  return [words as Pick<Props, WordKey<Props>>, rest as Omit<Props, WordKey<Props>>, attributes]
}) satisfies Eager
