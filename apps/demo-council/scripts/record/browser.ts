import { type HTMLElement, parse } from 'node-html-parser'

/** A field of a form, as someone who fills it in meets it. */
export interface Field {
  readonly name: string
  readonly kind: 'text' | 'radio' | 'checkbox' | 'select' | 'file'
  /** What stands in it, or what may be chosen. */
  readonly values: readonly string[]
  readonly isNumeric: boolean
}

/** A page that was met. */
export interface Page {
  readonly url: URL
  readonly status: number
  readonly html: HTMLElement
  /** The form of its main part that asks; undefined where there is none. */
  readonly form: Form | undefined
}

/** A form with its fields. */
export interface Form {
  readonly action: string
  readonly fields: readonly Field[]
  readonly hidden: readonly (readonly [name: string, value: string])[]
  readonly isMultipart: boolean
}

/** How somebody's browser shows itself. */
export interface BrowserOptions {
  readonly device: 'phone' | 'desktop'
  readonly javascript: boolean
}

const agents = {
  phone: 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36',
  desktop: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36',
}

/** A browser as far as a server sees one: cookies, forms, and where an answer leads. */
export class Browser {
  readonly #cookies = new Map<string, string>()
  readonly #options: BrowserOptions
  /** How many requests were sent. */
  requests = 0

  constructor(options: BrowserOptions) {
    this.#options = options
  }

  get(url: string | URL): Promise<Page> {
    return this.#ask(new URL(url), {})
  }

  /** Sends a form of a page with what was filled in, as its browser would. */
  post(page: Page, form: Form, filled: readonly (readonly [string, string])[]): Promise<Page> {
    const isOwn = page.html.querySelector('.guildhall-logo') !== null
    const script = this.#options.javascript && isOwn ? ([['_javascript', '1']] as const) : []
    const body = form.isMultipart ? new FormData() : new URLSearchParams()
    for (const [name, value] of [...form.hidden, ...filled, ...script]) body.append(name, value)
    return this.#ask(new URL(form.action, page.url), {
      method: 'POST',
      body,
      headers: { origin: page.url.origin },
    })
  }

  async #ask(
    url: URL,
    init: { method?: string; body?: URLSearchParams | FormData; headers?: object },
  ) {
    let [at, sent] = [url, init]
    for (let redirects = 0; redirects < 12; redirects += 1) {
      this.requests += 1
      const response = await fetch(at, {
        ...sent,
        redirect: 'manual',
        headers: {
          ...sent.headers,
          'user-agent': agents[this.#options.device],
          'sec-ch-ua-mobile': this.#options.device === 'phone' ? '?1' : '?0',
          cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
      })
      for (const set of response.headers.getSetCookie()) this.#keep(set)
      const location = response.headers.get('location')
      const text = await response.text()
      if (location === null) return pageOf(at, response.status, text)
      at = new URL(location, at)
      sent = {}
    }
    throw new Error(`${url.pathname} leads on and on.`)
  }

  #keep(set: string): void {
    const [pair = ''] = set.split(';')
    const at = pair.indexOf('=')
    if (/max-age=0/i.test(set)) this.#cookies.delete(pair.slice(0, at))
    else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

function pageOf(url: URL, status: number, text: string): Page {
  const html = parse(text)
  const main = html.querySelector('main') ?? html
  const form = main.querySelectorAll('form').find((one) => one.getAttribute('method') === 'post')
  return { url, status, html, form: form && formOf(form, url) }
}

function formOf(form: HTMLElement, url: URL): Form {
  const hidden: [string, string][] = []
  const fields = new Map<string, Field>()
  for (const control of form.querySelectorAll('input, select, textarea')) {
    const name = control.getAttribute('name')
    if (!name) continue
    const type = control.tagName === 'INPUT' ? (control.getAttribute('type') ?? 'text') : ''
    const value = control.getAttribute('value') ?? ''
    if (type === 'hidden') hidden.push([name, value])
    else if (type === 'radio' || type === 'checkbox') {
      const values = [...(fields.get(name)?.values ?? []), value]
      fields.set(name, { name, kind: type, values, isNumeric: false })
    } else if (control.tagName === 'SELECT') {
      const values = control
        .querySelectorAll('option')
        .map((one) => one.getAttribute('value') ?? '')
      fields.set(name, { name, kind: 'select', values, isNumeric: false })
    } else {
      const isNumeric = control.getAttribute('inputmode') === 'numeric'
      const kind = type === 'file' ? 'file' : 'text'
      fields.set(name, { name, kind, values: [value], isNumeric })
    }
  }
  // Where a form does more than go on, the button that goes on has a name.
  const goOn = form.querySelector('button[name=continue]')?.getAttribute('value')
  if (goOn !== undefined) hidden.push(['continue', goOn])
  const action = form.getAttribute('action') || url.href
  const isMultipart = form.getAttribute('enctype') === 'multipart/form-data'
  return { action, fields: [...fields.values()], hidden, isMultipart }
}
