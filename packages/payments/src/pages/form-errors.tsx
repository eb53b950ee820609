import { ErrorSummary } from '@guildhall/components/error-summary'
import type { Language } from '@guildhall/standards/language'
import { paymentPagesContent } from './payment-lines.tsx'

/** What is wrong with a form, in words, by the name of its field. */
export type FormErrors<Name extends string> = Readonly<Partial<Record<Name, string>>>

/** What was typed, by the name of its field. */
export type FormValues<Name extends string> = Readonly<Partial<Record<Name, string>>>

/** A form that was read: what it says, or what is wrong with it and what was typed. */
export type ReadForm<Value, Name extends string> =
  | { ok: true; value: Value }
  | { ok: false; values: FormValues<Name>; errors: FormErrors<Name> }

/** The texts of a form's fields, without spaces around them. */
export function valuesOf<Name extends string>(form: FormData, names: readonly Name[]) {
  return Object.fromEntries(
    names.map((name) => {
      const value = form.get(name)
      return [name, typeof value === 'string' ? value.trim() : '']
    }),
  ) as Record<Name, string>
}

/** All that is wrong, above the page's heading; nothing when nothing is. */
export function FormErrorSummary({
  errors,
  language,
}: {
  errors: FormErrors<string>
  language: Language
}) {
  const entries = Object.entries(errors).filter((entry): entry is [string, string] => !!entry[1])
  if (entries.length === 0) return null
  return (
    <ErrorSummary
      title={paymentPagesContent[language].common.problem}
      errors={entries.map(([name, text]) => ({ href: `#${name}`, text }))}
    />
  )
}
