import type { Feed } from '@guildhall/measures/feed'
import { readFeed } from '@guildhall/measures/read-feed'

/** A feed older than this is stale. */
export const STALE_DAYS = 100

const DAY = 86_400_000

/**
 * Reads a feed as it may be used at a moment; sentences for whoever publishes it when it may not.
 *
 * @param now milliseconds since 1970
 */
export function feedAt(
  text: string,
  now: number,
): { readonly feed: Feed } | { readonly problems: readonly string[] } {
  const result = readFeed(text)
  if (!result.ok) return { problems: result.problems }
  const days = Math.floor((now - Date.parse(result.feed.published)) / DAY)
  if (days > STALE_DAYS) return { problems: [`It is stale: it was published ${days} days ago.`] }
  if (days < -1) return { problems: ['It says that it was published in the future.'] }
  return { feed: result.feed }
}
