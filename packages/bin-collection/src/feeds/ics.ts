/** One line of an iCalendar file: its name with parameters, `DTSTART;VALUE=DATE`, and its value. */
export type IcsLine = readonly [name: string, value: string]

const encoder = new TextEncoder()

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
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
