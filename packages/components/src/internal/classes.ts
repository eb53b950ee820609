import type { Eager } from './eager.ts'

type ClassName = string | false | null | undefined

/** Joins a component's own class with what a caller adds; the caller's come last. */
export const classes = ((own: string, a?: ClassName, b?: ClassName, c?: ClassName): string => {
  let joined = own
  if (a) joined += ` ${a}`
  if (b) joined += ` ${b}`
  if (c) joined += ` ${c}`
  return joined
}) satisfies Eager
