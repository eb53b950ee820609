/** Joins a component's own class with what a caller adds; the caller's come last. */
export function classes(own: string, ...more: (string | false | null | undefined)[]): string {
  let joined = own
  for (const name of more) if (name) joined += ` ${name}`
  return joined
}

/** Joins class names that may all be absent. */
export function optionalClasses(
  ...names: (string | false | null | undefined)[]
): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}
