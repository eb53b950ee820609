import { readFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { componentAxe } from './exceptions.ts'

/** What a page is measured with; each a function of in-page, `window.guildhall` holds them. */
const MEASURES = [
  'badAtLargeText',
  'lostInForcedColours',
  'rememberDrawn',
  'rememberText',
  'smallTargets',
  'stillMoves',
  'tooWide',
  'unseenFocus',
] as const

const FILES = ['parts', 'focus', 'forced-colours', 'motion', 'targets', 'text']

/** A script that gives a page axe and `window.guildhall`. */
export function measuresScript(): string {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  // As text and not as functions, since whoever runs this may have rewritten their imports.
  const functions = FILES.map((file) => {
    const text = readFileSync(join(import.meta.dirname, 'in-page', `${file}.ts`), 'utf8')
    return stripTypeScriptTypes(text)
      .replace(/^import [^;]*? from '.*'$/gm, '')
      .replace(/^export /gm, '')
  })
  return `${axe}
;(() => { ${functions.join('\n')}
window.guildhall = { ${MEASURES.join(', ')} } })();`
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
export const LAPTOP = { width: 1280, height: 1024 }
const ZOOMED = { width: 320, height: 256 }

/**
 * What is wrong with what a page shows now, beside what axe finds; nothing when all is well.
 *
 * Targets and focus, text at 200%, reflow at 320 CSS pixels (400%), forced colours, reduced motion.
 *
 * @param page has run {@link measuresScript}, and is left as it was
 * @param own the page's own window, which it is left with
 */
export async function measure(page: MeasuredPage, own = LAPTOP): Promise<string[]> {
  const ask = (name: (typeof MEASURES)[number], argument?: boolean) =>
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

  await page.setViewportSize(LAPTOP)
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
  await page.setViewportSize(own)
  return [
    ...asItComes,
    ...large.map((problem) => `text at 200%: ${problem}`),
    ...forced,
    ...zoomed.map((problem) => `at 320 px: ${problem}`),
  ]
}

/**
 * What axe finds wrong with a component on its own, frames in it left out: axe waits for an answer
 * from each, and one without scripts gives none.
 *
 * @param selector of the component
 */
export async function axeProblems(page: MeasuredPage, selector: string): Promise<string[]> {
  return page.evaluate(
    async ([part, given]) => {
      const { axe } = window as unknown as { axe: Axe }
      axe.configure(given.config)
      const { violations } = await axe.run(part, {
        ...given.options,
        iframes: false,
        resultTypes: ['violations'],
      })
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
