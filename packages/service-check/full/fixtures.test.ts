import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findChromium, launch } from '../src/browser/launch.ts'
import { byFault, figuresOf, percent } from '../test/precision.ts'
import { type Half, namesOf, type Score, scoreSite } from '../test/score.ts'

/** The least that either half may come to. */
const FLOOR = { precision: 0.9, recall: 0.9 }

let browser: Browser
beforeAll(async () => {
  browser = await launch(findChromium(process.env) ?? '/usr/bin/chromium')
})
afterAll(() => browser?.close())

it.each<[Half]>([['seen'], ['unseen']])(
  'of the faults in the %s half nine in ten are found, and nine findings in ten are faults',
  async (half) => {
    const scores: Score[] = []
    for (const name of namesOf(half)) scores.push(await scoreSite(browser, half, name))
    const figures = figuresOf(scores)
    const lines = byFault(scores)
    console.log(
      [
        `${half}: precision ${percent(figures.precision)}, recall ${percent(figures.recall)}`,
        `(${figures.right} found, ${figures.missed} missed, ${figures.wrong} wrong)`,
        ...lines,
        // Which page it is, is told of the half that may be looked at alone.
        ...(half === 'seen' ? scores.flatMap(({ missed, wrong }) => [...missed, ...wrong]) : []),
      ].join('\n'),
    )
    expect(figures.precision).toBeGreaterThanOrEqual(FLOOR.precision)
    expect(figures.recall).toBeGreaterThanOrEqual(FLOOR.recall)
  },
  3_600_000,
)
