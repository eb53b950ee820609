/** Some of a whole: whole numbers, `0 <= count <= of`. */
export interface Proportion {
  readonly count: number
  readonly of: number
}

/** The lower and upper end of what a figure may be, as shares from 0 to 1. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The two-sided 95% point of the normal distribution. */
const Z95 = 1.959963984540054

/**
 * The 95% interval of a proportion, which holds for few cases and for none or all of them.
 *
 * Source: E. B. Wilson, “Probable inference, the law of succession, and statistical inference”,
 * Journal of the American Statistical Association 22 (1927).
 *
 * @throws RangeError when it is not some of a whole of one or more
 */
export function wilson({ count, of }: Proportion, z: number = Z95): Interval {
  if (!(of >= 1 && count >= 0 && count <= of)) {
    throw new RangeError(`${count} of ${of} is no proportion. Give some of a whole of 1 or more.`)
  }
  const share = count / of
  const square = (z * z) / of
  const middle = (share + square / 2) / (1 + square)
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of))
  // At none and at all of them the ends are exact; floating point would miss by a hair.
  return {
    low: count === 0 ? 0 : Math.max(0, middle - half),
    high: count === of ? 1 : Math.min(1, middle + half),
  }
}

/**
 * How probable a difference this large or larger is when there is none: the pooled two-sided test
 * of two proportions. 1 when both are equal.
 */
export function differenceByChance(a: Proportion, b: Proportion): number {
  const pooled = (a.count + b.count) / (a.of + b.of)
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / a.of + 1 / b.of))
  if (spread === 0) return 1
  return 2 * upperTail(Math.abs(a.count / a.of - b.count / b.of) / spread)
}

/**
 * The 95% interval of a difference `a − b`, from −1 to 1.
 *
 * Source: R. G. Newcombe, “Interval estimation for the difference between independent proportions”,
 * Statistics in Medicine 17 (1998), method 10.
 */
export function differenceInterval(a: Proportion, b: Proportion): Interval {
  const [p, q] = [a.count / a.of, b.count / b.of]
  const [one, two] = [wilson(a), wilson(b)]
  return {
    low: p - q - Math.hypot(p - one.low, two.high - q),
    high: p - q + Math.hypot(one.high - p, q - two.low),
  }
}

/**
 * Probabilities made fit to be read together: each is raised so that the chance of even one false
 * finding among all of them stays what it is for one.
 *
 * Source: S. Holm, “A simple sequentially rejective multiple test procedure”, Scandinavian Journal
 * of Statistics 6 (1979).
 */
export function holm(probabilities: readonly number[]): number[] {
  const inOrder = probabilities.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p)
  const adjusted = new Array<number>(probabilities.length)
  let highest = 0
  for (const [rank, { p, index }] of inOrder.entries()) {
    highest = Math.max(highest, Math.min(1, p * (probabilities.length - rank)))
    adjusted[index] = highest
  }
  return adjusted
}

/**
 * The normal distribution's upper tail, right to 7 decimal places.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.2.17.
 */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}
