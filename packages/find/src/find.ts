import type { Catalogue, CatalogueEntry } from './catalogue.ts'

/**
 * Finds patterns by what people call the task, in English or Welsh, or by LGSL number; best first.
 *
 * A word counts in any form that begins alike, so that “bins” finds a bin and “reporting” a report.
 */
export function find(catalogue: Catalogue, query: string): CatalogueEntry[] {
  const asked = wordsOf(query)
  const found = catalogue.patterns
    .map((entry) => ({ entry, scores: asked.map((word) => scoreOf(entry, word)) }))
    .filter(({ scores }) => scores.some((score) => score > 0))
  // Whoever asks with two words means both; only where nothing has both is one of them enough.
  const whole = found.filter(({ scores }) => scores.every((score) => score > 0))
  return (whole.length > 0 ? whole : found)
    .map(({ entry, scores }) => ({ entry, score: scores.reduce((sum, one) => sum + one, 0) }))
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry)
}

function scoreOf(entry: CatalogueEntry, word: string): number {
  const { id, name, task, words, lgsl, package: from } = entry
  if (lgsl.includes(Number(word))) return 10
  const names = wordsOf([id, name.en, name.cy].join(' '))
  if (names.some((own) => isAlike(own, word))) return 3
  const others = wordsOf([task.en, task.cy, from, ...words].join(' '))
  return others.some((own) => isAlike(own, word)) ? 2 : 0
}

const LITTLE = new Set(
  'a an the my of for to in on is i we how do what when y yr a o i fy ei eu am'.split(' '),
)

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return [...new Set(plain.match(/[\p{L}\d]+/gu) ?? [])].filter((word) => !LITTLE.has(word))
}

function isAlike(own: string, asked: string): boolean {
  if (own === asked) return true
  const shorter = Math.min(own.length, asked.length)
  const longer = Math.max(own.length, asked.length)
  // An ending of up to three letters: bin and bins, report and reporting, miss and missed.
  return shorter >= 3 && longer - shorter <= 3 && own.slice(0, shorter) === asked.slice(0, shorter)
}
