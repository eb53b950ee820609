import { plainDateSchema } from '@guildhall/standards/plain-date'
import { FEED_BYTES, FEED_VERSION, type Feed, type FeedService, feedSchema } from './feed.ts'
import type { PublishedShare } from './published.ts'

/** A feed, or what is wrong with it: sentences for whoever publishes it. */
export type ReadFeed =
  | { readonly ok: true; readonly feed: Feed }
  | { readonly ok: false; readonly problems: readonly string[] }

const PROBLEMS = 20

/**
 * Reads a feed that anybody may have written.
 *
 * @param text the feed as it came, at most `FEED_BYTES`
 */
export function readFeed(text: string): ReadFeed {
  // Every character is a byte at least, so that a long text is refused before it is measured.
  if (text.length > FEED_BYTES || new TextEncoder().encode(text).length > FEED_BYTES) {
    return refused([`It has more than ${FEED_BYTES} bytes. Publish fewer services or periods.`])
  }
  let json: unknown
  try {
    json = JSON.parse(text, refusePrototypes)
  } catch (problem) {
    return refused([
      problem instanceof HostileName
        ? `It has a member named “${problem.message}”, which no feed has. Leave it out.`
        : 'It is not JSON. Publish the feed itself, not a page about it.',
    ])
  }
  const version = versionOf(json)
  if (version !== undefined && version !== FEED_VERSION) {
    return refused([
      `It is of version ${version}, and this reader knows version ${FEED_VERSION}. Use a newer reader, or publish version ${FEED_VERSION} too.`,
    ])
  }
  const read = feedSchema.safeParse(json)
  if (!read.success) {
    const { issues } = read.error
    return refused(issues.map(({ path, message }) => `${placeOf(path)}: ${message}.`))
  }
  const problems = read.data.services.flatMap(serviceProblems)
  problems.push(...repeated(read.data.services))
  return problems.length > 0 ? refused(problems) : { ok: true, feed: read.data }
}

class HostileName extends Error {}

function refusePrototypes(this: unknown, key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
    throw new HostileName(key)
  }
  return value
}

function refused(problems: readonly string[]): ReadFeed {
  const more = problems.length - PROBLEMS
  const shown = problems.slice(0, PROBLEMS)
  return { ok: false, problems: more > 0 ? [...shown, `And ${more} more.`] : shown }
}

function versionOf(json: unknown): number | undefined {
  if (typeof json !== 'object' || json === null || !('version' in json)) return undefined
  return typeof json.version === 'number' ? json.version : undefined
}

function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The feed'
  return path.reduce<string>((place, part) => {
    if (typeof part === 'number') return `${place}[${part}]`
    return place === '' ? String(part) : `${place}.${String(part)}`
  }, '')
}

function serviceProblems(service: FeedService, index: number): string[] {
  const place = `services[${index}]`
  const problems: string[] = []
  const { from, to } = service.period
  const isReal = [from, to].every((day) => plainDateSchema.safeParse(day).success)
  if (!isReal) problems.push(`${place}.period: ${from} to ${to} are not days of a calendar.`)
  else if (from > to) problems.push(`${place}.period: it ends on ${to}, before it begins.`)
  for (const name of ['completion', 'digital', 'satisfaction'] as const) {
    const share = service[name]
    if ('of' in share && isTooMany(share)) problems.push(tooMany(`${place}.${name}`, share))
  }
  for (const [at, { completion }] of (service.splits ?? []).entries()) {
    if (completion && isTooMany(completion)) {
      problems.push(tooMany(`${place}.splits[${at}].completion`, completion))
    }
  }
  return problems
}

function isTooMany({ count, of }: PublishedShare): boolean {
  return count !== 'under-10' && count > of
}

function tooMany(place: string, { count, of }: PublishedShare): string {
  return `${place}: ${count} of ${of} is more than all. Give the whole in “of”.`
}

function repeated(services: readonly FeedService[]): string[] {
  const seen = new Map<string, number>()
  return services.flatMap(({ lgsl, interaction, period: { from, to } }, index) => {
    const key = `${lgsl} ${interaction} ${from} ${to}`
    const first = seen.get(key)
    seen.set(key, first ?? index)
    if (first === undefined) return []
    return [
      `services[${index}]: it is the same service, interaction and period as services[${first}]. Publish one of them.`,
    ]
  })
}
