import { refuse, textField } from './mistake.ts'

/**
 * How long a text is to the browser's own count: UTF-16 units, a line end as one.
 *
 * Source: HTML's “API value” of a textarea, whose line ends are one line feed each; they are posted
 * as two characters.
 */
export function textLength(text: string): number {
  return text.replace(/\r\n?/g, '\n').length
}

/**
 * Schema of text of several lines: out it comes with its line ends as `\n`.
 *
 * Issue codes `text.required`, `text.length` (says the most, and by how much it is exceeded).
 *
 * @param options.maximum the most characters, as {@link textLength} counts them
 * @param options.isRequired whether blank text is refused. Default true
 */
export function freeText({
  maximum,
  isRequired = true,
}: {
  maximum: number
  isRequired?: boolean
}) {
  return textField((typed, context): string => {
    const text = typed.replace(/\r\n?/g, '\n')
    if (isRequired && text.trim() === '') return refuse(context, 'text.required')
    if (text.length <= maximum) return text
    return refuse(context, 'text.length', {
      values: { maximum: maximum.toLocaleString('en-GB'), over: text.length - maximum },
    })
  })
}
