import { around, oneOf, type Random } from './random.ts'

/** Somebody invented, with what makes them go on or give up. */
export interface Person {
  readonly language: 'en' | 'cy'
  readonly javascript: boolean
  readonly device: 'phone' | 'desktop'
  /** From 0 to 1: how readily they go on when a page asks much, or says no. */
  readonly patience: number
  /** From 0 to 1: how often they get a question right at once. */
  readonly care: number
  /** What they would pay at most, in pence, for what usually costs 100. */
  readonly budget: number
  readonly postcode: string
  /** Whether staff fill it in for them, on the phone. */
  readonly isAssisted: boolean
}

/** What councils' residents are like; the same in each, so that only what councils decide differs. */
export function personFrom(
  random: Random,
  { postcodes, languages }: { postcodes: readonly string[]; languages: readonly string[] },
): Person {
  const device = random() < 0.64 ? 'phone' : 'desktop'
  return {
    language: languages.includes('cy') && random() < 0.35 ? 'cy' : 'en',
    javascript: random() > 0.07,
    device,
    patience: clamp(around(random, 0.7, 0.45)),
    // A small keyboard makes for more mistakes.
    care: clamp(around(random, device === 'phone' ? 0.82 : 0.9, 0.25)),
    budget: around(random, 125, 95),
    postcode: oneOf(random, postcodes),
    isAssisted: random() < 0.12,
  }
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
