/** A colour as `#rrggbb`. */
export type Colour = `#${string}`

type Rgb = readonly [red: number, green: number, blue: number]

function toRgb(colour: string): Rgb {
  const number = Number.parseInt(colour.slice(1), 16)
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255]
}

function toColour(rgb: Rgb): Colour {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** Relative luminance, 0 black to 1 white. Source: WCAG 2.2, relative luminance. */
export function luminance(colour: string): number {
  const [red, green, blue] = toRgb(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours, 1 to 21, in either order. Source: WCAG 2.2, contrast ratio. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Mixes a colour into another. @param share of `into`, 0 to 1 */
export function mix(colour: string, into: string, share: number): Colour {
  const [from, to] = [toRgb(colour), toRgb(into)]
  const part = (at: 0 | 1 | 2) => from[at] + (to[at] - from[at]) * share
  return toColour([part(0), part(1), part(2)])
}

/** What a colour must be told from, and by how much: a ratio, 1 to 21. */
export interface Demand {
  readonly against: string
  readonly least: number
}

/**
 * The colour nearest to one that meets every demand, found by mixing in black or white, whichever
 * takes less.
 *
 * @returns undefined when neither meets them all
 */
export function nearestPassingAll(colour: string, demands: readonly Demand[]): Colour | undefined {
  for (let percent = 0; percent <= 100; percent += 1) {
    for (const into of ['#000000', '#ffffff']) {
      const candidate = mix(colour, into, percent / 100)
      if (demands.every(({ against, least }) => contrast(candidate, against) >= least)) {
        return candidate
      }
    }
  }
  return undefined
}

/** {@link nearestPassingAll} for one background. */
export function nearestPassing(
  colour: string,
  background: string,
  least: number,
): Colour | undefined {
  return nearestPassingAll(colour, [{ against: background, least }])
}
