import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feed, loaded, service } from '../test/feeds.ts'
import { compareFeeds } from './compare.ts'

describe('like is compared with like', () => {
  it('only the same service, interaction, definitions, period and kind of figures', () => {
    const comparisons = compareFeeds(
      loaded(
        feed('A', 11, [service(), service({ lgsl: 530 })]),
        feed('B', 12, [service({ interaction: 'report' }), service({ lgsl: 530 })]),
        feed('C', 13, [service({ definitions: 2 })]),
        feed('D', 14, [service({ period: { from: '2026-09-01', to: '2026-09-30' } })]),
        { ...feed('E', 15), figures: 'real' },
      ),
    )
    const groups = comparisons.map(({ contenders }) =>
      contenders.map(({ council }) => council).join(),
    )
    expect(groups.filter((group) => group.includes(','))).toEqual(['A,B'])
    expect(groups).toHaveLength(6)
  })

  it('councils stand by name, whatever their figures', () => {
    const low = service({ completion: { count: 500, of: 1000 } })
    const [one] = compareFeeds(loaded(feed('Zeal', 11), feed('Alder', 12, [low])))
    expect(one?.contenders.map(({ council }) => council)).toEqual(['Alder', 'Zeal'])
  })
})

describe('a difference is told', () => {
  it('where it is too large to be chance, with how large it may be', () => {
    const low = service({ completion: { count: 700, of: 1000 } })
    const [one] = compareFeeds(loaded(feed('Alder', 11, [low]), feed('Brook', 12)))
    expect(one?.findings).toHaveLength(1)
    expect(one?.findings[0]).toMatchObject({
      measure: 'completion',
      higher: 'Brook',
      lower: 'Alder',
    })
    // Before rounding 895 of 1004 less 704 of 995 at least, 904 of 995 less 695 of 1004 at most:
    // 0.1839 − 0.0344 and 0.2163 + 0.0339 by Newcombe.
    expect(one?.findings[0]?.interval.low).toBeCloseTo(0.1495, 3)
    expect(one?.findings[0]?.interval.high).toBeCloseTo(0.2502, 3)
    expect(one?.best.completion).toEqual(['Brook'])
  })

  it('not where few people make it, though it looks as large', () => {
    const few = (count: number) => [service({ completion: { count, of: 40 } })]
    const [one] = compareFeeds(loaded(feed('Alder', 11, few(30)), feed('Brook', 12, few(40))))
    expect(one?.findings).toEqual([])
    expect(one?.best).toEqual({ completion: [], digital: [], satisfaction: [] })
  })

  it('not where it would pass alone, but not among so many comparisons', () => {
    const with_ = (count: number) => [service({ completion: { count, of: 1000 } })]
    const pair = loaded(feed('A', 11, with_(840)), feed('B', 12, with_(900)))
    expect(compareFeeds(pair)[0]?.findings).toHaveLength(1)
    const others = Array.from({ length: 12 }, (_, at) => feed(`C${at}`, 20 + at, with_(880)))
    const [many] = compareFeeds([...pair, ...loaded(...others)])
    expect(many?.findings).toEqual([])
  })

  it('of two that are ahead of a third, neither is called the best alone', () => {
    const with_ = (count: number) => [service({ completion: { count, of: 1000 } })]
    const [one] = compareFeeds(
      loaded(feed('A', 11, with_(900)), feed('B', 12, with_(910)), feed('C', 13, with_(600))),
    )
    expect(one?.best.completion).toEqual(['A', 'B'])
  })

  it('hardly ever between councils that do equally well', () => {
    // A thousand sets of five councils that all complete 80 in 100 of 300.
    const random = fc.sample(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { numRuns: 1, seed: 7 })[0]
    let state = random ?? 1
    const next = () => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state / 2147483648
    }
    let found = 0
    for (let set = 0; set < 1000; set += 1) {
      const feeds = Array.from({ length: 5 }, (_, at) => {
        const done = Array.from({ length: 300 }).filter(() => next() < 0.8).length
        const share = { count: Math.round(done / 10) * 10, of: 300 }
        const none = { withheld: 'not-measured' } as const
        return feed(`C${at}`, 10 + at, [
          service({ completion: share, digital: none, satisfaction: none }),
        ])
      })
      if ((compareFeeds(loaded(...feeds))[0]?.findings.length ?? 0) > 0) found += 1
    }
    expect(found / 1000).toBeLessThanOrEqual(0.05)
  })

  it('what is withheld is in no comparison', () => {
    const hidden = service({ satisfaction: { withheld: 'under-10' } })
    const [one] = compareFeeds(loaded(feed('A', 11, [hidden]), feed('B', 12)))
    expect(one?.findings).toEqual([])
  })
})

it('the order of the feeds changes nothing', () => {
  const counts = fc.integer({ min: 0, max: 100 }).map((tens) => tens * 10)
  fc.assert(
    fc.property(fc.array(counts, { minLength: 2, maxLength: 6 }), (all) => {
      const feeds = all.map((count, at) =>
        feed(`C${at}`, 10 + at, [service({ completion: { count, of: 1000 } })]),
      )
      const [there] = compareFeeds(loaded(...feeds))
      const [back] = compareFeeds(loaded(...feeds.toReversed()))
      const named = (findings = there?.findings) =>
        findings?.map(({ higher, lower }) => `${higher}>${lower}`).sort()
      expect(named(back?.findings)).toEqual(named())
      expect(back?.best).toEqual(there?.best)
    }),
  )
})
