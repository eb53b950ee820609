import { inspect } from 'node:util'
import { vi } from 'vitest'

/** Everything that is written while it listens: by the code under test, by Node, or given to `write`. */
export function listen() {
  const lines: string[] = []
  const keep = (...given: unknown[]) => {
    // As a careless log would: errors with all that they hold.
    lines.push(
      given.map((one) => (typeof one === 'string' ? one : inspect(one, { depth: 8 }))).join(' '),
    )
  }
  const spies = [
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(keep),
    ),
    ...[process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((chunk) => {
        keep(String(chunk))
        return true
      }),
    ),
  ]
  process.on('warning', keep)
  return {
    lines,
    write: keep,
    stop() {
      for (const spy of spies) spy.mockRestore()
      process.off('warning', keep)
    },
  }
}

/** Whether digits pass the check that card numbers do. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const twice = index % 2 === 1 ? digit * 2 : digit
    sum += twice > 9 ? twice - 9 : twice
  }
  return sum % 10 === 0
}

/** What of a line no log may hold: a card's number, an email address, a postcode, or one of the words. */
export function privateParts(line: string, words: readonly string[]): string[] {
  const numbers = (line.match(/(?<![\w-])\d(?:[ -]?\d){12,18}(?![\w-])/g) ?? []).filter((text) =>
    passesLuhn(text.replace(/\D/g, '')),
  )
  const emails = line.match(/[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}\b/gi) ?? []
  const postcodes = line.match(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g) ?? []
  const found = words.filter((word) => line.toLowerCase().includes(word.toLowerCase()))
  return [...numbers, ...emails, ...postcodes, ...found]
}
