import { CollectionSourceError } from '../sources/collection-source.ts'

/** Seconds for which a feed may be kept by caches on the way. */
const MAX_AGE = 3600

const sharedHeaders = {
  'cache-control': `public, max-age=${MAX_AGE}`,
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
}

/** A feed's text and what it is. */
export interface FeedFile {
  readonly text: string
  readonly contentType: string
  /** As which it is saved. */
  readonly filename: string
  /** Headers of its own. */
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Answers a request for a feed; no cookies, cacheable, ETag.
 *
 * The same text has the same ETag, so that one who has it is answered 304. A source in trouble is 503
 * with Retry-After, never an empty feed; an unknown property is 404; methods other than GET and HEAD
 * are 405.
 *
 * @param load makes the feed from its source; called for GET and HEAD alone
 */
export async function feedResponse(
  request: Request,
  load: () => Promise<FeedFile>,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response('Use GET.\n', { status: 405, headers: { allow: 'GET, HEAD' } })
  }
  let file: FeedFile
  try {
    file = await load()
  } catch (error) {
    if (error instanceof CollectionSourceError) return inTrouble(error)
    throw error
  }
  const etag = `"${await digest(file.text)}"`
  const headers = { ...sharedHeaders, ...file.headers, etag }
  if (matches(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(request.method === 'HEAD' ? null : file.text, {
    headers: {
      ...headers,
      'content-type': file.contentType,
      'content-disposition': `inline; filename="${file.filename}"`,
    },
  })
}

function inTrouble({ problem }: CollectionSourceError): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  if (problem === 'unknown-property') {
    return new Response('We have no bin days for this property.\n', { status: 404, headers })
  }
  return new Response('Bin days can’t be looked up at the moment.\n', {
    status: 503,
    headers: { ...headers, 'retry-after': String(MAX_AGE) },
  })
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  return ifNoneMatch
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === '*' || tag === etag)
}

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash).subarray(0, 16)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
