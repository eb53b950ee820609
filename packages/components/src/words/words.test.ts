import { describe, expect, it } from 'vitest'
import { plural } from '../internal/i18n.ts'
import { cy, en } from './index.ts'

/** Every text in a tree of words, with the path to it. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : texts(value, `${path}${key}.`),
  )
}

describe('the words', () => {
  it('are different in Welsh, every one', () => {
    const english = new Map(texts(en))
    const same = texts(cy).filter(([path, text]) => english.get(path) === text)
    expect(same).toEqual([])
  })

  it('keep the number where English has one', () => {
    for (const [path, text] of texts(en)) {
      if (!text.includes('%{count}')) continue
      expect(new Map(texts(cy)).get(path), path).toContain('%{count}')
    }
  })

  it('take the form that Welsh has for a number', () => {
    const left = (number: number) => plural(cy.wordCount.wordsUnderLimitText, number, 'cy')
    expect([0, 1, 2, 3, 6, 7].map(left)).toEqual([
      'Mae gennych 0 gair ar ôl',
      'Mae gennych 1 gair ar ôl',
      'Mae gennych 2 air ar ôl',
      'Mae gennych 3 gair ar ôl',
      'Mae gennych 6 gair ar ôl',
      'Mae gennych 7 gair ar ôl',
    ])
  })
})
