import * as z from 'zod/mini'
import type { Bilingual } from './language.ts'

/** What fills a place in a sentence: the same in both languages, or one for each. */
export type MistakeValue = string | number | Bilingual

/** What an issue says beside its code. */
export interface MistakeDetails {
  /** Which parts of the field are wrong (`month` of a date), in the order in which they are shown. */
  readonly parts?: readonly string[]
  /** What fills the places of the sentence: `{maximum}`. */
  readonly values?: Readonly<Record<string, MistakeValue>>
}

/** Where a schema reports to while it reads. */
type Context = Pick<z.core.ParsePayload, 'issues' | 'value'>

/** Reports a mistake by its code. Return what it returns. */
export function refuse(context: Context, code: string, details: MistakeDetails = {}): never {
  context.issues.push({
    code: 'custom',
    message: code,
    input: context.value,
    params: { ...details },
  })
  return z.NEVER
}

/** Schema of a text field that `read` turns into a value, or refuses through {@link refuse}. */
export function textField<Value>(read: (text: string, context: Context) => Value) {
  return z.pipe(
    z.string(),
    z.transform((text: string, context): Value => read(text, context)),
  )
}
