import type { Part } from '../observation.ts'
import type { PageTools } from './tools.ts'

declare const tools: PageTools

/** What a watched page tells of changes that nobody asked for. */
export interface MotionWatch {
  /** Parts that changed since the watch was set, and how often. */
  changed(): (Part & { times: number })[]
  animated(): Part[]
  hasPause(): boolean
  /** Whether a dialog or a message that time runs out is shown. */
  warns(): boolean
  /** The text that can be seen in the page. */
  seen(): string
}

/** Watches for what changes by itself. Runs inside the page. */
export function watchMotion(): void {
  const times = new Map<Element, number>()
  const count = (records: MutationRecord[]) => {
    for (const { target, type } of records) {
      const element = target instanceof Element ? target : target.parentElement
      if (element === null || !tools.isShown(element)) continue
      const isText = type !== 'attributes'
      // Letters that somebody may be typing into are theirs.
      if (isText && element.closest('[contenteditable], textarea')) continue
      times.set(element, (times.get(element) ?? 0) + 1)
    }
  }
  new MutationObserver(count).observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['style', 'class', 'src', 'transform', 'hidden'],
  })

  const MOVES =
    /transform|translate|rotate|scale|left|right|top|bottom|margin|opacity|visibility|background|color|width|height|offset/i
  const watch: MotionWatch = {
    changed: () =>
      [...times]
        .filter(([element]) => element.isConnected)
        .map(([element, many]) => ({ ...tools.part(element), times: many })),
    animated() {
      const endless = document.getAnimations().filter((one) => {
        const { effect, playState } = one
        if (playState !== 'running' || !(effect instanceof KeyframeEffect)) return false
        const { endTime } = effect.getComputedTiming()
        const names = effect.getKeyframes().flatMap((frame) => Object.keys(frame))
        return Number(endTime) > 5000 && names.some((name) => MOVES.test(name))
      })
      const targets = endless.flatMap(({ effect }) =>
        effect instanceof KeyframeEffect && effect.target ? [effect.target] : [],
      )
      return [...new Set([...targets, ...document.querySelectorAll('marquee, blink')])]
        .filter(tools.isShown)
        .map(tools.part)
    },
    hasPause: () =>
      [...document.querySelectorAll('button, a[href], [role=button], input[type=button]')].some(
        (one) =>
          tools.isShown(one) &&
          /\b(pause|stop|hide|oedi|stopio|atal|cuddio)\b/i.test(tools.nameOf(one)),
      ),
    warns: () =>
      [
        ...document.querySelectorAll(
          'dialog[open], [role=dialog], [role=alertdialog], [role=alert], [role=status], [aria-live]',
        ),
      ].some((one) => tools.isShown(one) && tools.textOf(one).length > 10) ||
      [...document.querySelectorAll('button, a[href]')].some(
        (one) =>
          tools.isShown(one) &&
          /(stay|keep me) (signed|logged) in|more time|extend|longer|mwy o amser|aros wedi/i.test(
            tools.nameOf(one),
          ),
      ),
    seen: () => tools.textOf(document.body).slice(0, 5000),
  }
  Object.assign(globalThis, { motion: watch })
}
