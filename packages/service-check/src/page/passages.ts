import type { Passage } from '../observation.ts'
import type { PageTools } from './tools.ts'

declare const tools: PageTools

/** Runs of text with the language they are said to be in. Runs inside the page. */
export function passages(): Passage[] {
  const BLOCKS =
    'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, legend, label, blockquote, figcaption, caption, summary, div, span, button, a'
  const found: Passage[] = []
  const pageLang = (document.documentElement.getAttribute('lang') ?? '').trim().toLowerCase()

  for (const element of document.body?.querySelectorAll(BLOCKS) ?? []) {
    if (found.length >= 1500) break
    // The text of an element itself and of what is of its language: a part marked as another
    // language, and a block within, each are passages of their own.
    const lang = tools.langOf(element)
    if (element.matches('a, span, button') && element.parentElement?.closest(BLOCKS)) {
      const parent = element.parentElement.closest(BLOCKS)
      if (parent && tools.langOf(parent) === lang && element.localName !== 'a') continue
    }
    if (!tools.isShown(element)) continue
    let text = ''
    const read = (node: Node) => {
      for (const child of node.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue ?? ''
        if (!(child instanceof Element) || child.matches('script, style, noscript, template'))
          continue
        if (child.hasAttribute('lang') && tools.langOf(child) !== lang) continue
        if (getComputedStyle(child).display === 'inline') read(child)
        text += ' '
      }
    }
    read(element)
    text = text.replace(/\s+/g, ' ').trim()
    if (text.length < 3) continue
    found.push({
      ...tools.part(element),
      text: text.slice(0, 1000),
      lang,
      isPageLang: lang === pageLang,
    })
  }
  return found
}
