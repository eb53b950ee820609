import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deprecationsIn, problemOf } from '../lib/deprecations.mjs'
import { root } from '../lib/tools.mjs'
import { published } from '../lib/workspace.mjs'

/** Every source file that is published. */
function* sources() {
  for (const { folder } of published()) {
    for (const name of readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })) {
      const file = join(folder, 'src', name)
      if (/\.tsx?$/.test(name)) yield { where: file.slice(root.length + 1), file }
    }
  }
}

const given = (/** @type {string} */ tag) =>
  deprecationsIn('x.ts', `/** An old one.\n *\n * @deprecated ${tag}\n */\nexport const x = 1\n`)
const problem = (/** @type {string} */ tag, /** @type {string} */ today) =>
  given(tag).map((one) => problemOf(one, new Date(today)))

describe('what is deprecated', () => {
  it('says since when, until when and what to use, lives a year, and goes when its time is up', () => {
    const found = [...sources()].flatMap(({ where, file }) =>
      deprecationsIn(where, readFileSync(file, 'utf8')),
    )
    const problems = found.flatMap((one) => problemOf(one, new Date()) ?? [])
    expect(problems).toEqual([])
  })

  const good = 'since 1.4.0 (2026-12-01), until 2027-12-01: use `y` of `@guildhall/x/y`.'

  it('is fine as long as it lives, however its sentence is broken', () => {
    expect(problem(good, '2027-11-30')).toEqual([undefined])
    expect(problem(good.replace('until ', 'until\n *   '), '2027-12-01')).toEqual([undefined])
    expect(problem(`${good}\n * @param a is a thing`, '2027-01-01')).toEqual([undefined])
  })

  it('is refused once it has outlived its day', () => {
    expect(problem(good, '2027-12-03')[0]).toMatch(/until 2027-12-01 and has outlived that/)
  })

  it('is refused without notice, and without a word on what to use', () => {
    expect(problem('use y instead', '2027-01-01')[0]).toMatch(/doesn’t say since when/)
    expect(problem(good.replace('2027-12-01', '2027-06-01'), '2027-01-01')[0]).toMatch(
      /less than twelve months/,
    )
    expect(problem(good.replace(/: .*/, ': .'), '2027-01-01')[0]).toMatch(/doesn’t say/)
    expect(problem(good.replace('2026-12-01', '2026-13-01'), '2027-01-01')[0]).toMatch(/is no day/)
  })

  it('is found wherever a doc comment says it', () => {
    const source =
      '/** @deprecated a */\nlet a\n/** fine */\nlet b\n/**\n * @deprecated c\n */\nlet c'
    expect(deprecationsIn('x', source).map(({ text }) => text)).toEqual(['a', 'c'])
  })
})
