import * as z from 'zod/mini'
import { refuse, textField } from './mistake.ts'
import { modulusCheck } from './modulus.ts'
import type { ModulusTable } from './modulus-table.ts'

/** A sort code as six digits. */
export type SortCode = string & z.core.$brand<'SortCode'>

/** An account number as eight digits. */
export type AccountNumber = string & z.core.$brand<'AccountNumber'>

const separators = /[\s\u00A0\-\u2010-\u2015./]/g

/** Schema of a sort code, spaces and hyphens as people write them; codes `sort-code.required`, `sort-code.format`. */
export const sortCodeSchema = /* @__PURE__ */ textField((typed, context): SortCode => {
  const digits = typed.replace(separators, '')
  if (/^\d{6}$/.test(digits)) return digits as SortCode
  return refuse(context, digits === '' ? 'sort-code.required' : 'sort-code.format')
})

/**
 * Schema of an account number of 6 to 8 digits, filled up with zeros before it to 8.
 *
 * Issue codes `account-number.required`, `account-number.length`, `account-number.format`.
 */
export const accountNumberSchema = /* @__PURE__ */ textField((typed, context): AccountNumber => {
  const digits = typed.replace(separators, '')
  if (digits === '') return refuse(context, 'account-number.required')
  if (!/^\d+$/.test(digits)) return refuse(context, 'account-number.format')
  if (digits.length < 6 || digits.length > 8) return refuse(context, 'account-number.length')
  return digits.padStart(8, '0') as AccountNumber
})

/**
 * Schema of a bank account, `{ sortCode, accountNumber }`. With a table the two are held to each
 * other too: issue code `bank-account.mismatch` at the account number.
 *
 * @param modulusTable from `readModulusTable`; on the server alone, since it is 100 kB
 */
export function bankAccount(modulusTable?: ModulusTable) {
  const schema = z.object({ sortCode: sortCodeSchema, accountNumber: accountNumberSchema })
  if (!modulusTable) return schema
  return schema.check((context) => {
    const { sortCode, accountNumber } = context.value
    if (modulusCheck(sortCode, accountNumber, modulusTable) !== 'invalid') return
    context.issues.push({
      code: 'custom',
      message: 'bank-account.mismatch',
      path: ['accountNumber'],
      input: accountNumber,
    })
  })
}
