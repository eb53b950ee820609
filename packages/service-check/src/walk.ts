import type { Observation } from './observation.ts'

/** Links that change something though they are links, or lead out of a service. */
const NEVER = /log-?out|sign-?out|logoff|delete|remove|unsubscribe|cancel|allgofnodi|dileu/i

/**
 * Links of a page that may be followed: on the same site, to an allowed path, each once.
 *
 * @param allow paths, with `*` for anything; none allows nothing
 */
export function linksToFollow(
  { finalAddress, document: { links } }: Pick<Observation, 'finalAddress' | 'document'>,
  allow: readonly string[],
): string[] {
  if (allow.length === 0) return []
  const { origin } = new URL(finalAddress)
  const addresses = links.flatMap(({ href, text, snippet }) => {
    if (!URL.canParse(href)) return []
    const url = new URL(href)
    url.hash = ''
    const isFile = /\.(pdf|docx?|xlsx?|csv|json|xml|rss|zip|ics|png|jpe?g|svg|mp4)$/i.test(
      url.pathname,
    )
    const isMeant = url.origin === origin && !isFile && !/\bdownload\b|nofollow/.test(snippet)
    const isHarmless = !NEVER.test(url.pathname) && !NEVER.test(text)
    return isMeant && isHarmless && isAllowed(url.pathname, allow) ? [url.href] : []
  })
  return [...new Set(addresses)]
}

/** Whether a path is one of those allowed, in which `*` stands for anything. */
export function isAllowed(path: string, allow: readonly string[]): boolean {
  return allow.some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    return new RegExp(`^${parts.join('.*')}$`).test(path)
  })
}
