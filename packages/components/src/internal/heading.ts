/** How deep a heading is in the page. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export function headingOf(level: HeadingLevel) {
  return `h${level}` as const
}
