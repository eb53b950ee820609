const HIDDEN = '[private]'

/**
 * A fact that could harm someone if it got about: that a home has an assisted collection, a clinical
 * one, a debt, a benefit.
 *
 * It fits no text, no number and no JSON, so that a public page's data, a feed, an event or a log
 * line that takes those doesn't compile with it. Forced in all the same, through `any` or a
 * template, it shows as `[private]`. {@link Private.reveal} is the one way out, and says what for.
 */
export class Private<T> {
  readonly #value: T

  private constructor(value: T) {
    this.#value = value
  }

  /** Shuts a fact in. */
  static of<T>(value: T): Private<T> {
    return new Private(value)
  }

  /**
   * The fact itself.
   *
   * @param _purpose what it is needed for, in words; read by whoever reviews the code, kept nowhere
   */
  reveal(_purpose: string): T {
    return this.#value
  }

  /** Another fact made of this one, as private as it. */
  map<Other>(make: (value: T) => Other): Private<Other> {
    return new Private(make(this.#value))
  }

  toJSON(): string {
    return HIDDEN
  }

  toString(): string {
    return HIDDEN
  }

  [Symbol.toPrimitive](): string {
    return HIDDEN
  }

  /** What Node prints of it. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return HIDDEN
  }
}

/** What may stand on a public page, in a feed, an event or a log: plain data, and nothing private. */
export type PublicData =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly PublicData[]
  | { readonly [key: string]: PublicData }

/**
 * A type as it is when nothing in it is private, and `never` when anything is: for functions that
 * publish whatever they are given.
 */
export type Public<T> =
  T extends Private<unknown>
    ? never
    : T extends readonly (infer Item)[]
      ? [Public<Item>] extends [never]
        ? never
        : T
      : T extends object
        ? { [Key in keyof T]: Public<T[Key]> } extends T
          ? { [Key in keyof T]: Public<T[Key]> }
          : never
        : T

/**
 * Says where in a value a private fact is, as a path; undefined when there is none.
 *
 * For the last door before something is published, where types have been lost.
 */
export function privateIn(value: unknown, path = ''): string | undefined {
  if (value instanceof Private) return path === '' ? 'the value itself' : path
  if (typeof value !== 'object' || value === null) return undefined
  const parts = value instanceof Map ? [...value] : Object.entries(value)
  for (const [key, part] of parts) {
    const found = privateIn(part, path === '' ? String(key) : `${path}.${String(key)}`)
    if (found !== undefined) return found
  }
  return undefined
}
