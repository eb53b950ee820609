import { serverOnly } from '@guildhall/standards/server-only'
import { z } from 'zod'
import { AddressSourceError } from '../sources/address-source.ts'
import { defaultTimeoutMs, inTime } from '../sources/in-time.ts'
import { PassingFailure, type RetryOptions, withRetries } from '../sources/retry.ts'
import type { PostcodeFinding, PostcodeSource } from './postcodes.ts'
import { currentGss } from './which-council.ts'

serverOnly('address-lookup/postcodes-io')

const NAME = 'postcodes-io'

const code = z.string().nullish()

const known = z.object({
  result: z.object({ codes: z.object({ admin_district: code, admin_county: code }) }),
})

const ended = z.object({
  year_terminated: z.number().int(),
  month_terminated: z.number().int().min(1).max(12),
})

const terminated = z.union([
  z.object({ terminated: ended }).transform((body) => body.terminated),
  z.object({ result: ended }).transform((body) => body.result),
])

/** How postcodes.io is reached. */
export interface PostcodesIoOptions {
  /** Default the public service, `https://api.postcodes.io`; a council may run its own. */
  baseUrl?: string
  /** Default the platform's. */
  fetch?: typeof fetch
  retry?: RetryOptions
  /** Milliseconds. Default 5000. */
  timeoutMs?: number
}

/**
 * postcodes.io: whether a postcode is in use, ended or none, and which councils its middle is in.
 *
 * Source of the data: ONS Postcode Directory, Open Government Licence.
 */
export function postcodesIo(options: PostcodesIoOptions = {}): PostcodeSource {
  const base = (options.baseUrl ?? 'https://api.postcodes.io').replace(/\/$/, '')
  const { timeoutMs = defaultTimeoutMs } = options
  const request = options.fetch ?? fetch

  async function ask(path: string, signal: AbortSignal) {
    let response: Response
    try {
      response = await request(`${base}/${path}`, {
        headers: { accept: 'application/json' },
        signal,
      })
    } catch (cause) {
      signal.throwIfAborted()
      throw new PassingFailure(problem('down', 'can’t be reached', { cause }))
    }
    const { status } = response
    if (status === 429) throw new PassingFailure(problem('limit', 'answered 429'))
    if (status >= 500) throw new PassingFailure(problem('down', `answered ${status}`))
    const body: unknown = await response.json().catch(() => undefined)
    return { status, body }
  }

  async function find(postcode: string, signal: AbortSignal): Promise<PostcodeFinding> {
    const asked = (path: string) =>
      withRetries(
        () => ask(`${path}/${encodeURIComponent(postcode)}`, signal),
        signal,
        options.retry,
      )
    const { status, body } = await asked('postcodes')
    const read = known.safeParse(body)
    if (status === 200 && read.success) {
      const { admin_district: district, admin_county: county } = read.data.result.codes
      const gss = [district, county].map((one) => currentGss(one ?? undefined))
      return { outcome: 'known', gss: gss.filter((one) => one !== undefined) }
    }
    // A proxy's own 404 has no such body, and knows nothing of postcodes.
    const isTheirs = z.object({ status: z.literal(404) }).safeParse(body).success
    if (status !== 404 || !isTheirs)
      throw problem('unreadable', `answered ${status} in another shape`)
    const ending = terminated.safeParse(body)
    const last = ending.success
      ? ending
      : terminated.safeParse((await asked('terminated_postcodes')).body)
    if (!last.success) return { outcome: 'unknown' }
    const { year_terminated: year, month_terminated: month } = last.data
    return { outcome: 'terminated', year, month }
  }

  return {
    name: NAME,
    find: (postcode, { signal }) =>
      inTime(NAME, { signal, timeoutMs }, (ending) => find(postcode, ending)),
  }
}

function problem(
  code: 'down' | 'limit' | 'unreadable',
  what: string,
  options?: { cause: unknown },
): AddressSourceError {
  const toDo = 'See whether it runs; residents are told of their addresses as before meanwhile.'
  return new AddressSourceError(NAME, code, { what: `postcodes.io ${what}.`, toDo }, options)
}
