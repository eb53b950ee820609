/** Little words that make up a third of a text, and tell one language from another. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'the and of to you your is for we will or with this that are can be on from have if it by not when our was but they has more about us must need please which what'.split(
    ' ',
  ),
  cy: 'y yr yn ac mae wedi eich chi ein gan ar neu bod fod sydd byddwch gallwch rhaid ddim nid ei eu am gyda heb hwn hon hyn dy i’r o’r a’r ni nad eisiau gwasanaeth gwasanaethau cyngor cysylltu dylech bydd cael gael rydych rydym ydych os ond'.split(
    ' ',
  ),
  gd: 'agus an air tha anns chan nach aig airson gu leis do bho sibh sinn seo sin ann bha faodaidh'.split(
    ' ',
  ),
  pl: 'w na nie się do jest że z i o od po są dla przez może jak lub oraz twoje proszę'.split(' '),
  ro: 'și în nu pe este la cu din pentru sunt sau mai dacă vă care puteți'.split(' '),
  fr: 'le la les des et est vous votre pour dans une un que sur avec pas nous être du au'.split(
    ' ',
  ),
  de: 'der die das und ist sie nicht mit für auf ein eine den von zu wir oder ihr ihre werden'.split(
    ' ',
  ),
  es: 'el los las que de en una por con para su es está puede nosotros usted más del'.split(' '),
  pt: 'os que de em uma por com para seu não você mais ao da dos são'.split(' '),
  it: 'il che di non una per con sono suo nel della gli più questo'.split(' '),
}

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
function scores(text: string): { words: number; of: Map<string, number> } {
  const words =
    text
      .toLowerCase()
      .replace(/'/g, '’')
      .match(/[\p{L}’]+/gu) ?? []
  const of = new Map<string, number>()
  for (const [language, common] of Object.entries(WORDS)) {
    of.set(language, words.filter((word) => common.includes(word)).length)
  }
  return { words: words.length, of }
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
  if (letters < 3) return undefined
  for (const [script, language] of SCRIPTS) {
    if ((text.match(script) ?? []).length > letters / 2) return language
  }
  const { words, of } = scores(text)
  const ranked = [...of].sort(([, a], [, b]) => b - a)
  const [best, next] = ranked
  if (best === undefined || next === undefined || words < 4) return undefined
  const isClear = best[1] >= 2 && best[1] > next[1] * 1.5 && best[1] / words > 0.1
  if (isClear) return best[0]
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
