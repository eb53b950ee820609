import type { Score } from './score.ts'

/** How many findings are right, and how many faults are found, from 0 to 1. */
export function figuresOf(scores: readonly Score[]) {
  const count = (what: keyof Score) => scores.reduce((sum, one) => sum + one[what].length, 0)
  const [right, missed, wrong] = [count('right'), count('missed'), count('wrong')]
  return {
    right,
    missed,
    wrong,
    precision: right / Math.max(right + wrong, 1),
    recall: right / Math.max(right + missed, 1),
  }
}

/** A line for each kind of fault: found, missed, found where it is not. */
export function byFault(scores: readonly Score[]): string[] {
  const faults = new Map<string, { right: number; missed: number; wrong: number }>()
  for (const score of scores) {
    for (const what of ['right', 'missed', 'wrong'] as const) {
      for (const line of score[what]) {
        const fault = line.split(' ')[1] ?? ''
        const counted = faults.get(fault) ?? { right: 0, missed: 0, wrong: 0 }
        counted[what] += 1
        faults.set(fault, counted)
      }
    }
  }
  return [...faults]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([fault, { right, missed, wrong }]) => {
      const precision = right + wrong === 0 ? '–' : percent(right / (right + wrong))
      const recall = right + missed === 0 ? '–' : percent(right / (right + missed))
      return `${fault.padEnd(32)} ${String(right).padStart(3)} found ${String(missed).padStart(3)} missed ${String(wrong).padStart(3)} wrong   precision ${precision.padStart(5)}   recall ${recall.padStart(5)}`
    })
}

/** 0.9649 as 96.5%. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}
