/** Folder of the route handler for posts, where an app doesn’t say otherwise. */
export const POSTS = '/journey-posts'

/**
 * Where `proxy.ts` rewrites a request to: the journey’s route handler for all that is no GET.
 *
 * @param posts folder of the route handler, as in `nextJourney`. Default `/journey-posts`
 * @returns undefined for a GET, which goes on to its page
 */
export function postsAddress(
  request: { readonly method: string; readonly url: string },
  posts = POSTS,
): URL | undefined {
  if (request.method === 'GET') return undefined
  const url = new URL(request.url)
  url.pathname = `${posts}${url.pathname}`
  // Behind a proxy that ends TLS, Next calls itself https://localhost where it was started on
  // 127.0.0.1, takes that for another host and fails to reach it: it serves http alone.
  const { process } = globalThis as { process?: { env: Record<string, string | undefined> } }
  if (url.hostname === 'localhost' && process?.env.NODE_ENV === 'production') url.protocol = 'http:'
  return url
}
