import { accountNumberSchema, sortCodeSchema } from '@guildhall/standards/bank-account'
import { standardErrorWords } from '@guildhall/standards/error-words'
import type { Language } from '@guildhall/standards/language'
import { modulusCheck } from '@guildhall/standards/modulus'
import type { ModulusTable } from '@guildhall/standards/modulus-table'
import { serverOnly } from '@guildhall/standards/server-only'
import { type ReadForm, valuesOf } from '../pages/form-errors.tsx'
import { paymentPagesContent } from '../pages/payment-lines.tsx'
import { BankDetails } from './bank-details.ts'

serverOnly('payments/direct-debit-form')

const names = ['holder', 'sortCode', 'accountNumber', 'authority'] as const

/** The fields of the bank details page. */
export type DirectDebitName = (typeof names)[number]

function codeOf(result: { error?: { issues: readonly { message: string }[] } | undefined }) {
  return result.error?.issues[0]?.message
}

/**
 * Reads the bank details page, and holds the account number to its sort code.
 *
 * What was typed goes back into the page only: keep it nowhere.
 *
 * @param table from `modulusFiles`; without one the numbers' form alone is checked
 */
export function readDirectDebitForm(
  form: FormData,
  language: Language,
  table: ModulusTable | undefined,
  content = paymentPagesContent,
): ReadForm<BankDetails, DirectDebitName> {
  const values = valuesOf(form, names)
  const own = content[language].debit.errors
  const words: Readonly<Record<string, string>> = standardErrorWords[language]
  const errors: Partial<Record<DirectDebitName, string>> = {}
  const { holder, authority } = values
  if (holder === '') errors.holder = own.holder
  else if (holder.length > 18) errors.holder = own.holderLength
  const sortCode = sortCodeSchema.safeParse(values.sortCode)
  const accountNumber = accountNumberSchema.safeParse(values.accountNumber)
  const told = (code: string | undefined) => words[code ?? 'required'] ?? ''
  if (!sortCode.success) errors.sortCode = told(codeOf(sortCode))
  if (!accountNumber.success) errors.accountNumber = told(codeOf(accountNumber))
  if (sortCode.success && accountNumber.success && table !== undefined) {
    const fits = modulusCheck(sortCode.data, accountNumber.data, table)
    if (fits === 'invalid') errors.accountNumber = told('bank-account.mismatch')
  }
  if (authority !== 'yes') errors.authority = own.authority
  if (!sortCode.success || !accountNumber.success || Object.keys(errors).length > 0) {
    return { ok: false, values, errors }
  }
  const fields = { holder, sortCode: sortCode.data, accountNumber: accountNumber.data }
  return { ok: true, value: new BankDetails(fields) }
}
