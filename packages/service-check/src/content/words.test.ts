import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guildhall } from '../guildhall.ts'
import { reportWords } from './words.ts'

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()

describe('the words', () => {
  it('fill in the same things in Welsh as in English', () => {
    for (const of of ['findings', 'failures'] as const) {
      for (const [kind, { what, fix }] of Object.entries(reportWords.en[of])) {
        const welsh = Object.entries(reportWords.cy[of]).find(([name]) => name === kind)?.[1]
        const both = (said: { what: string; fix: string } | undefined) => [
          ...new Set(places(`${said?.what} ${said?.fix}`)),
        ]
        expect(both(welsh), kind).toEqual(both({ what, fix }))
      }
    }
  })

  it('begin without a mark and end a fix with a stop, so that they can be put into sentences', () => {
    for (const { findings, failures } of Object.values(reportWords)) {
      for (const { what, fix } of [...Object.values(findings), ...Object.values(failures)]) {
        expect(what).toMatch(/[^.]$/)
        expect(fix).toMatch(/\.$/)
      }
    }
  })
})

it.each(Object.values(guildhall).map(({ from }) => from))('%s is there to be imported', (from) => {
  const [, name = '', entry = ''] = /^@guildhall\/([^/]+)\/(.+)$/.exec(from) ?? []
  const folder = new URL(`../../../${name}/`, import.meta.url)
  const { exports } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as {
    exports: Record<string, unknown>
  }
  const isNamed = `./${entry}` in exports
  const isWild = './*' in exports && existsSync(new URL(`src/${entry}/index.ts`, folder))
  expect(isNamed || isWild).toBe(true)
})
