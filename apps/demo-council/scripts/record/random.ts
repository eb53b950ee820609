/** Chance that is the same each time: numbers from 0 to 1 by a seed (mulberry32). */
export type Random = () => number

/** @param seed any text; the same text gives the same numbers */
export function randomFrom(seed: string): Random {
  let state = 2166136261
  for (const letter of seed) {
    state = Math.imul(state ^ letter.charCodeAt(0), 16777619) >>> 0
  }
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One of a list. */
export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('There is nothing to choose from.')
  return item
}

/** A number around a middle, as people differ: the mean of three even ones, up to `spread` away. */
export function around(random: Random, middle: number, spread: number): number {
  return middle + spread * (((random() + random() + random()) / 3) * 2 - 1)
}
