import { type FileTypeName, fileTypes, hasEnd, typeByName, type UploadPolicy } from './policy.ts'

/** Names that Windows keeps for devices, whatever end they have. */
const RESERVED = /^(con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i

const MAX_BYTES = 150

const bytesOf = (text: string) => new TextEncoder().encode(text).byteLength

/**
 * A name that is safe to show, to send in a header and to save on any computer.
 *
 * Without folders, control characters, invisible characters that turn text around, and what Windows
 * can't have in a name; in Unicode's composed form; at most 150 bytes of UTF-8, its end kept.
 * Cleaning a clean name changes nothing.
 */
export function cleanFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  let name = tidied(last.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').normalize('NFC'))
  const [end = ''] = hasEnd(name) ? (/\.[^.]*$/.exec(name) ?? []) : []
  let base = [...name.slice(0, name.length - end.length)]
  while (bytesOf(base.join('') + end) > MAX_BYTES) base = base.slice(0, -1)
  name = tidied(base.join('')) + end
  if (RESERVED.test(name)) name = `_${name}`
  return name.startsWith('.') || name === '' ? `file${name}` : name
}

/** Dots and spaces at either end are dropped, as Windows and the shells of Unix would hide them. */
function tidied(name: string): string {
  return name
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
}

/** A clean name whose end is that of what the file really holds. */
export function nameFor(policy: UploadPolicy, type: FileTypeName, name: string): string {
  const claimed = typeByName(policy, name)
  if (claimed === type) return name
  const base = hasEnd(name) ? name.replace(/\.[^.]*$/, '') : name
  return base + fileTypes[type].ends[0]
}

/** Tells a name apart from those that are taken: “photo (2).jpg”. */
export function nameApart(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((one) => one.toLowerCase()))
  const [end = ''] = /\.[^.]*$/.exec(name) ?? []
  const base = name.slice(0, name.length - end.length)
  let apart = name
  for (let count = 2; lower.has(apart.toLowerCase()); count += 1) apart = `${base} (${count})${end}`
  return apart
}
