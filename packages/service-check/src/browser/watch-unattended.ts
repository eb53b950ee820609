import type { CDPSession } from 'playwright-core'
import type { Part, Unattended } from '../observation.ts'
import { watchMotion } from '../page/motion-facts.ts'
import type { Guard } from './guard.ts'
import type { World } from './world.ts'

/** How long a page is left alone, in minutes of its own time. */
const MINUTES = 30

const WALL_CLOCK_MS = 8_000

/**
 * Leaves a page alone for half an hour of its own time, which takes a moment of ours: what moves by
 * itself, and whether the page ends.
 */
export async function watchUnattended(
  client: CDPSession,
  world: World,
  guard: Guard,
): Promise<Unattended> {
  await world.run(watchMotion)
  await advance(client, 6_000)
  const early = await world.evaluate<(Part & { times: number })[]>('motion.changed()')
  await advance(client, 6_000)
  const late = await world.evaluate<(Part & { times: number })[]>('motion.changed()')
  const animated = await world.evaluate<Part[]>('motion.animated()')
  const hasPause = await world.evaluate<boolean>('motion.hasPause()')
  const earlier = new Map(early.map(({ selector, times }) => [selector, times]))
  // Once is settling in; what still changes after six seconds goes on by itself.
  const changing = late.filter(
    ({ selector, times }) =>
      (earlier.get(selector) ?? 0) > 0 && times > (earlier.get(selector) ?? 0),
  )
  const moving = [
    ...animated.map((part) => ({ ...part, how: 'animation' })),
    ...changing.map(({ selector, snippet }) => ({ selector, snippet, how: 'script' })),
  ]

  const began = Date.now()
  const before = await world.evaluate<string>('motion.seen()')
  let isWarned = false
  let seconds = 12
  while (
    seconds < MINUTES * 60 &&
    guard.wanted.length === 0 &&
    Date.now() - began < WALL_CLOCK_MS
  ) {
    const step = seconds < 120 ? 10 : 30
    await advance(client, step * 1000)
    seconds += step
    if (guard.wanted.length > 0) break
    isWarned ||=
      (await world.evaluate<boolean>('motion.warns()')) &&
      (await world.evaluate<string>('motion.seen()')) !== before
  }
  const leaves = guard.wanted.length > 0
  return {
    moving: moving.slice(0, 10),
    hasPause,
    ...(leaves ? { leavesAfter: seconds } : {}),
    isWarned,
  }
}

/** Lets the page’s own time pass, faster than ours. */
async function advance(client: CDPSession, milliseconds: number): Promise<void> {
  const passed = new Promise<void>((done) => {
    client.once('Emulation.virtualTimeBudgetExpired', () => done())
    setTimeout(done, 3000).unref()
  })
  await client.send('Emulation.setVirtualTimePolicy', {
    policy: 'advance',
    budget: milliseconds,
    maxVirtualTimeTaskStarvationCount: 10_000,
  })
  await passed
}
