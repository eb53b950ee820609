import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'

type Language = 'en' | 'cy'

/** What is said in one language alone: whole texts, and regular expressions of texts with places in them. */
interface Sayings {
  readonly texts: readonly string[]
  readonly patterns: readonly string[]
}

let sayings: Readonly<Record<Language, Sayings>> | undefined

/**
 * Texts of a page that stand in the wrong language: English of our own content where the page, or
 * the part of it, says that it is Welsh, and the other way round.
 *
 * What the content modules don't have, such as a resident's answers and a street's name, is nobody's
 * mistake; a part that is rightly in the other language says so in its `lang`.
 *
 * @param within selector of what is looked at
 */
export async function inOtherLanguage(page: Page, within = 'body'): Promise<string[]> {
  sayings ??= read()
  return page.evaluate(
    ([known, selector]) => {
      const said = {
        en: {
          texts: new Set(known.en.texts),
          patterns: known.en.patterns.map((one) => new RegExp(one, 'u')),
        },
        cy: {
          texts: new Set(known.cy.texts),
          patterns: known.cy.patterns.map((one) => new RegExp(one, 'u')),
        },
      }
      const found = new Set<string>()
      const root = document.querySelector(selector)
      if (!root) return [`there is no ${selector}`]
      const look = (text: string | null, part: Element) => {
        const plain = (text ?? '').replace(/\s+/g, ' ').trim()
        const language = part.closest('[lang]')?.getAttribute('lang')
        if (plain === '' || (language !== 'en' && language !== 'cy')) return
        const other = said[language === 'cy' ? 'en' : 'cy']
        if (other.texts.has(plain) || other.patterns.some((one) => one.test(plain))) {
          found.add(`in ${language}: ${plain}`)
        }
      }
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const part = texts.currentNode.parentElement
        if (part?.closest('script, style, noscript, template, code, pre') === null) {
          look(texts.currentNode.nodeValue, part)
        }
      }
      for (const part of root.querySelectorAll('[aria-label], [alt], [title], [placeholder]')) {
        for (const name of ['aria-label', 'alt', 'title', 'placeholder']) {
          look(part.getAttribute(name), part)
        }
      }
      look(document.title, document.documentElement)
      return [...found]
    },
    [sayings, within] as const,
  )
}

/** Every text of the house, from its content modules, less what both languages say. */
function read(): Record<Language, Sayings> {
  const root = join(import.meta.dirname, '../..')
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-words-'))
  const file = join(folder, 'words.json')
  execFileSync(process.execPath, ['scripts/welsh.mjs', 'json', file], { cwd: root })
  const pairs: { en: string; cy: string }[] = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true })
  const of = (language: Language, other: Language): Sayings => {
    const others = new Set(pairs.map((pair) => pair[other]))
    const own = [...new Set(pairs.map((pair) => pair[language]))]
      // Parts of a sentence that a function puts together are no text of a page.
      .filter((text) => !text.includes(' … ') && !others.has(text) && /\p{L}{2}/u.test(text))
    return {
      texts: own.filter((text) => !text.includes('{')),
      patterns: own.filter(isTelling).map(asPattern),
    }
  }
  return { en: of('en', 'cy'), cy: of('cy', 'en') }
}

/** Whether what is said around the places of a text can't be said by chance. */
function isTelling(text: string): boolean {
  return text.includes('{') && text.replace(/\{\w+\}/g, '').replace(/\P{L}/gu, '').length > 9
}

function asPattern(text: string): string {
  const literals = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  return `^${literals.join('.+')}$`
}
