import type { Feed } from '@guildhall/measures/feed'
import { feedAt } from './feed-at.ts'
import { CannotGet } from './get-safely.ts'

export { STALE_DAYS } from './feed-at.ts'

/** A feed, or why it isn't used. `from` is where it was to be had, as the list of feeds says. */
export type LoadedFeed =
  | { readonly from: string; readonly feed: Feed }
  | { readonly from: string; readonly problems: readonly string[] }

/** What loading needs. */
export interface LoadOptions {
  /** The text of a file or an address; throws `CannotGet` with what happened. */
  read(from: string): Promise<string>
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Loads feeds, a few at a time. One that is wrong, stale or out of reach keeps no other out. */
export async function loadFeeds(
  addresses: readonly string[],
  options: LoadOptions,
): Promise<LoadedFeed[]> {
  const loaded: LoadedFeed[] = []
  for (let at = 0; at < addresses.length; at += 4) {
    const some = addresses.slice(at, at + 4)
    loaded.push(...(await Promise.all(some.map((from) => loadFeed(from, options)))))
  }
  return withoutDoubles(loaded)
}

async function loadFeed(from: string, { read, now }: LoadOptions): Promise<LoadedFeed> {
  let text: string
  try {
    text = await read(from)
  } catch (problem) {
    const why = problem instanceof CannotGet ? problem.message : 'It can’t be read.'
    return { from, problems: [why] }
  }
  return { from, ...feedAt(text, now) }
}

/** Who is who can't be told when two feeds claim one council, so that neither is believed. */
function withoutDoubles(loaded: readonly LoadedFeed[]): LoadedFeed[] {
  return loaded.map((one) => {
    if (!('feed' in one)) return one
    const { gssCode } = one.feed.council
    const claims = loaded.filter(
      (other) => 'feed' in other && other.feed.council.gssCode === gssCode,
    )
    if (claims.length === 1) return one
    return { from: one.from, problems: [`Another feed says too that it is of ${gssCode}.`] }
  })
}
