import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { KnownProblem, main } from './lib/problem.mjs'
import { root } from './lib/tools.mjs'
import { reviewed, signatureOf, untranslated, wordsIn } from './lib/welsh.mjs'
import { readJson } from './lib/workspace.mjs'

// npm run welsh -- list words.csv                    every text that no Welsh speaker has signed
// npm run welsh -- sign words.csv --by "Who, where"  signs the rows whose column ok says yes

/** @typedef {{ signature: string, ok: string }} Row a row of what `list` wrote, as it comes back */

const HELP =
  'npm run welsh -- list words.csv, then npm run welsh -- sign words.csv --by "who you are"'
const folder = join(root, 'docs/welsh')

await main(async () => {
  const [command, file, flag, by] = process.argv.slice(2)
  /** @type {Record<string, string>} */
  const signed = readJson(join(folder, 'signed.json'))
  const words = wordsIn(root)
  if (command === 'json' && file) return json(words.pairs, file)
  if (command === 'check') return check(words, signed)
  if (command === 'list' && file) return list(words.pairs, signed, file)
  if (command === 'sign' && file && flag === '--by' && by)
    return sign(words.pairs, signed, file, by)
  throw new KnownProblem(HELP)
})

/** @typedef {import('./lib/welsh.mjs').Pair} Pair */

/** @param {{ pairs: Pair[], problems: string[] }} words @param {Record<string, string>} signed */
function check({ pairs, problems }, signed) {
  const english = untranslated(pairs, readJson(join(folder, 'names.json')))
  const files = new Set(pairs.map(({ file }) => file))
  const failing = new Set(english.map(({ file }) => file))
  console.log(reviewed(pairs, signed))
  for (const problem of problems) console.log(problem)
  for (const { file, path, cy } of english) console.log(`${file}: ${path} is English still: ${cy}`)
  if (english.length)
    console.log(
      'Translate it; or, where it is the same in both, add it to docs/welsh/names.json with the reason.',
    )
  const failed = failing.size + problems.length
  console.log(`${files.size - failing.size} passed, ${failed} failed`)
  return failed ? 1 : 0
}

/** For what looks for these texts on pages. @param {Pair[]} pairs @param {string} file */
function json(pairs, file) {
  writeFileSync(file, JSON.stringify(pairs))
  return 0
}

/** @param {Pair[]} pairs @param {Record<string, string>} signed @param {string} file */
function list(pairs, signed, file) {
  const rows = pairs
    .map((pair) => ({ ...pair, signature: signatureOf(pair), ok: '' }))
    .filter(({ signature }) => !(signature in signed))
  writeFileSync(file, stringify(rows, { header: true, bom: true, escape_formulas: true }))
  console.log(`${rows.length} texts are in ${file}.`)
  return 0
}

/** @param {Pair[]} pairs @param {Record<string, string>} signed @param {string} file @param {string} by */
function sign(pairs, signed, file, by) {
  const known = new Set(pairs.map(signatureOf))
  /** @type {Row[]} */
  const rows = parse(readFileSync(file), { columns: true, bom: true })
  const yes = rows.filter(({ ok }) => /^(yes|y|ok|iawn)$/i.test(ok.trim()))
  const now = yes.filter(({ signature }) => known.has(signature))
  for (const { signature } of now) signed[signature] = by
  const sorted = Object.entries(signed).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(
    join(folder, 'signed.json'),
    `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`,
  )
  console.log(`${now.length} texts are signed.`)
  if (now.length < yes.length)
    console.log(
      `${yes.length - now.length} aren’t: their words have changed since they were listed. List them again.`,
    )
  return 0
}
