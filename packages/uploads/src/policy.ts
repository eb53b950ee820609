import type { FieldError } from '@guildhall/forms/form-data'
import type { Bilingual } from '@guildhall/standards/language'

interface TypeFacts {
  /** Media types that its content may be known by; the first is what it is stored as. */
  readonly media: readonly [string, ...string[]]
  /** Ends of its names, in lower case; the first is given to a name that has none. */
  readonly ends: readonly [string, ...string[]]
  /** What a resident calls it. */
  readonly word: string
}

/**
 * The types of file that can be asked for.
 *
 * SVG and HTML are not among them, since they can hold scripts; nor are files with macros.
 */
export const fileTypes = {
  jpeg: { media: ['image/jpeg'], ends: ['.jpg', '.jpeg', '.jfif'], word: 'JPG' },
  png: { media: ['image/png'], ends: ['.png'], word: 'PNG' },
  webp: { media: ['image/webp'], ends: ['.webp'], word: 'WEBP' },
  pdf: { media: ['application/pdf'], ends: ['.pdf'], word: 'PDF' },
  docx: {
    media: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ends: ['.docx'],
    word: 'DOCX',
  },
  xlsx: {
    media: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ends: ['.xlsx'],
    word: 'XLSX',
  },
  odt: { media: ['application/vnd.oasis.opendocument.text'], ends: ['.odt'], word: 'ODT' },
  ods: { media: ['application/vnd.oasis.opendocument.spreadsheet'], ends: ['.ods'], word: 'ODS' },
  csv: { media: ['text/csv'], ends: ['.csv'], word: 'CSV' },
  txt: { media: ['text/plain'], ends: ['.txt'], word: 'TXT' },
} as const satisfies Record<string, TypeFacts>

/** A type of file by the name that a policy asks for it by. */
export type FileTypeName = keyof typeof fileTypes

/** What one field takes; sizes in bytes. */
export interface UploadPolicy {
  readonly types: readonly FileTypeName[]
  /** Size of one file. */
  readonly maxBytes: number
  readonly minFiles: number
  readonly maxFiles: number
  /** Size of all that is kept for the field. */
  readonly maxTotalBytes: number
  /** Width times height of an image; more is taken for a decompression bomb. */
  readonly maxPixels: number
}

/**
 * Makes a policy: ten files of up to 10MB each, of which at least one must be given.
 *
 * @throws RangeError when nobody could keep to it
 */
export function uploadPolicy(
  options: Partial<UploadPolicy> & { types: UploadPolicy['types'] },
): UploadPolicy {
  const { minFiles = 1, maxFiles = 10, maxBytes = 10_000_000 } = options
  const { maxTotalBytes = maxBytes * maxFiles, maxPixels = 50_000_000 } = options
  const policy = { types: options.types, minFiles, maxFiles, maxBytes, maxTotalBytes, maxPixels }
  const isKept =
    policy.types.length > 0 &&
    [minFiles, maxFiles, maxBytes, maxTotalBytes, maxPixels].every(Number.isSafeInteger) &&
    minFiles >= 0 &&
    maxFiles >= Math.max(1, minFiles) &&
    Math.min(maxBytes, maxTotalBytes, maxPixels) > 0
  if (!isKept) {
    throw new RangeError(
      'An upload policy takes no type, no file or no byte, so nobody could keep to it. ' +
        'Give it a type, a maxFiles of at least its minFiles and 1, and whole sizes above 0.',
    )
  }
  return policy
}

/** What is known of a file before it is read. */
export interface FileGlimpse {
  readonly name: string
  /** In bytes. */
  readonly size: number
}

/** The type whose names end as this one does; undefined when the policy takes none such. */
export function typeByName(policy: UploadPolicy, name: string): FileTypeName | undefined {
  const lower = name.toLowerCase()
  return policy.types.find((type) => fileTypes[type].ends.some((end) => lower.endsWith(end)))
}

/** Whether a name has an end at all: “photo.jpg” does, “photo” doesn’t. */
export function hasEnd(name: string): boolean {
  return /.\.[\p{L}\p{N}]{1,10}$/u.test(name)
}

/**
 * What can be seen to be wrong with files before they are read or sent; the same in a browser and
 * on a server. Issue codes with the values that fill their sentences.
 *
 * @param kept what is there already
 */
export function mistakesOf(
  policy: UploadPolicy,
  field: string,
  files: readonly FileGlimpse[],
  kept: readonly FileGlimpse[],
): readonly FieldError[] {
  if (kept.length + files.length > policy.maxFiles) return [mistake(policy, field, 'file.count')]
  const mistakes = files.flatMap((file) => {
    const code = codeOf(policy, file)
    return code ? [mistake(policy, field, code, files.length > 1 ? file.name : undefined)] : []
  })
  if (mistakes.length > 0) return mistakes
  const total = [...kept, ...files].reduce((sum, { size }) => sum + size, 0)
  return total > policy.maxTotalBytes ? [mistake(policy, field, 'file.total')] : []
}

/** What can be seen to be wrong with one file, as an issue code. */
export function codeOf(policy: UploadPolicy, { name, size }: FileGlimpse): string | undefined {
  if (size === 0) return 'file.empty'
  if (size > policy.maxBytes) return 'file.size'
  return hasEnd(name) && !typeByName(policy, name) ? 'file.type' : undefined
}

/**
 * A mistake with all that its sentence says of the policy.
 *
 * @param name of the file, where there are several to tell apart
 */
export function mistake(
  policy: UploadPolicy,
  field: string,
  code: string,
  name?: string,
): FieldError {
  const sizes: Record<string, string | number> = {
    'file.size': sizeInWords(policy.maxBytes),
    'file.total': sizeInWords(policy.maxTotalBytes),
    'file.count': policy.maxFiles,
    'file.pixels': Math.floor(policy.maxPixels / 1_000_000),
  }
  const maximum = sizes[code]
  return {
    field,
    message: code === 'file.count' && policy.maxFiles === 1 ? 'file.one' : code,
    values: {
      ...(code === 'file.type' ? { types: typesInWords(policy) } : {}),
      ...(maximum === undefined ? {} : { maximum }),
      ...(name === undefined ? {} : { label: name }),
    },
  }
}

/** The types of a policy, “JPG, PNG or PDF”. */
export function typesInWords({ types }: UploadPolicy): Bilingual {
  const words = types.map((type) => fileTypes[type].word)
  const joined = (or: string) =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`
  return { en: joined('or'), cy: joined('neu') }
}

/** What a browser is to offer of a folder: `.jpg,.jpeg,image/jpeg`. */
export function acceptOf({ types }: UploadPolicy): string {
  return types.flatMap((type) => [...fileTypes[type].ends, fileTypes[type].media[0]]).join(',')
}

/** A size as GOV.UK writes it: “2MB”, “1.4MB”, “500KB”. Decimal, as people reckon. */
export function sizeInWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${+(bytes / 1_000_000).toFixed(1)}MB`
  return `${Math.max(1, Math.round(bytes / 1000))}KB`
}
