import type { FieldError } from '@guildhall/forms/form-data'
import { mistake, type UploadPolicy } from './policy.ts'

/** Says on a 422 what was wrong, so that a script can tell without reading the page. */
export const UPLOAD_ERRORS_HEADER = 'guildhall-upload-errors'

/** Headers are small: so many mistakes are told, and so much of a name. */
const MOST = 5
const NAME_LENGTH = 60

/** Mistakes as a header's value: codes and names, percent-encoded JSON. */
export function errorsHeader(errors: readonly FieldError[]): string {
  const told = errors.slice(0, MOST).map(({ message, values }) => {
    const label = values?.label
    return typeof label === 'string'
      ? [message, [...label].slice(0, NAME_LENGTH).join('')]
      : [message]
  })
  return encodeURIComponent(JSON.stringify(told))
}

/** Reads them again; none when the header is not ours. */
export function errorsFrom(
  header: string | null,
  policy: UploadPolicy,
  field: string,
): readonly FieldError[] {
  try {
    const told: unknown = JSON.parse(decodeURIComponent(header ?? ''))
    if (!Array.isArray(told)) return []
    return told.map(([code, name]: [string, string?]) => mistake(policy, field, code, name))
  } catch {
    return []
  }
}
