import type { ModulusRow, ModulusTable } from './modulus-table.ts'

/**
 * Whether an account number can belong to a sort code: `unknown` where the table doesn't say, which
 * the specification bids to accept.
 */
export type ModulusResult = 'valid' | 'invalid' | 'unknown'

/** Position of each digit in the fourteen, by the specification's letter. */
const at = { a: 6, b: 7, c: 8, g: 12, h: 13 } as const

/** Rules of which the first row or the second need pass; elsewhere both must. */
const eitherPasses = new Set(['2,9', '10,11', '12,13'])

const rule2 = {
  withoutNine: [0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1],
  withNine: [0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1],
} as const

/**
 * Holds an account number to its sort code's check digits.
 *
 * Source: Vocalink, Validating account numbers: UK modulus checking.
 *
 * @param sortCode six digits
 * @param accountNumber eight digits
 */
export function modulusCheck(
  sortCode: string,
  accountNumber: string,
  table: ModulusTable,
): ModulusResult {
  const rows = table.rows.filter(({ from, to }) => from <= sortCode && sortCode <= to)
  const [first, second] = rows
  if (!first) return 'unknown'
  const passes = (row: ModulusRow) => rowPasses(row, sortCode, accountNumber, table.substitutes)
  if (!second) return passes(first) ? 'valid' : 'invalid'
  const isEither = eitherPasses.has(`${first.exception},${second.exception}`)
  const isValid = isEither ? passes(first) || passes(second) : passes(first) && passes(second)
  return isValid ? 'valid' : 'invalid'
}

function rowPasses(
  row: ModulusRow,
  sortCode: string,
  accountNumber: string,
  substitutes: ModulusTable['substitutes'],
): boolean {
  const { exception } = row
  const code =
    exception === 5
      ? (substitutes.get(sortCode) ?? sortCode)
      : exception === 8
        ? '090126'
        : exception === 9
          ? '309634'
          : sortCode
  const digits = [...`${code}${accountNumber}`].map(Number)
  const digit = (position: number) => digits[position] ?? 0
  const [a, c, g, h] = [digit(at.a), digit(at.c), digit(at.g), digit(at.h)]
  if (exception === 3 && (c === 6 || c === 9)) return true
  // A foreign currency account, which can't be checked.
  if (exception === 6 && a >= 4 && a <= 8 && g === h) return true

  const weights = weightsFor(row, digits)
  const total = sum(row, weights, digits) + (exception === 1 ? 27 : 0)
  const modulus = row.method === 'MOD11' ? 11 : 10
  const remainder = total % modulus
  if (exception === 4) return remainder === g * 10 + h
  if (exception === 5) {
    const checkDigit = row.method === 'MOD11' ? g : h
    return remainder === 0 ? checkDigit === 0 : modulus - remainder === checkDigit
  }
  if (remainder === 0) return true
  if (exception !== 14 || ![0, 1, 9].includes(h)) return false
  const shifted = [...digits.slice(0, at.a), 0, ...digits.slice(at.a, at.h)]
  return sum(row, weights, shifted) % modulus === 0
}

function weightsFor(row: ModulusRow, digits: readonly number[]): readonly number[] {
  const { a, b, g } = at
  const isNine = digits[g] === 9
  if (row.exception === 2 && digits[a] !== 0) return isNine ? rule2.withNine : rule2.withoutNine
  const startsWithNine = digits[b] === 9 && (digits[a] === 0 || digits[a] === 9)
  const dropsSortCode = row.exception === 7 || (row.exception === 10 && startsWithNine)
  if (!dropsSortCode || !isNine) return row.weights
  return row.weights.map((weight, position) => (position <= b ? 0 : weight))
}

function sum(row: ModulusRow, weights: readonly number[], digits: readonly number[]): number {
  let total = 0
  digits.forEach((digit, position) => {
    const product = digit * (weights[position] ?? 0)
    total += row.method === 'DBLAL' ? Math.floor(product / 10) + (product % 10) : product
  })
  return total
}
