import type { DocumentFacts } from '../observation.ts'
import type { PageTools } from './tools.ts'

declare const tools: PageTools

/** What the document consists of. Runs inside the page. */
export function documentFacts(): Omit<DocumentFacts, 'fields' | 'forms' | 'passages'> {
  const all = (selector: string) => [...document.querySelectorAll(selector)]
  const meta = (selector: string) =>
    document.querySelector(`meta[${selector}]`)?.getAttribute('content') ?? ''

  const headings = all('h1, h2, h3, h4, h5, h6, [role=heading]')
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => one.closest('[aria-hidden=true]') === null)
    .map((one) => ({
      ...tools.part(one),
      level: Number(one.getAttribute('aria-level') ?? /^h(\d)$/.exec(one.localName)?.[1] ?? 2),
      text: tools.nameOf(one).slice(0, 300),
    }))

  const links = all('a[href], area[href]')
    .slice(0, 2000)
    .map((one) => ({
      ...tools.part(one),
      text: tools.nameOf(one).slice(0, 200),
      href: (one as HTMLAnchorElement).href.slice(0, 2000),
      lang: tools.langOf(one),
    }))

  const media = all('audio, video').map((one) => {
    const { autoplay, muted, controls, duration } = one as HTMLMediaElement
    const seconds = Number.isFinite(duration) ? { seconds: duration } : {}
    return {
      ...tools.part(one),
      autoplay,
      muted,
      controls: controls && tools.isShown(one),
      ...seconds,
    }
  })

  const controls = all('button, [role=button], input[type=submit], input[type=button]')
    .filter(tools.isShown)
    .slice(0, 300)
    .map((one) => tools.nameOf(one).slice(0, 100))

  const main = document.querySelector('main, [role=main]') ?? document.body
  const words = main ? tools.textOf(main).split(' ').filter(Boolean).length : 0
  const refresh = /^\s*(\d+)/.exec(meta('http-equiv="refresh" i'))?.[1]
  return {
    title: document.title.replace(/\s+/g, ' ').trim(),
    lang: document.documentElement.getAttribute('lang')?.trim() ?? '',
    headings,
    links,
    media,
    controls,
    words,
    metaReferrer: meta('name="referrer" i'),
    metaPolicy: meta('http-equiv="content-security-policy" i'),
    ...(refresh === undefined ? {} : { refreshSeconds: Number(refresh) }),
  }
}
