// @vitest-environment node

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPage, isList, itemIds } from './items.ts'
import { household } from './sample-people.ts'
import { answerPage, begin, isReachable, type JourneyState } from './step.ts'

const list = findPage(household.pages, 'people')
if (!list || !isList(list)) throw new Error('the sample journey has no list')
const { min, max } = list.items

const tab = fc.nat({ max: 4 })
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), tab }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      tab,
      name: fc.string({ minLength: 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('remove' as const), place: fc.nat({ max: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('no-more' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

describe('items that some tabs add, answer and remove in any order', () => {
  it('each keep a number and answers of their own, between the least and the most', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps: readonly Step[]) => {
        let state: JourneyState = begin(household, 'run')
        /** What each number should hold, kept apart from the code that is tried. */
        const names = new Map<number, string>()
        /** The item that each tab is on. */
        const tabs = new Map<number, number>()
        const post = (path: string, values: Record<string, string>) => {
          // As a server does: what may not be seen is not taken.
          if (!isReachable(household, state.answers, path)) return undefined
          const stepped = answerPage(household, state, path, { values }, false)
          state = stepped.state
          return stepped.next
        }
        const numberIn = (path: string | undefined) =>
          Number(/^people\/(\d+)\//.exec(path ?? '')?.[1])
        const add = (id: number, name: string) => {
          if (post(`people/${id}/name`, { name }) === undefined) return
          if (names.has(id) || names.size < max) names.set(id, name)
          post(`people/${id}/child`, { child: 'no' })
        }
        post('start', { start: 'x' })
        add(1, 'first')

        for (const one of steps) {
          if (one.do === 'add') {
            const waiting = state.answers.people?.adding?.length ?? 0
            const id = numberIn(post('people', { another: 'yes' }))
            if (Number.isNaN(id)) continue
            for (const [other, given] of tabs) {
              if (other !== one.tab && waiting < 10) expect(id).not.toBe(given)
            }
            expect(names.has(id)).toBe(false)
            tabs.set(one.tab, id)
          } else if (one.do === 'answer') {
            const id = tabs.get(one.tab)
            if (id === undefined) continue
            const isFull = names.size >= max && !names.has(id)
            add(id, one.name)
            // What was removed meanwhile stays removed; what has room is never lost.
            if (!isFull && isReachable(household, state.answers, `people/${id}/name`)) {
              expect(names.get(id)).toBe(one.name)
            }
          } else if (one.do === 'remove') {
            const id = [...names.keys()][one.place]
            if (id === undefined) continue
            const isAllowed = names.size > min
            post(`people/${id}/remove`, { remove: 'yes' })
            if (isAllowed) names.delete(id)
          } else post('people', { another: 'no' })

          const ids = itemIds(list, state.answers)
          expect(ids).toEqual([...names.keys()].sort((a, b) => a - b))
          expect(ids.length).toBeGreaterThanOrEqual(min)
          expect(ids.length).toBeLessThanOrEqual(max)
          for (const [id, name] of names) {
            expect(state.answers[`people/${id}/name`]?.values).toEqual({ name })
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
