/**
 * A text from outside on one line: without control characters, which can drive a terminal, and
 * without those that turn the direction of what follows; at most 300 characters.
 */
export function plain(text: string): string {
  const line = text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
  return line.length > 300 ? `${line.slice(0, 299)}…` : line
}
