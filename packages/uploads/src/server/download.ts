import { serverOnly } from '@guildhall/standards/server-only'
import { cleanFileName } from '../file-name.ts'
import type { Storage } from '../storage/storage.ts'

serverOnly('uploads/download')

/**
 * One file as staff get it: always saved, never opened as a page of the site, whatever is in it.
 * Who may have it is the app's to know: ask that first.
 *
 * @param file ids from the address; anything else is answered as a file that is not there
 * @returns 200 with the file, or 404
 */
export async function downloadFile(
  storage: Storage,
  file: { run: string; id: string },
): Promise<Response> {
  const isId = [file.run, file.id].every((id) => /^[0-9a-f]{32}$/.test(id))
  const found = isId ? await storage.get(file.run, file.id) : undefined
  if (!found) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(found.body, {
    headers: {
      'content-type': found.file.type,
      'content-length': String(found.body.size),
      'content-disposition': dispositionOf(cleanFileName(found.file.name)),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
    },
  })
}

/** A name for saving, in every browser's reach. Source: RFC 6266 and RFC 8187. */
function dispositionOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\w .()-]/g, '_')
  const escaped = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${escaped}`
}
