import type { ObservedCookie, WithoutScripts } from '../observation.ts'
import type { PageTools } from './tools.ts'

declare const tools: PageTools

/** What is left of a page in which no script ran. Runs inside the page. */
export function withoutScriptsFacts(): Pick<
  WithoutScripts,
  'words' | 'headings' | 'looseFields' | 'scriptLinks'
> {
  const main = document.querySelector('main, [role=main]') ?? document.body
  const aside = [...(main?.querySelectorAll('noscript') ?? [])].map(tools.textOf).join(' ')
  const count = (text: string) => text.split(/\s+/).filter(Boolean).length
  const loose = [...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(
    (one) => tools.isShown(one) && (one as HTMLInputElement).form === null,
  )
  return {
    words: main ? count(tools.textOf(main)) - count(aside) : 0,
    headings: [...document.querySelectorAll('h1, h2')].filter(tools.isShown).length,
    looseFields: loose.length,
    scriptLinks: [...document.querySelectorAll('a[href]')]
      .filter(
        (one) => tools.isShown(one) && /^\s*javascript:/i.test(one.getAttribute('href') ?? ''),
      )
      .slice(0, 20)
      .map(tools.part),
  }
}

/** Names of cookies that a script can read. Runs inside the page. */
export function scriptCookies(): Pick<ObservedCookie, 'name'>[] {
  return document.cookie
    .split(';')
    .map((one) => ({ name: (one.split('=')[0] ?? '').trim() }))
    .filter(({ name }) => name !== '')
}

/** Addresses of pictures that nobody can see: counters. Runs inside the page. */
export function tinyPictures(): string[] {
  return [...document.images]
    .filter((one) => {
      const { width, height } = one.getBoundingClientRect()
      const [w, h] = [
        Number(one.getAttribute('width') ?? 99),
        Number(one.getAttribute('height') ?? 99),
      ]
      return (width <= 3 && height <= 3) || (w <= 3 && h <= 3) || !one.checkVisibility()
    })
    .map((one) => one.src)
}
