import { type PluralForms, wordAttributes } from './i18n.ts'

type WordKey<Props> = Extract<keyof Props, `${string}Text`>

/**
 * Takes a component's words, whose names all end in Text, out of its props.
 *
 * @returns the words, the other props, and the words as GOV.UK Frontend's own scripts read them
 */
export function takeWords<Props extends object>(
  props: Props,
): [words: Pick<Props, WordKey<Props>>, rest: Omit<Props, WordKey<Props>>, attributes: Attributes] {
  const words: Record<string, string | PluralForms | undefined> = {}
  const rest: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(props)) {
    if (name.endsWith('Text')) words[name] = value
    else rest[name] = value
  }
  return [
    words as Pick<Props, WordKey<Props>>,
    rest as Omit<Props, WordKey<Props>>,
    wordAttributes(words),
  ]
}

type Attributes = Record<`data-i18n.${string}`, string>
