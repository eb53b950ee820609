import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'
import { type FileTypeName, fileTypes, hasEnd, typeByName, type UploadPolicy } from '../policy.ts'

/** Longest that looking may take, milliseconds; a hostile archive must not hold a server up. */
const LOOK_MS = 5000

/**
 * The type of a file by what it holds; undefined when the policy doesn't take it.
 *
 * Its name must end as one that the policy takes, or have no end. CSV and plain text have no mark of
 * their own: they are told by the end of their name, and must hold nothing that text doesn't.
 */
export async function typeOfContent(
  policy: UploadPolicy,
  file: { path: string; name: string },
): Promise<FileTypeName | undefined> {
  const claimed = typeByName(policy, file.name)
  if (claimed === undefined && hasEnd(file.name)) return undefined
  const seen = await mediaOf(file.path)
  if (seen === 'unreadable') return undefined
  if (seen === undefined) {
    const isText = claimed === 'csv' || claimed === 'txt'
    return isText && (await holdsText(file.path)) ? claimed : undefined
  }
  return policy.types.find((type) => (fileTypes[type].media as readonly string[]).includes(seen))
}

async function mediaOf(path: string): Promise<string | undefined> {
  try {
    return (await fileTypeFromFile(path, { signal: AbortSignal.timeout(LOOK_MS) }))?.mime
  } catch {
    return 'unreadable'
  }
}

/** What makes a browser read text as a page. */
const MARKUP = /^\s*<(?:!doctype|html|head|body|script|svg|\?xml|!--)/i

/** In UTF-8 or in a Windows code page, as spreadsheets save it: no control characters, no markup. */
async function holdsText(path: string): Promise<boolean> {
  let isFirst = true
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (isFirst && MARKUP.test(chunk.toString('latin1', 0, 200).replace(/^ï»¿/, ''))) return false
    isFirst = false
    for (const byte of chunk) {
      if (byte === 0x7f) return false
      if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) {
        return false
      }
    }
  }
  return true
}
