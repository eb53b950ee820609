import { type ErrorWords, standardErrorWords } from '@guildhall/standards/error-words'
import { type Bilingual, fill, type Language } from '@guildhall/standards/language'
import type { FieldError, FieldValues } from './form-data.ts'

/**
 * Puts issue codes into words: the page's words for that field, the page's for the code, then the
 * defaults of standards; what is no code is a sentence already. Places in them, `{maximum}`, are
 * filled with what the schema gave, and `{label}` with what the page calls the field.
 *
 * @param words keys `field.code` (`postcode.required` of field `postcode` may be just that), `code`,
 *   or `field.label`; a number in a nested name may be left out (`items.name.required`)
 */
export function inWords(
  errors: readonly FieldError[],
  language: Language,
  words?: Bilingual<ErrorWords>,
): readonly FieldError[] {
  const own: ErrorWords = words?.[language] ?? {}
  const defaults: ErrorWords = standardErrorWords[language]
  return errors.map(({ field, message, parts, values }) => {
    const anyField = field.replace(/\.\d+(?=\.)/g, '')
    const ofField = (key: string) => own[`${field}.${key}`] ?? own[`${anyField}.${key}`]
    const sentence = ofField(message) ?? own[message] ?? defaults[message] ?? message
    const label = `${message.split('.')[0]}.label`
    const places: Record<string, string | number> = {
      label: ofField('label') ?? own[label] ?? defaults[label] ?? '{label}',
    }
    for (const [name, value] of Object.entries(values ?? {})) {
      places[name] = typeof value === 'object' ? value[language] : value
    }
    return { field, message: fill(sentence, places), ...(parts && { parts }) }
  })
}

/**
 * Where the error summary leads for a mistake: the first wrong part of its field, or the field's
 * first control. Nowhere when it belongs to no field.
 *
 * @param values what was typed; a date is known by its parts
 */
export function errorHref({ field, parts }: FieldError, values: FieldValues): string | undefined {
  if (field === '') return undefined
  const posted = ['day', 'month', 'year'].filter((part) => `${field}-${part}` in values)
  const [first] = parts ?? (posted.length > 1 ? posted : [])
  return first === undefined ? `#${field}` : `#${field}-${first}`
}
