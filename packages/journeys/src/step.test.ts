import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { journey, page } from './journey.ts'
import { sample } from './sample-journey.ts'
import {
  answerPage,
  begin,
  checkPage,
  furthestPage,
  isAnswered,
  isReachable,
  type JourneyState,
  ownValues,
  pathOf,
} from './step.ts'

function answered(...given: [string, Record<string, string>, unknown?][]): JourneyState {
  return given.reduce(
    (state, [path, values, facts]) =>
      answerPage(sample, state, path, { values, facts }, false).state,
    begin(sample, 'run'),
  )
}

const home = { address: '1 Guildhall Street' }

describe('a resident’s path', () => {
  it('asks of damage only a resident whose container is damaged', () => {
    const paths = (kind: string) =>
      pathOf(sample, answered(['kind', { kind }]).answers).map(({ path }) => path)
    expect(paths('damaged')).toContain('damage')
    expect(paths('missed')).not.toContain('damage')
  })

  it('ends at the page that says why it can’t go on', () => {
    const path = pathOf(sample, answered(['kind', { kind: 'other' }]).answers)
    expect(path.at(-1)?.path).toBe('cannot')
  })

  it('asks again what depended on a changed answer, and keeps what was chosen for showing', () => {
    const { answers } = answered(
      ['postcode', { postcode: 'GH1 2AB' }],
      ['property', { property: '1' }, home],
      ['postcode', { postcode: 'GH2 4XY' }],
    )
    expect(furthestPage(sample, answers)?.path).toBe('property')
    expect(answers.property?.values).toEqual({ property: '1' })
  })

  it('asks nothing again when the same answer is given twice', () => {
    const { answers } = answered(
      ['postcode', { postcode: 'GH1 2AB' }],
      ['property', { property: '1' }, home],
      ['postcode', { postcode: 'GH1 2AB' }],
    )
    expect(furthestPage(sample, answers)?.path).toBe('kind')
  })

  it('goes back to check answers after a change that requires nothing more', () => {
    const state = answered(
      ['postcode', { postcode: 'GH1 2AB' }],
      ['property', { property: '1' }, home],
      ['kind', { kind: 'damaged' }],
      ['damage', { damage: 'Lid' }],
    )
    const given = { values: { kind: 'missed' } }
    expect(answerPage(sample, state, 'kind', given, true).next).toBe('check')
    expect(answerPage(sample, state, 'postcode', { values: { postcode: 'X' } }, true).next).toBe(
      'property',
    )
  })
})

it('a journey with two pages at one address is refused when it is made', () => {
  const twice = page({ path: 'same', title: () => '', view: () => null })
  expect(() => journey({ id: 'x', version: 1, name: sample.name, pages: [twice, twice] })).toThrow(
    'two pages at “same”',
  )
})

describe('what is stored of a form', () => {
  const asked = page({
    path: 'asked',
    schema: z.object({ born: z.string(), address: z.object({ town: z.string() }) }),
    title: () => '',
    view: () => null,
  })

  it('is what the page asks for and the parts of it, never what a form made up', () => {
    const own = { 'born-day': '1', 'address.town': 'x', 'address[0]': 'y', born: 'z' }
    const foreign = { bornagain: '1', other: '2', '\0': '3', 'born-\0': '4', 'x.born': '5' }
    expect(ownValues(asked, { ...own, ...foreign })).toEqual(own)
  })

  it('is nothing on a page that asks nothing', () => {
    const told = page({ path: 'told', title: () => '', view: () => null })
    expect(ownValues(told, { x: 'y' })).toEqual({})
  })
})

describe('over random walks', () => {
  const move = fc.oneof(
    fc.record({
      path: fc.constant('postcode'),
      values: fc.record({ postcode: fc.constantFrom('', 'A', 'B') }),
    }),
    fc.record({
      path: fc.constant('property'),
      values: fc.record({ property: fc.constantFrom('', '1', '2') }),
    }),
    fc.record({
      path: fc.constant('kind'),
      values: fc.record({ kind: fc.constantFrom('missed', 'damaged', 'other', 'hack') }),
    }),
    fc.record({
      path: fc.constant('damage'),
      values: fc.record({ damage: fc.string({ maxLength: 30 }) }),
    }),
  )

  it('no page is reached that an unanswered or forbidden one stands before, and no answer is lost', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), fc.boolean(), (moves, changing) => {
        let state = begin(sample, 'run')
        const last = new Map<string, unknown>()
        for (const { path, values } of moves) {
          const asked = sample.pages.find((one) => one.path === path)
          if (!asked || !isReachable(sample, state.answers, path)) continue
          if (!checkPage(asked, values).ok) continue
          const facts = path === 'property' ? home : undefined
          const stepped = answerPage(sample, state, path, { values, facts }, changing)
          state = stepped.state
          last.set(path, values)
          expect(isReachable(sample, state.answers, stepped.next)).toBe(true)
        }
        for (const [path, values] of last) expect(state.answers[path]?.values).toEqual(values)
        if (isReachable(sample, state.answers, 'check')) {
          const before = pathOf(sample, state.answers).filter(({ kind }) => kind === 'question')
          expect(before.every((one) => isAnswered(one, state.answers))).toBe(true)
        }
      }),
    )
  })
})
