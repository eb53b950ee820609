import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** How far a pixel's red, green or blue may be off, of 255. */
const SHADE = 40

/** What of a page of Playwright's is needed. */
interface Evaluates {
  evaluate<Result, Argument>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>
}

/**
 * How many pixels of a thousand differ between two PNGs; all of them when the sizes do.
 *
 * @param page any page of a browser, which reads the pictures
 */
export function difference(page: Evaluates, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ([first, second, shade]) => {
      const [a, b] = await Promise.all(
        [first, second].map(async (base64) => {
          const image = new Image()
          image.src = `data:image/png;base64,${base64}`
          await image.decode()
          const canvas = new OffscreenCanvas(image.width, image.height)
          const context = canvas.getContext('2d')
          context?.drawImage(image, 0, 0)
          return context?.getImageData(0, 0, image.width, image.height)
        }),
      )
      if (!a || !b || a.width !== b.width || a.height !== b.height) return 1000
      let differing = 0
      for (let at = 0; at < a.data.length; at += 4) {
        const isOff = [0, 1, 2].some(
          (channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > shade,
        )
        if (isOff) differing += 1
      }
      return (differing / (a.width * a.height)) * 1000
    },
    [one.toString('base64'), other.toString('base64'), SHADE] as const,
  )
}

/**
 * CSS that makes a page look the same on every machine: Storybook's own font, since each has others,
 * and nothing that moves.
 */
export function stillCss(): string {
  const root = new URL('../../package.json', import.meta.url)
  const storybook = createRequire(root).resolve('storybook/package.json')
  const faces = (['regular', 'bold'] as const).map((weight) => {
    const file = join(dirname(storybook), `assets/browser/nunito-sans-${weight}.woff2`)
    return `@font-face { font-family: Everywhere; font-weight: ${weight === 'bold' ? 700 : 400};
    src: url(data:font/woff2;base64,${readFileSync(file, 'base64')}) }`
  })
  return `${faces.join('\n')} * { font-family: Everywhere !important; animation: none !important }`
}
