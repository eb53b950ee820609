/** Little words that make up a third of a text, and tell one language from another. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: words(
    'the and of to you your is for we will or with this that are can be on from have if it by not when our was but they has more about us must need please which what',
  ),
  cy: words(
    'y yr yn ac mae wedi eich chi ein gan ar neu bod fod sydd byddwch gallwch rhaid ddim nid ei eu am gyda heb hwn hon hyn dy i’r o’r a’r ni nad eisiau gwasanaeth gwasanaethau cyngor cysylltu dylech bydd cael gael rydych rydym ydych os ond roedd hefyd yw oedd fydd fel sy’n mae’n i’ch o’ch unrhyw bob pob gall byddwn cewch wrth hyd tua llai na rhwng a o i gennych ydyw pan lle hynny',
  ),
  // No word here is a Welsh one too, as du, un, de and o are.
  gd: words('agus tha anns chan nach aig airson gu leis bho sibh sinn seo sin ann bha faodaidh'),
  pl: words('nie się jest że dla przez może jak lub oraz twoje proszę są od na'),
  ro: words('și în pentru sunt sau dacă vă puteți este din nu cu'),
  fr: words('le la les et est vous votre pour dans une que sur avec pas nous être au'),
  de: words('der die das und ist sie nicht mit für auf ein eine den von zu wir oder ihr werden'),
  es: words('el los las que en por con para su es está puede usted más del'),
  pt: words('que em uma por com para seu não você mais dos são'),
  it: words('il che non una per con sono suo nel della gli più questo'),
}

/** Little words of Welsh that English has too: they tell it from English only beside others. */
const ALSO_ENGLISH = words('a i am pan')

/** A postal address is a proper name, and WCAG 3.1.2 leaves those out. */
const ADDRESS = /,.*\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/

const SCRIPTS: readonly [RegExp, string][] = [
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Cyrillic}/gu, 'uk'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
]

/** Words of the text, with which of them are common in which language. */
function scores(text: string): { words: number; of: Map<string, number>; hasOwnWelsh: boolean } {
  const all =
    text
      .toLowerCase()
      .replace(/'/g, '’')
      .match(/[\p{L}’]+/gu) ?? []
  const of = new Map<string, number>()
  for (const [language, common] of Object.entries(WORDS)) {
    of.set(language, all.filter((word) => common.includes(word)).length)
  }
  const hasOwnWelsh = all.some((word) => WORDS.cy?.includes(word) && !ALSO_ENGLISH.includes(word))
  return { words: all.length, of, hasOwnWelsh }
}

function words(text: string): string[] {
  return text.split(' ')
}

/** Written together only in Welsh, or nearly so: `ll`, `dd`, `ff`, `wy`, and `w` for a vowel. */
const WELSH_LETTERS =
  /^(ll|rh|ngh|mh|gw[^aeiou]|cy|dy|gy|llw)|[^aeiouy]w[^aeiouyh’]|dd\b|wyd|wy[dnr]|aeth\b|iad\b|iadau|iau\b|edd\b|[ŵŷ]/

/**
 * The language of a text (BCP 47), or undefined where it is too short or too mixed to tell.
 *
 * Told by the little words of ten languages, and by the letters of others.
 */
export function tellLanguage(text: string): string | undefined {
  const letters = (text.match(/\p{L}/gu) ?? []).length
  if (letters < 3 || ADDRESS.test(text.trim())) return undefined
  for (const [script, language] of SCRIPTS) {
    if ((text.match(script) ?? []).length > letters / 2) return language
  }
  const { words, of, hasOwnWelsh } = scores(text)
  const ranked = [...of].sort(([, a], [, b]) => b - a)
  const [best, next] = ranked
  if (best === undefined || next === undefined || words < 4) return undefined
  const isHome = best[0] === 'en' || best[0] === 'cy'
  const least = isHome ? 2 : 3
  const isClear = best[1] >= least && best[1] > next[1] * 1.5 && best[1] / words > 0.1
  if (isClear && (best[0] !== 'cy' || hasOwnWelsh)) return best[0]
  // Too few little words in a line of Welsh: its spelling tells.
  const all = text.toLowerCase().match(/[\p{L}’]+/gu) ?? []
  const welsh = all.filter((word) => WELSH_LETTERS.test(word)).length
  return welsh >= 3 && welsh / words > 0.35 && (of.get('en') ?? 0) === 0 ? 'cy' : undefined
}

/** Whether a code names a language that there is. */
export function isLanguageCode(code: string): boolean {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  try {
    const [primary = ''] = code.split('-')
    return names.of(code) !== undefined || names.of(primary) !== undefined
  } catch {
    return false
  }
}

/** The first part of a language’s code: `en` of `en-GB`. */
export function primary(code: string): string {
  return code.toLowerCase().split(/[-_]/)[0] ?? ''
}
