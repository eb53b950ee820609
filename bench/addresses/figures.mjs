// Percentiles that say how much of them is the machine's noise, and verdicts that allow for it.

/** Lookups in one window; a machine that is busy for a moment spoils one window, not the run. */
const WINDOW = 200

/**
 * @typedef {object} Figures
 * @property {number} p50 milliseconds
 * @property {number} p99 milliseconds, of all lookups
 * @property {number} quiet 99th percentile of the quieter half of the windows, in milliseconds
 */

/**
 * @param {readonly number[]} took milliseconds, in the order in which they were measured
 * @returns {Figures}
 */
export function figuresOf(took) {
  const windows = []
  for (let at = 0; at < took.length; at += WINDOW) windows.push(took.slice(at, at + WINDOW))
  windows.sort((a, b) => share(a, 0.99) - share(b, 0.99))
  const quiet = windows.slice(0, Math.ceil(windows.length / 2)).flat()
  return { p50: share(took, 0.5), p99: share(took, 0.99), quiet: share(quiet, 0.99) }
}

/** @param {readonly number[]} all @param {number} part */
export function share(all, part) {
  const sorted = all.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

/**
 * What a figure says of its target. `noise` when the target was missed, and so it was by the quiet
 * half or by far fewer addresses in the same run: then the machine was measured, and not the lookup.
 *
 * @param {Figures} figures
 * @param {number} target milliseconds
 * @param {Figures} fewer the same lookup among fewer addresses, measured in turn with this one
 * @returns {'met' | 'met when quiet' | 'noise' | 'missed'}
 */
export function verdict(figures, target, fewer) {
  if (figures.p99 < target) return 'met'
  if (figures.quiet < target) return 'met when quiet'
  return fewer !== figures && fewer.quiet >= target ? 'noise' : 'missed'
}

/** @param {number} value */
export function number(value) {
  return new Intl.NumberFormat('en-GB').format(value)
}

/** @param {Figures} figures */
export function inWords({ p50, p99, quiet }) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(2).padStart(7)} ms`
  return `p50 ${ms(p50)}  p99 ${ms(p99)}  p99 when quiet ${ms(quiet)}`
}
