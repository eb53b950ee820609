// @vitest-environment node
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count, feed, month, service } from '../test/sample.ts'
import { serviceCsv } from './csv.ts'
import { FEED_BYTES, feedJsonSchema } from './feed.ts'
import { readFeed } from './read-feed.ts'

const read = (value: unknown) => readFeed(JSON.stringify(value))
const problems = (text: string) => {
  const result = readFeed(text)
  return result.ok ? [] : result.problems
}

describe('what a council publishes', () => {
  it('is rounded, and hides what is of fewer than ten', () => {
    expect(service()).toMatchObject({
      completion: { count: 900, of: 1000 },
      digital: { count: 840, of: 900 },
      satisfaction: { count: 180, of: 200 },
      cost: { pence: 140 },
      leaves: [
        { page: 'postcode', count: 80 },
        { page: 'which-bin', count: 20 },
      ],
    })
    const few = service([count({ times: 7 })])
    expect(few.completion).toEqual({ withheld: 'under-10' })
    expect(few.cost).toEqual({ withheld: 'under-10' })
    expect(few.satisfaction).toEqual({ withheld: 'not-measured' })
    expect(few.splits?.every(({ completed }) => completed === 'under-10')).toBe(true)
  })

  it('reads back as it was written', () => {
    expect(read(feed())).toEqual({ ok: true, feed: feed() })
  })

  it('fits the JSON Schema that is committed, which is the one of this code', () => {
    const file = JSON.parse(readFileSync(new URL('../feed.schema.json', import.meta.url), 'utf8'))
    expect(file).toEqual(JSON.parse(JSON.stringify(feedJsonSchema())))
    const validate = new Ajv2020({ strict: false, formats: { 'date-time': true } }).compile(file)
    expect(validate(feed())).toBe(true)
    expect(validate({ ...feed(), licence: 'javascript:alert(1)' })).toBe(false)
  })

  it('is CSV too, in which no cell is a formula', () => {
    const text = serviceCsv({ ...service(), leaves: [{ page: '=HYPERLINK("x")', count: 10 }] })
    expect(text).toContain('524,report,2026-10-01,2026-10-31,1,completion,,900,1000\r\n')
    expect(text).toContain('"\'=HYPERLINK(""x"")"')
  })
})

describe('a feed that is wrong is refused with what to do', () => {
  const wrong: [what: string, value: unknown, says: RegExp][] = [
    ['a page', '<!doctype html>', /The feed: |not JSON/],
    ['another version', { ...feed(), version: 2 }, /version 2.*knows version 1/],
    ['no services', { ...feed(), services: undefined }, /^services: /],
    [
      'a script as a link',
      { ...feed(), licence: 'javascript:alert(1)' },
      /^licence: .*begins with https/,
    ],
    [
      'a link with a name and a password in it',
      { ...feed(), licence: 'https://gov.uk@evil.example/' },
      /^licence: /,
    ],
    [
      'text that turns the direction',
      { ...feed(), council: { ...feed().council, name: 'A\u202ecnC' } },
      /^council\.name: .*plain text/,
    ],
    [
      'a count that was not rounded',
      { ...feed(), services: [{ ...service(), completion: { count: 93, of: 100 } }] },
      /^services\[0\]\.completion/,
    ],
    [
      'more than all',
      { ...feed(), services: [{ ...service(), completion: { count: 110, of: 100 } }] },
      /110 of 100 is more than all/,
    ],
    [
      'a whole under ten',
      { ...feed(), services: [{ ...service(), completion: { count: 0, of: 0 } }] },
      /^services\[0\]\.completion/,
    ],
    [
      'a day that is none',
      { ...feed(), services: [{ ...service(), period: { from: '2026-02-30', to: '2026-03-01' } }] },
      /2026-02-30 .* not days/,
    ],
    [
      'a period backwards',
      { ...feed(), services: [{ ...service(), period: { from: '2026-03-02', to: '2026-03-01' } }] },
      /before it begins/,
    ],
    [
      'the same service twice',
      { ...feed(), services: [service(), service()] },
      /services\[1\].*same/,
    ],
  ]
  it.each(wrong)('%s', (_what, value, says) => {
    const said = problems(typeof value === 'string' ? value : JSON.stringify(value))
    expect(said.some((problem) => says.test(problem))).toBe(true)
  })

  it('prototypes are refused and stay as they were', () => {
    const text = JSON.stringify(feed()).replace('{', '{"__proto__":{"polluted":true},')
    expect(problems(text)).toEqual([
      'It has a member named “__proto__”, which no feed has. Leave it out.',
    ])
    expect('polluted' in {}).toBe(false)
  })

  it('one that is huge, or nested without end, is refused at once', () => {
    expect(problems(' '.repeat(FEED_BYTES + 1))[0]).toMatch(/more than 1000000 bytes/)
    expect(problems('é'.repeat(FEED_BYTES / 2 + 1))[0]).toMatch(/more than/)
    expect(problems('['.repeat(400_000) + ']'.repeat(400_000))).toHaveLength(1)
  })

  it('a thousand faults are told in a score of lines', () => {
    const services = Array.from({ length: 400 }, () => ({}))
    expect(problems(JSON.stringify({ ...feed(), services })).length).toBeLessThanOrEqual(21)
  })

  it('whatever it is, reading it throws nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readFeed(text).ok).toBe(false)
      }),
    )
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(feed())), (value, key) => {
        read({ ...feed(), [key]: value })
      }),
    )
  })

  it('what it does not know it leaves', () => {
    expect(read({ ...feed(), later: [{ a: 1 }] })).toEqual({ ok: true, feed: feed() })
  })
})

it('any month that is measured can be published', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(3000), { minLength: month.length, maxLength: month.length }),
      (n) => {
        const counts = month.map((row, at) => ({ ...row, times: n[at] ?? 0 }))
        const result = read(feed({ services: [service(counts)] }))
        expect(result.ok ? [] : result.problems).toEqual([])
      },
    ),
  )
})
