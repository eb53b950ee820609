import type { DateParts } from '@guildhall/standards/date-field'
import type { FileFacts } from './form-data.ts'

/** What a schema takes of a checkbox group: nothing, one, or several. */
export type ChoiceInput = string | readonly string[]

/** What a schema takes of a file field. */
export type FilesInput = readonly FileFacts[]

/**
 * The names under which a schema takes one kind of input: a text, choices, {@link DateParts} or
 * files. Nested ones are joined by dots, `address.town`, and `items.0.name` within a list; what a
 * schema takes without saying of which kind may be any.
 */
export type NamesOf<Input, Kind> = Input extends unknown
  ? {
      [Key in keyof Input & string]-?: unknown extends Input[Key]
        ? Key
        : NameOf<Key, Exclude<Input[Key], null | undefined>, Kind>
    }[keyof Input & string]
  : never

type NameOf<Name extends string, Value, Kind> = Value extends Kind
  ? Name
  : Value extends string | number | boolean | DateParts | FilesInput
    ? never
    : Value extends readonly (infer Item)[]
      ? Item extends object
        ? `${Name}.${number}.${NamesOf<Item, Kind>}`
        : never
      : Value extends object
        ? `${Name}.${NamesOf<Value, Kind>}`
        : never
