// @vitest-environment node
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { readModulusTable } from '@guildhall/standards/modulus-table'
import { clockFrom } from '@guildhall/standards/plain-date'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { paymentsMigrations } from '../database.ts'
import { BankDetails, openBankDetails, sealBankDetails } from './bank-details.ts'
import { readDirectDebitForm } from './direct-debit-form.ts'
import { eraseMandate, mandateDetails, recordMandate } from './mandates.ts'
import { modulusFiles } from './modulus-file.ts'
import { directDebitPolicy } from './policy.ts'

const fields = { holder: 'A Resident', sortCode: '089999', accountNumber: '66374958' }
const details = new BankDetails(fields)
const keyOf = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte).toString('base64') })
const keys = [keyOf('2026', 1)]
const weights = '089000 089999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1'
const table = readModulusTable(weights)

function form(changes: Record<string, string> = {}) {
  const data = new FormData()
  const typed = {
    holder: ' A Resident ',
    sortCode: '08-99-99',
    accountNumber: '6637 4958',
    authority: 'yes',
  }
  for (const [name, value] of Object.entries({ ...typed, ...changes })) data.set(name, value)
  return data
}

describe('bank details', () => {
  it('are read as people write them, and held to the modulus check', () => {
    const read = readDirectDebitForm(form(), 'en', table)
    expect(read.ok && read.value.reveal()).toEqual(fields)
  })

  it.each([
    ['holder', { holder: '' }, 'Enter the name on the account'],
    ['holder', { holder: 'x'.repeat(19) }, 'Name on the account must be 18 characters or fewer'],
    ['sortCode', { sortCode: '08-99' }, 'Enter a sort code of 6 digits'],
    ['accountNumber', { accountNumber: '12' }, 'Account number must be between 6 and 8 digits'],
    ['accountNumber', { accountNumber: '66374959' }, 'belongs to the sort code'],
    ['authority', { authority: '' }, 'Confirm that you are the account holder'],
  ] as const)('say at %s what is wrong, given %j', (name, changes, words) => {
    const read = readDirectDebitForm(form(changes), 'en', table)
    expect(read).toMatchObject({ ok: false, errors: { [name]: expect.stringContaining(words) } })
    const welsh = readDirectDebitForm(form(changes), 'cy', table)
    expect(!welsh.ok && welsh.errors[name]).not.toContain(words)
  })

  it('are taken by their form alone while there is no table', () => {
    expect(readDirectDebitForm(form({ accountNumber: '66374959' }), 'en', undefined).ok).toBe(true)
  })

  it('can’t be seen in a log, in JSON or in an error', () => {
    const shown = [
      inspect({ details }, { depth: 9, showHidden: true }),
      JSON.stringify({ details }),
      String(details),
      `${new Error('failed', { cause: details }).cause}`,
    ].join('\n')
    expect(shown).toContain('ending 58')
    for (const part of ['66374958', '089999', 'Resident']) expect(shown).not.toContain(part)
  })

  it('are opened with the key that sealed them, for what they were sealed for', () => {
    const sealed = sealBankDetails(details, keys, 'mandate/westbourne/1')
    expect(sealed).not.toMatch(/66374958|089999|Resident/)
    expect(openBankDetails(sealed, keys, 'mandate/westbourne/1')?.reveal()).toEqual(fields)
    const rotated = [keyOf('2027', 2), ...keys]
    expect(openBankDetails(sealed, rotated, 'mandate/westbourne/1')?.ending).toBe('58')
    expect(sealBankDetails(details, rotated, 'x')).toMatch(/^2027\./)
    for (const [text, ring, purpose] of [
      [sealed, keys, 'mandate/westbourne/2'],
      [sealed, [keyOf('2026', 3)], 'mandate/westbourne/1'],
      [sealed, [keyOf('2027', 1)], 'mandate/westbourne/1'],
      [`${sealed.slice(0, -2)}AA`, keys, 'mandate/westbourne/1'],
      ['rubbish', keys, 'x'],
    ] as const) {
      expect(openBankDetails(text, ring, purpose)).toBeUndefined()
    }
  })

  it('are never kept without a key, or with a weak one', () => {
    expect(() => sealBankDetails(details, [], 'x')).toThrow('never kept in the clear')
    expect(() => sealBankDetails(details, [{ id: 'a', key: 'c2hvcnQ=' }], 'x')).toThrow('32 bytes')
  })
})

describe.each(everyDatabase())('a Direct Debit instruction on $name', ({ open }) => {
  it('is recorded once, sealed, opened for whoever sets it up, and erased', async () => {
    const database = await open()
    await migrate(database, [paymentsMigrations])
    const council = 'westbourne'
    const clock = clockFrom('2026-11-24T13:00:00Z')
    const mandate = { council, subject: 's-1', reference: 'GARDEN-1', details, keys, clock }
    const id = await recordMandate(database, mandate)
    expect(await recordMandate(database, mandate)).toBe(id)
    const { rows } = await sql`select * from payments_mandates`.execute(database.tables())
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(/66374958|089999|Resident/)
    expect((await mandateDetails(database, { council, id, keys }))?.reveal()).toEqual(fields)
    expect(await mandateDetails(database, { council: 'glanrafon', id, keys })).toBeUndefined()
    await eraseMandate(database, { council, id, clock })
    expect(await mandateDetails(database, { council, id, keys })).toBeUndefined()
    await database.close()
  })
})

describe('the modulus tables that a council keeps as files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-modulus-'))
  const file = join(folder, 'valacdos.txt')
  afterEach(() => rmSync(file, { force: true }))
  let minute = 0
  const write = (text: string) => {
    writeFileSync(file, text)
    minute += 1
    utimesSync(file, 1_700_000_000 + minute, 1_700_000_000 + minute)
  }

  it('are read again when they are replaced, without a restart', async () => {
    const problems: unknown[] = []
    const tables = modulusFiles({ weights: file, onProblem: (one) => problems.push(one) })
    expect(await tables()).toBeUndefined()
    expect(problems).toHaveLength(1)
    write(weights)
    const first = await tables()
    expect(first?.rows).toHaveLength(1)
    expect(await tables()).toBe(first)
    write(`${weights}\n${weights}`)
    expect((await tables())?.rows).toHaveLength(2)
    // A download that went wrong: the last good table stays, and somebody is told once.
    write('<html>')
    expect((await tables())?.rows).toHaveLength(2)
    await tables()
    expect(problems).toHaveLength(2)
    expect(String(problems[1])).toContain('Line 1 of the modulus weights')
  })
})

describe('a council’s Direct Debit', () => {
  it('brings the Guarantee in both languages, since none is kept here', () => {
    const own = {
      serviceUserNumber: '123456',
      serviceUserName: { en: 'WESTBOURNE COUNCIL', cy: 'CYNGOR WESTBOURNE' },
      guarantee: { en: ['One'], cy: ['Un'] },
    }
    expect(directDebitPolicy.parse(own).noticeWorkingDays).toBe(10)
    expect(directDebitPolicy.safeParse({ ...own, guarantee: { en: ['One'] } }).success).toBe(false)
    expect(directDebitPolicy.safeParse({ ...own, serviceUserNumber: '12' }).success).toBe(false)
  })
})
