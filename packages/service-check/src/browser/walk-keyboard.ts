import type { CDPSession, Page } from 'playwright-core'
import type { FocusStop, KeyboardWalk, Part } from '../observation.ts'
import { type FocusFacts, watchFocus } from '../page/focus-facts.ts'
import type { World } from './world.ts'

type Walk = Pick<KeyboardWalk, 'stops' | 'trap' | 'unreached'>

const MOST_PRESSES = 200
/** The most elements that are looked at pixel by pixel. */
const MOST_PICTURES = 15
/** Presses that are in order within one element: the parts of a date, the buttons of a player. */
const WITHIN = new Map([
  ['iframe', 60],
  ['video', 12],
  ['audio', 12],
  ['date', 6],
  ['datetime-local', 9],
  ['time', 6],
  ['month', 5],
  ['week', 5],
])

/**
 * Walks through a page with Tab, from its top, until it has been round.
 *
 * @param keep keeps a picture and says where; left out, none is kept
 */
export async function walkKeyboard(
  page: Page,
  client: CDPSession,
  world: World,
  keep?: (name: string, png: Buffer) => string,
): Promise<Walk> {
  await world.run(watchFocus)
  const expected = await world.evaluate<{ key: number; part: Part }[]>('watch.expected()')
  await world.evaluate('watch.top()')

  const stops = new Map<number, FocusStop>()
  const history: number[] = []
  let trap: KeyboardWalk['trap']
  let pictures = 0
  let lastSeen = true
  // A moment later, since a page may take the focus back as soon as it is lost.
  const now = () => world.evaluate<FocusFacts | null>('watch.settled()')

  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press('Tab')
    const at = await now()
    if (at === null) {
      // Focus has left the page; or was thrown out of a field in the middle of it.
      if (history.at(-1) === -1) break
      history.push(-1)
      continue
    }
    const isBack = history.at(-1) === -1 && stops.has(at.key)
    history.push(at.key)
    if (isBack) break
    if (!stops.has(at.key)) {
      if (at.change === 'doubtful' && at.isOnScreen && pictures < MOST_PICTURES) {
        pictures += 1
        const { isSeen, focused } = await compare(client, world, at)
        lastSeen = isSeen
        stops.set(at.key, stopOf(at, isSeen, isSeen ? undefined : keep?.('focus', focused)))
      } else {
        stops.set(
          at.key,
          stopOf(at, at.change === 'clear' ? at.isOnScreen : at.isOnScreen && lastSeen),
        )
      }
      continue
    }
    const caught = caughtIn(history, at, expected.length)
    if (caught === undefined) continue
    if (await getsOut(page, now, caught)) break
    const parts = caught.flatMap((key) => stops.get(key) ?? [])
    const left = expected.filter(({ key }) => !stops.has(key))
    // Round and round through everything is no trap: a page without an address bar goes on so.
    if (left.length > 0 || caught.length < stops.size) {
      trap = { parts: parts.map(({ selector, snippet }) => ({ selector, snippet })), presses }
    }
    break
  }
  const unreached = expected.filter(({ key }) => !stops.has(key)).map(({ part }) => part)
  const isWhole = history.length < MOST_PRESSES && trap === undefined
  return {
    stops: [...stops.values()],
    ...(trap ? { trap } : {}),
    unreached: isWhole ? unreached : [],
  }
}

function stopOf(at: FocusFacts, isSeen: boolean, screenshot?: string): FocusStop {
  return {
    selector: at.selector,
    snippet: at.snippet,
    isVisiblyFocused: isSeen,
    ...(at.hiddenBehind ? { hiddenBehind: at.hiddenBehind } : {}),
    ...(screenshot ? { screenshot } : {}),
  }
}

/** The elements that focus goes round in, when it has been through them often enough to tell. */
function caughtIn(history: readonly number[], at: FocusFacts, total: number): number[] | undefined {
  const allowed = WITHIN.get(at.tag) ?? WITHIN.get(at.type) ?? 3
  const same = history.length - 1 - history.findLastIndex((key) => key !== at.key)
  if (same > allowed) return [at.key]
  const before = history.lastIndexOf(at.key, history.length - 2)
  const round = history.slice(before + 1)
  if (before < 0 || round.length < 2 || round.includes(-1)) return undefined
  const earlier = history.slice(Math.max(0, before + 1 - round.length), before + 1)
  const isRound = earlier.length === round.length && earlier.every((key, at) => key === round[at])
  return isRound || history.length > total * 3 + 20 ? [...new Set(round)] : undefined
}

/** Escape is a way out that people know, as from a dialog. */
async function getsOut(
  page: Page,
  now: () => Promise<FocusFacts | null>,
  caught: readonly number[],
): Promise<boolean> {
  await page.keyboard.press('Escape')
  for (let presses = 0; presses <= caught.length; presses += 1) {
    await page.keyboard.press('Tab')
    const at = await now()
    if (at === null || !caught.includes(at.key)) return true
  }
  return false
}

async function compare(client: CDPSession, world: World, at: FocusFacts) {
  const picture = async () => {
    const { data } = await client.send('Page.captureScreenshot', {
      format: 'png',
      clip: { ...at.clip, scale: 1 },
      captureBeyondViewport: false,
    })
    return Buffer.from(data, 'base64')
  }
  const focused = await picture()
  await world.evaluate('watch.blur()')
  const plain = await picture()
  await world.evaluate(`watch.refocus(${at.key})`)
  return { isSeen: !focused.equals(plain), focused }
}
