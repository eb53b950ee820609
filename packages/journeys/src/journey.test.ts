import { describe, expect, expectTypeOf, it } from 'vitest'
import { z as zod } from 'zod'
import * as mini from 'zod/mini'
import { type Answers, page } from './journey.ts'
import { bindPage } from './server/binding.ts'

const base = { title: () => '', view: () => null }
const answers = { kind: { values: { kind: 'missed' }, facts: { days: 3 } } } satisfies Answers

const withMini = page({
  ...base,
  path: 'kind',
  schema: mini.object({ kind: mini.enum(['missed', 'damaged']) }),
  facts: mini.object({ days: mini.number() }),
  summary: ({ value, facts }) => [{ key: value.kind, value: String(facts?.days) }],
})
const withZod = page({
  ...base,
  path: 'kind',
  schema: zod.object({ kind: zod.enum(['missed', 'damaged']) }),
  facts: zod.object({ days: zod.number() }),
  summary: ({ value, facts }) => [{ key: value.kind, value: String(facts?.days) }],
})

describe.each([
  ['zod/mini', withMini],
  ['zod', withZod],
] as const)('a page whose schema is %s’s', (_library, asked) => {
  it('reads its answer and its facts, and nothing that does not fit', () => {
    expect(asked.answer(answers)).toEqual({ kind: 'missed' })
    expect(asked.factsOf(answers)).toEqual({ days: 3 })
    const other = { kind: { values: { kind: 'other' }, facts: { days: '3' } } }
    expect([asked.answer(other), asked.factsOf(other)]).toEqual([undefined, undefined])
  })

  it('is typed by it, in its own readers and in what the server binds to it', () => {
    type Kind = { kind: 'missed' | 'damaged' }
    expectTypeOf(asked.answer(answers)).toEqualTypeOf<Kind | undefined>()
    expectTypeOf(asked.factsOf(answers)).toEqualTypeOf<{ days: number } | undefined>()
    const binding = bindPage(asked as typeof withMini, {
      submit({ value, path }) {
        expectTypeOf(value).toEqualTypeOf<Kind>()
        expectTypeOf(path).toBeString()
        return { facts: { days: 1 } }
      },
    })
    expect(binding.path).toBe('kind')
    // @ts-expect-error facts that the schema doesn't have
    bindPage(withMini, { submit: () => ({ facts: { weeks: 1 } }) })
    // @ts-expect-error facts that the schema doesn't have
    bindPage(withZod, { submit: () => ({ facts: { weeks: 1 } }) })
  })
})
