import { isLanguageCode, primary, tellLanguage } from '../language/tell-language.ts'
import type { Passage } from '../observation.ts'
import { type Draft, only, type Rule } from './rule.ts'

const NAMES: ReadonlyMap<string, string> = new Map([
  ['cymraeg', 'cy'],
  ['gàidhlig', 'gd'],
  ['gaeilge', 'ga'],
  ['polski', 'pl'],
  ['română', 'ro'],
  ['français', 'fr'],
  ['deutsch', 'de'],
  ['español', 'es'],
  ['português', 'pt'],
  ['italiano', 'it'],
  ['українська', 'uk'],
  ['العربية', 'ar'],
  ['اردو', 'ur'],
  ['ਪੰਜਾਬੀ', 'pa'],
  ['বাংলা', 'bn'],
  ['ગુજરાતી', 'gu'],
  ['中文', 'zh'],
])

/** Scripts that several languages share: any of them will do. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar', 'ur', 'fa', 'ps', 'ku', 'ckb', 'sd'],
  hi: ['hi', 'mr', 'ne'],
  uk: ['uk', 'ru', 'bg', 'be', 'sr', 'mk'],
  zh: ['zh', 'yue', 'ja'],
  bn: ['bn', 'as'],
}

/** What language the page and its parts are in, against what they say. */
export const language: Rule = ({ document: { lang, passages, links } }) => {
  const found: Draft[] = []
  if (lang === '') found.push({ kind: 'lang-missing' })
  else if (!isLanguageCode(lang))
    found.push({ kind: 'lang-unknown', measured: lang, values: { lang } })

  const told = passages
    .filter((one) => one.isPageLang)
    .flatMap((passage) => {
      const is = tellLanguage(passage.text)
      return is === undefined ? [] : [{ passage, is }]
    })
  const most = mostOf(told)
  const isWrong = lang !== '' && most !== undefined && isLanguageCode(lang) && !fits(most, lang)
  if (isWrong) found.push({ kind: 'lang-wrong', measured: lang, values: { lang, is: most } })

  // What differs from the rest of the page; where the page says nothing, from what it mostly is in.
  const page = isWrong || lang === '' || !isLanguageCode(lang) ? (most ?? 'en') : lang
  const odd = told.filter(({ is }) => !fits(is, page))
  const outer = odd.filter(({ passage }) => !odd.some((other) => holds(other.passage, passage)))
  for (const { passage, is } of outer.slice(0, 20)) {
    found.push({
      kind: 'lang-part',
      part: only(passage),
      measured: passage.text.slice(0, 80),
      values: { is },
    })
  }
  for (const passage of passages.filter((one) => !one.isPageLang && one.lang !== '')) {
    const is = tellLanguage(passage.text)
    if (is !== undefined && !fits(is, passage.lang)) {
      found.push({ kind: 'lang-part', part: only(passage), measured: passage.lang, values: { is } })
    }
  }
  for (const link of links) {
    const own = NAMES.get(link.text.toLowerCase())
    if (own !== undefined && !fits(own, link.lang)) {
      found.push({ kind: 'lang-link', part: only(link), measured: link.text, values: { is: own } })
    }
  }
  return found
}

function fits(is: string, said: string): boolean {
  const own = primary(said)
  return own === is || (KIN[is]?.includes(own) ?? false)
}

function holds(outer: Passage, inner: Passage): boolean {
  return outer !== inner && outer.text.length > inner.text.length && outer.text.includes(inner.text)
}

function mostOf(told: readonly { passage: Passage; is: string }[]): string | undefined {
  const letters = new Map<string, number>()
  for (const { passage, is } of told) letters.set(is, (letters.get(is) ?? 0) + passage.text.length)
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0]
}
