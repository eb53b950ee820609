/** One line of an iCalendar file: its name with parameters, `DTSTART;VALUE=DATE`, and its value. */
export type IcsLine = readonly [name: string, value: string]

/**
 * Escapes a TEXT value.
 *
 * Source: RFC 5545, 3.3.11.
 */
export function icsText(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replace(/\r\n|\r|\n/g, '\\n')
      // Control characters are no part of TEXT.
      .replace(/[\p{Cc}]/gu, '')
  )
}

/** A day as iCalendar writes it, `20261124`. */
export function icsDate(date: string): string {
  return date.replaceAll('-', '')
}

/**
 * Writes lines as an iCalendar file: CRLF ends, folded at 75 octets, never inside a character.
 *
 * Source: RFC 5545, 3.1.
 */
export function writeIcs(lines: readonly IcsLine[]): string {
  return lines.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('')
}

function fold(line: string): string {
  // No character of UTF-16 takes more than three octets of UTF-8, and none of ASCII more than one, so
  // most lines need no counting.
  if (line.length <= 25 || (line.length <= 75 && isAscii(line))) return line
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

function isAscii(line: string): boolean {
  for (let at = 0; at < line.length; at += 1) if (line.charCodeAt(at) > 0x7f) return false
  return true
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
