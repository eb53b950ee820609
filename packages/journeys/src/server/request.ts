import type { Language } from '@guildhall/standards/language'
import { problemWords } from '../problem-words.ts'

/** Why a post is refused before anything is read from it. */
export interface Refusal {
  readonly status: 403 | 413
  /** In the language of the page. */
  readonly sentence: string
}

/** A post that is refused, in words. */
export function refused(
  status: Refusal['status'],
  language: Language,
): { kind: 'refused'; refusal: Refusal } {
  return { kind: 'refused', refusal: { status, sentence: problemWords[language][status].text } }
}

/**
 * Whether another site sent a post.
 *
 * A browser says where a form stands in `Origin`; very old ones leave it out and say so in
 * `Referer`, or not at all: then the cookie's SameSite=Lax is what stands in the way.
 */
export function isForeign(request: Request, origins: readonly string[]): boolean {
  const origin = request.headers.get('origin')
  const referer = request.headers.get('referer')
  const from = origin ?? (referer ? originOf(referer) : undefined)
  return from !== undefined && !origins.includes(from)
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : 'null'
}

/** How many times the limit is read and thrown away before the connection is cut. */
const DRAIN = 10

/** Reads a form post of at most so many bytes; undefined when it is larger, empty when it is no form. */
export async function readForm(request: Request, maxBytes: number): Promise<FormData | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size <= maxBytes) chunks.push(chunk)
    // What is too large is read on without being kept, since a browser that is cut off while it
    // sends shows its own error instead of our page; but not without end.
    else if (size > maxBytes * DRAIN) break
  }
  if (size > maxBytes) return undefined
  const type = request.headers.get('content-type') ?? ''
  try {
    const body = new Blob(chunks as BlobPart[])
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    // No form at all is an empty form: every question is asked again.
    return new FormData()
  }
}

/** The value of one cookie; undefined when it is not there. */
export function readCookie(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}
