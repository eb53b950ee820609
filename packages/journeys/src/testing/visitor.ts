import { within } from '@testing-library/dom'

/** A page as a resident’s browser gets it, before any script. */
export interface Shown {
  readonly status: number
  readonly headers: Headers
  readonly html: string
  readonly title: string
  readonly language: string | null
  /** The page’s body, for Testing Library’s queries; until the next page is opened. */
  open(): ReturnType<typeof within>
}

/**
 * A resident’s browser without scripts: one cookie, forms posted from the page they stand on.
 *
 * @param origin of a running host, `http://127.0.0.1:4000`
 */
export function visitor(origin: string) {
  let cookie: string | undefined

  async function send(path: string, init: RequestInit = {}): Promise<Shown> {
    const headers = new Headers(init.headers)
    if (cookie !== undefined) headers.set('cookie', cookie)
    const response = await fetch(origin + path, { ...init, headers, redirect: 'manual' })
    const [set] = response.headers.getSetCookie()
    if (set !== undefined) cookie = set.split(';')[0]
    const html = await response.text()
    const document = new DOMParser().parseFromString(html, 'text/html')
    return {
      status: response.status,
      headers: response.headers,
      html,
      title: document.title,
      language: document.documentElement.getAttribute('lang'),
      open() {
        globalThis.document.body.innerHTML = document.body.innerHTML
        return within(globalThis.document.body)
      },
    }
  }

  return {
    send,
    get: (path: string) => send(path),
    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin,
          ...headers,
        },
      }),
    /** Another tab of the same browser, or a browser with a cookie that was planted. */
    plant(planted: string | undefined) {
      cookie = planted
    },
    cookie: () => cookie,
  }
}

/** Path and query to which an answer leads; undefined where it leads nowhere. */
export function leadsTo({ headers }: Shown): string | undefined {
  const location = headers.get('location')
  if (location === null) return undefined
  const { pathname, search } = new URL(location, 'http://host.example')
  return pathname + search
}
