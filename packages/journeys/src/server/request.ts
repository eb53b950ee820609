/** Why a post is refused before anything is read from it. */
export type Refusal = { status: 403 | 413; sentence: string }

/**
 * Refuses a post that another site sent.
 *
 * A browser says where a form stands in `Origin`; very old ones leave it out and say so in
 * `Referer`, or not at all: then the cookie's SameSite=Lax is what stands in the way.
 */
export function checkOrigin(request: Request, origins: readonly string[]): Refusal | undefined {
  const origin = request.headers.get('origin')
  const referer = request.headers.get('referer')
  const from = origin ?? (referer ? originOf(referer) : undefined)
  if (from === undefined || origins.includes(from)) return undefined
  return {
    status: 403,
    sentence:
      'This form was sent from another site, so nothing was saved. Go back to the service and try again.',
  }
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : 'null'
}

/** How many times the limit is read and thrown away before the connection is cut. */
const DRAIN = 10

/** Reads a form post of at most so many bytes; a larger one, or one that is no form, is refused. */
export async function readForm(
  request: Request,
  maxBytes: number,
): Promise<{ form: FormData } | { refusal: Refusal }> {
  const tooLarge = {
    refusal: {
      status: 413 as const,
      sentence:
        'What was sent is larger than this page takes, so nothing was saved. Send less and try again.',
    },
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size <= maxBytes) chunks.push(chunk)
    // What is too large is read on without being kept, since a browser that is cut off while it
    // sends shows its own error instead of our page; but not without end.
    else if (size > maxBytes * DRAIN) break
  }
  if (size > maxBytes) return tooLarge
  const type = request.headers.get('content-type') ?? ''
  try {
    const body = new Blob(chunks as BlobPart[])
    return { form: await new Response(body, { headers: { 'content-type': type } }).formData() }
  } catch {
    // No form at all is an empty form: every question is asked again.
    return { form: new FormData() }
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
