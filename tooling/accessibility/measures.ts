import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { componentAxe } from './exceptions.ts'
import { look, unseenFocus } from './in-page/focus.ts'
import { drawn, lostInForcedColours, rememberDrawn, standsOut } from './in-page/forced-colours.ts'
import { stillMoves } from './in-page/motion.ts'
import { behind, contrastOf, isShown, rgba, say, shown, withText } from './in-page/parts.ts'
import { inSentence, pressed, smallTargets } from './in-page/targets.ts'
import { badAtLargeText, cutOff, rememberText, scrolled, tooWide } from './in-page/text.ts'

const measures = {
  badAtLargeText,
  lostInForcedColours,
  rememberDrawn,
  rememberText,
  smallTargets,
  stillMoves,
  tooWide,
  unseenFocus,
}
const helpers = {
  behind,
  contrastOf,
  cutOff,
  drawn,
  inSentence,
  isShown,
  look,
  pressed,
  rgba,
  say,
  scrolled,
  shown,
  standsOut,
  withText,
}

/** What a page is measured with, once {@link measuresScript} ran in it: `window.guildhall`. */
export type Measures = typeof measures

/** A script that gives a page axe and {@link Measures}. */
export function measuresScript(): string {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const functions = Object.values({ ...helpers, ...measures }).map(String)
  const names = Object.keys(measures).join(', ')
  return `${axe}
;(() => { ${functions.join('\n')}
window.guildhall = { ${names} } })();`
}

/** What of a page of Playwright's is needed. */
export interface MeasuredPage {
  evaluate<Result, Argument>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>
  setViewportSize(size: { width: number; height: number }): Promise<void>
  emulateMedia(options: {
    forcedColors?: 'active' | 'none'
    colorScheme?: 'dark' | 'light'
    reducedMotion?: 'reduce' | 'no-preference'
  }): Promise<void>
}

/** A laptop's window. At 400% it is 320 by 256 CSS pixels, which is what reflow is measured at. */
const LAPTOP = { width: 1280, height: 1024 }
const ZOOMED = { width: 320, height: 256 }

/**
 * What is wrong with what a page shows now, beside what axe finds; nothing when all is well.
 *
 * Targets and focus, text at 200%, reflow at 320 CSS pixels (400%), forced colours, reduced motion.
 *
 * @param page has run {@link measuresScript}, and is left as it was
 */
export async function measure(page: MeasuredPage): Promise<string[]> {
  const ask = <Name extends keyof Measures>(name: Name, argument?: boolean) =>
    page.evaluate(
      ([wanted, given]) => {
        const { guildhall } = window as unknown as {
          guildhall: Record<string, (given?: boolean) => string[] | undefined>
        }
        return guildhall[wanted]?.(given) ?? []
      },
      [name, argument] as const,
    )
  const textSize = (size: string) =>
    page.evaluate((given) => {
      document.documentElement.style.fontSize = given
    }, size)

  await ask('rememberText')
  await ask('rememberDrawn')
  const asItComes = [...(await ask('smallTargets')), ...(await ask('unseenFocus', false))]
  await textSize('200%')
  const large = [...(await ask('badAtLargeText')), ...(await ask('tooWide'))]
  await textSize('')
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' })
  const forced = [
    ...(await ask('lostInForcedColours')),
    ...(await ask('unseenFocus', true)),
    ...(await ask('stillMoves')),
  ]
  await page.emulateMedia({
    forcedColors: 'none',
    colorScheme: 'light',
    reducedMotion: 'no-preference',
  })
  await page.setViewportSize(ZOOMED)
  const zoomed = await ask('tooWide')
  await page.setViewportSize(LAPTOP)
  return [
    ...asItComes,
    ...large.map((problem) => `text at 200%: ${problem}`),
    ...forced,
    ...zoomed.map((problem) => `at 320 px: ${problem}`),
  ]
}

/** What axe finds wrong with a component on its own. @param selector of the component */
export async function axeProblems(page: MeasuredPage, selector: string): Promise<string[]> {
  return page.evaluate(
    async ([part, given]) => {
      const { axe } = window as unknown as { axe: Axe }
      axe.configure(given.config)
      const { violations } = await axe.run(part, { ...given.options, resultTypes: ['violations'] })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
      )
    },
    [selector, componentAxe] as const,
  )
}

interface Axe {
  configure(config: unknown): void
  run(
    part: string,
    options: unknown,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}
