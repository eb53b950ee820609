import type { Site } from './site.ts'

/** What a browser without scripts does: follows, remembers its cookie, posts forms. */
export class Visitor {
  readonly #site: Site
  #cookie = ''
  /** Where it is now. */
  url = ''
  /** What it sees. */
  html = ''
  status = 0

  constructor(site: Site) {
    this.#site = site
  }

  async open(path: string): Promise<this> {
    return this.#ask(new URL(path, this.#site.origin).href)
  }

  /** Posts the form of the page that it is on. */
  async send(fields: Record<string, string> = {}): Promise<this> {
    return this.#ask(this.url, new URLSearchParams(fields))
  }

  /** The values of the choices on the page. */
  get choices(): readonly string[] {
    const radios = this.html.match(/<input[^>]*type="radio"[^>]*>/g) ?? []
    return radios.map((radio) => /value="([^"]*)"/.exec(radio)?.[1] ?? '')
  }

  async #ask(url: string, body?: URLSearchParams): Promise<this> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: this.#cookie, origin: this.#site.origin },
      ...(body ? { method: 'POST', body } : {}),
    })
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.#cookie
    const location = response.headers.get('location')
    if (location !== null) return this.#ask(new URL(location, url).href)
    this.url = url
    this.status = response.status
    this.html = await response.text()
    return this
  }
}
