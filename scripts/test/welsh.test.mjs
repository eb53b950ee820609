import { expect, it } from 'vitest'
import { reviewed, signatureOf, untranslated, wordsOf } from '../lib/welsh.mjs'

const nothing = () => ''

/** @param {string} source */
const pairsOf = (source) => wordsOf('packages/bins/src/words.ts', source, nothing).pairs

it('finds words wherever English and Welsh stand side by side', () => {
  expect(pairsOf(`const bin = { name: { en: 'Food waste', cy: 'Gwastraff bwyd' } }`)).toEqual([
    {
      file: 'packages/bins/src/words.ts',
      path: 'bin.name',
      en: 'Food waste',
      cy: 'Gwastraff bwyd',
    },
  ])
})

it('finds the words of a Welsh file beside its English one, those of functions too', () => {
  const cy = `export const cy: Words = { back: 'Yn ôl', left: (n: number) => \`\${n} ar ôl\` }`
  const en = `export const en = { back: 'Back', left: (n: number) => \`\${n} left\` }`
  expect(wordsOf('a/cy.ts', cy, (name) => (name === 'en.ts' ? en : '')).pairs).toEqual([
    { file: 'a/cy.ts', path: 'back', en: 'Back', cy: 'Yn ôl' },
    { file: 'a/cy.ts', path: 'left', en: 'left', cy: 'ar ôl' },
  ])
})

it('says which words have no Welsh', () => {
  const en = "export const en = { back: 'Back', next: 'Continue' }"
  expect(wordsOf('a/cy.ts', "export const cy = { back: 'Yn ôl' }", () => en).problems).toEqual([
    'a/cy.ts: next has no Welsh',
  ])
})

it('asks no Welsh file for English’s form for one, when Welsh says it in another', () => {
  const en = "export const en = { left: { one: 'One left', other: 'Some left' } }"
  const cy = "export const cy = { left: { other: 'Rhai ar ôl' } }"
  expect(wordsOf('a/cy.ts', cy, () => en).problems).toEqual([])
})

it('finds English that stands where Welsh should, in a sentence or a part of a function’s', () => {
  const pairs = pairsOf(`
    const a = { en: 'Your bin days', cy: 'Your bin days' }
    const b = { en: (n) => \`Every \${n} weeks\`, cy: (n) => \`Bob \${n} weeks\` }
    const c = { en: 'Back', cy: 'Yn ôl' }
  `)
  expect(untranslated(pairs, {}).map(({ path }) => path)).toEqual(['a', 'b'])
})

it('takes no offence at names, codes and addresses, which are in no language', () => {
  const pairs = pairsOf(`
    const a = { en: 'Alderbrook', cy: 'Alderbrook' }
    const b = { en: 'bins@alderbrook.example', cy: 'bins@alderbrook.example' }
    const c = { en: '{count}', cy: '{count}' }
    const d = { en: formatDate(day, 'en', 'short'), cy: formatDate(day, 'cy', 'short') }
  `)
  expect(untranslated(pairs, { Alderbrook: 'a council' })).toEqual([])
})

it('counts what a Welsh speaker has not signed, and again once either text has changed', () => {
  const signed = pairsOf(`const a = { en: 'Back', cy: 'Yn ôl' }`)
  const ledger = Object.fromEntries(signed.map((pair) => [signatureOf(pair), 'a reviewer']))
  expect(reviewed(signed, ledger)).toContain('1 texts in English and Welsh; 0 of them unreviewed')
  const changed = pairsOf(`const a = { en: 'Go back', cy: 'Yn ôl' }`)
  expect(reviewed(changed, ledger)).toContain('packages/bins: 1 unreviewed')
})
