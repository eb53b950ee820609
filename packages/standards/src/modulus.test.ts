import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bankAccount } from './bank-account.ts'
import { modulusCheck } from './modulus.ts'
import { readModulusTable } from './modulus-table.ts'

// The few rows that the specification's own examples need.
const table = readModulusTable(
  `
  070116 070116 MOD11  0  0  7  6  5  8  9  4  5  6  7  8  9 -1 12
  070116 070116 MOD10  0  3  2  4  5  8  9  4  5  6  7  8  9 -1 13
  074456 074456 MOD11  0  0  7  6  5  8  9  4  5  6  7  8  9 -1 12
  074456 074456 MOD10  0  3  2  4  5  8  9  4  5  6  7  8  9 -1 13
  086090 086090 MOD10  0  0  3  7  1  3  7  1  3  7  1  3  7  1  8
  089000 089999 MOD10  0  0  0  0  0  0  7  1  3  7  1  3  7  1
  102400 107999 MOD11  0  0  0  0  0  0  8  7  6  5  4  3  2  1
  110000 119280 DBLAL  0  0  2  1  2  1  2  1  2  1  2  1  2  1  1
  134012 134020 MOD11  0  0  0  7  5  9  8  4  6  3  5  2  0  0  4
  180002 180002 MOD11  0  0  0  0  0  0  8  7  6  5  4  3  2  1 14
  200901 201159 MOD11  0  0  0  0  0  0  0  7  6  5  4  3  2  1  6
  200901 201159 DBLAL  2  1  2  1  2  1  2  1  2  1  2  1  2  1  6
  202700 203239 MOD11  0  0  0  0  0  0  0  7  6  5  4  3  2  1  6
  202700 203239 DBLAL  2  1  2  1  2  1  2  1  2  1  2  1  2  1  6
  309001 309633 MOD11  0  0  3  2  9  8  5  7  6  5  4  3  2  1  2
  309001 309633 MOD11  0  0  3  2  9  8  1  7  6  5  4  3  2  1  9
  771900 772799 MOD11  0  0  1  2  5  3  6  4  8  7 10  9  3  1  7
  820000 826097 MOD11  0  0  0  0  0  0  0  0  7  3  4  9  2  1
  820000 826097 DBLAL  2  1  2  1  2  1  2  1  2  1  2  1  2  1  3
  826919 827999 MOD11  0  0  0  0  0  0  0  0  7  3  4  9  2  1
  826919 827999 DBLAL  2  1  2  1  2  1  2  1  2  1  2  1  2  1  3
  870000 872791 MOD11  0  0  1  2  5  3  6  4  8  7 10  9  3  1 10
  870000 872791 MOD11  0  0  5 10  9  8  0  7  6  5  4  3  2  1 11
  938000 938696 MOD11  7  6  5  4  3  2  7  6  5  4  3  2  0  0  5
  938000 938696 DBLAL  2  1  2  1  2  1  2  1  2  1  2  1  2  0  5
  `,
  '938600 938611\r\n',
)

interface Case {
  readonly sortCode: string
  readonly accountNumber: string
}

/** Pairs recalled from the specification; more stand beside the repository where it is developed. */
const published = new URL('../../../../shared/reference/modulus/test-cases.json', import.meta.url)
const beside = existsSync(published)
  ? (JSON.parse(readFileSync(published, 'utf8')) as { valid: Case[]; invalid: Case[] })
  : { valid: [], invalid: [] }

const pair = (sortCode: string, accountNumber: string): Case => ({ sortCode, accountNumber })

describe('an account number belongs to its sort code', () => {
  it.each([
    pair('089999', '66374958'),
    pair('107999', '88837491'),
    pair('202959', '63748472'),
    pair('118765', '64371389'),
    pair('309070', '12345668'),
    pair('820000', '73688637'),
    pair('827101', '28748352'),
    pair('134020', '63849203'),
    pair('938611', '07806039'),
    pair('938600', '42368003'),
    pair('200915', '41011166'),
    pair('772798', '99345694'),
    pair('086090', '06774744'),
    pair('871427', '99123496'),
    pair('070116', '34012583'),
    pair('180002', '00000190'),
    ...beside.valid,
  ])('by every special rule: $sortCode $accountNumber', ({ sortCode, accountNumber }) => {
    expect(modulusCheck(sortCode, accountNumber, table)).toBe('valid')
  })
})

describe('an account number doesn’t belong to its sort code', () => {
  it.each([
    pair('089999', '66374959'),
    pair('107999', '88837493'),
    pair('203099', '66831036'),
    pair('118765', '64371388'),
    pair('938063', '15764273'),
    // The two last digits, not their sum, must be the remainder.
    pair('134020', '63849212'),
    // Ends on 5, so that the second reading of rule 14 isn't tried.
    pair('180002', '00000195'),
    ...beside.invalid,
  ])('$sortCode $accountNumber', ({ sortCode, accountNumber }) => {
    expect(modulusCheck(sortCode, accountNumber, table)).toBe('invalid')
  })
})

it('most single slips of a finger are found', () => {
  let found = 0
  let tried = 0
  for (let position = 0; position < 8; position += 1) {
    for (let digit = 0; digit <= 9; digit += 1) {
      const slip = `${'66374958'.slice(0, position)}${digit}${'66374958'.slice(position + 1)}`
      if (slip === '66374958') continue
      tried += 1
      if (modulusCheck('089999', slip, table) === 'invalid') found += 1
    }
  }
  expect(found).toBe(tried)
})

it('a sort code that the table doesn’t know is accepted, since nobody can tell', () => {
  expect(modulusCheck('999999', '12345678', table)).toBe('unknown')
})

describe('a table', () => {
  it.each([
    '089000 089999 MOD12 0 0 0 0 0 0 7 1 3 7 1 3 7 1',
    '089000 089999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7',
    '089999 089000 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1',
    '<html>',
  ])('that isn’t one is refused by line: %s', (line) => {
    expect(() => readModulusTable(`\n${line}`)).toThrow('Line 2 of the modulus weights')
  })
  it('of substitutes that isn’t one is refused as well', () => {
    expect(() => readModulusTable('', '938600')).toThrow('Line 1 of the modulus substitutes')
  })
})

describe('a bank account', () => {
  it('whose parts don’t match is told at the account number', () => {
    const read = bankAccount(table).safeParse({ sortCode: '08-99-99', accountNumber: '66374959' })
    expect(read.error?.issues).toMatchObject([
      { message: 'bank-account.mismatch', path: ['accountNumber'] },
    ])
  })
  it('is not held to the table while a part of it is missing', () => {
    const read = bankAccount(table).safeParse({ sortCode: '', accountNumber: '66374959' })
    expect(read.error?.issues.map((issue) => issue.message)).toEqual(['sort-code.required'])
  })
  it('may be asked for without a table', () => {
    expect(bankAccount().parse({ sortCode: '08 99 99', accountNumber: '66374959' })).toEqual({
      sortCode: '089999',
      accountNumber: '66374959',
    })
  })
})
