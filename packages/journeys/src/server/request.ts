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
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body) {
    const reader = request.body.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.byteLength
      if (size > maxBytes) {
        await reader.cancel()
        return tooLarge
      }
      chunks.push(value)
    }
  }
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
