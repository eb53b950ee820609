import type { ImportProgress } from './import.ts'

const WIDTH = 24

/** One line that says how far an import has come: a bar where the size is known, and counts. */
export function progressLine(
  progress: ImportProgress,
  options: { size: number | undefined; elapsedMs: number },
): string {
  const { size, elapsedMs } = options
  const number = new Intl.NumberFormat('en-GB')
  const share = size === undefined || size === 0 ? undefined : Math.min(1, progress.bytes / size)
  const bar =
    share === undefined
      ? ''
      : `[${'#'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '.')}] ${String(Math.floor(share * 100)).padStart(3)}%  `
  const refused = progress.refused === 0 ? '' : `, ${number.format(progress.refused)} refused`
  return `${bar}${number.format(progress.addresses)} addresses${refused}, ${Math.round(elapsedMs / 1000)} s`
}
