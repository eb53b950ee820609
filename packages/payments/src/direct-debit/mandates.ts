import { randomUUID } from 'node:crypto'
import type { Executor } from '@guildhall/database/database'
import type { Clock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { PaymentsTables } from '../database.ts'
import {
  type BankDetails,
  openBankDetails,
  type SealingKey,
  sealBankDetails,
} from './bank-details.ts'

serverOnly('payments/mandates')

const purposeOf = (council: string, id: string) => `mandate/${council}/${id}`

/**
 * Records a Direct Debit instruction, its bank details sealed; the same reference is recorded once.
 *
 * @param mandate.reference unique in the council; what is set up with the bank
 * @returns its id, also when it was recorded before
 */
export async function recordMandate(
  tx: Executor,
  mandate: {
    council: string
    subject: string
    reference: string
    details: BankDetails
    keys: readonly SealingKey[]
    clock: Clock
  },
): Promise<string> {
  const { council, subject, reference, details, keys, clock } = mandate
  const id = randomUUID()
  const db = tx.tables<PaymentsTables>()
  await db
    .insertInto('payments_mandates')
    .values({
      id,
      council,
      subject,
      reference,
      sealed: sealBankDetails(details, keys, purposeOf(council, id)),
      created_at: new Date(clock().epochMilliseconds),
    })
    .onConflict((conflict) => conflict.constraint('payments_mandates_reference').doNothing())
    .execute()
  const row = await db
    .selectFrom('payments_mandates')
    .select('id')
    .where('council', '=', council)
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow()
  return row.id
}

/** The bank details of an instruction, for whoever sets it up; undefined once they are erased. */
export async function mandateDetails(
  executor: Executor,
  of: { council: string; id: string; keys: readonly SealingKey[] },
): Promise<BankDetails | undefined> {
  const row = await executor
    .tables<PaymentsTables>()
    .selectFrom('payments_mandates')
    .select('sealed')
    .where('council', '=', of.council)
    .where('id', '=', of.id)
    .executeTakeFirst()
  return row?.sealed
    ? openBankDetails(row.sealed, of.keys, purposeOf(of.council, of.id))
    : undefined
}

/** Erases the bank details once the bank has them; that there was an instruction is kept. */
export async function eraseMandate(
  tx: Executor,
  of: { council: string; id: string; clock: Clock },
): Promise<void> {
  await tx
    .tables<PaymentsTables>()
    .updateTable('payments_mandates')
    .set({ sealed: null, erased_at: new Date(of.clock().epochMilliseconds) })
    .where('council', '=', of.council)
    .where('id', '=', of.id)
    .execute()
}
