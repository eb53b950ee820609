import type { Executor } from '@guildhall/database/database'
import { queueMessage } from '@guildhall/notify/outbox'
import { type Bilingual, fill } from '@guildhall/standards/language'
import { formatPence } from '@guildhall/standards/pence'
import { type Clock, formatDate, londonDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { cy } from './content/cy.ts'
import { en } from './content/en.ts'
import type { PaymentContent } from './content/payment-content.ts'
import { formatLine, vatOf } from './lines.ts'
import type { Payment } from './payment.ts'

serverOnly('payments/receipt')

/**
 * Fills the receipt's template: what was paid, when and how, a line for each part of it; of VAT, where
 * there is any, a line for each rate and the council's number.
 */
export function receiptPersonalisation(
  payment: Payment,
  council: Bilingual,
  content: Bilingual<PaymentContent> = { en, cy },
  vatNumber?: string,
) {
  const { language, lines, method } = payment
  const words = content[language]
  const vat = vatOf(lines)
  const day = payment.settledAt ?? payment.createdAt
  return {
    council_name: council[language],
    reference: payment.reference,
    description: payment.description,
    amount: formatPence(payment.amount, language),
    paid_on: formatDate(londonDate({ epochMilliseconds: day.getTime() }), language),
    method: words.methods[method ?? 'card'],
    lines: [
      ...lines.map((line) => `${line.label[language]}: ${formatLine(line, language)}`),
      ...vat.map(({ percent, amount }) =>
        fill(words.vat, { percent: String(percent), amount: formatPence(amount, language) }),
      ),
      ...(vat.length > 0 && vatNumber ? [fill(words.vatNumber, { number: vatNumber })] : []),
    ],
  }
}

/**
 * Queues the receipt by email, once for each payment, in the transaction of `onPaid`: whoever paid
 * has it if, and only if, the payment is recorded.
 */
export async function queueReceipt(
  tx: Executor,
  payment: Payment,
  options: {
    to: string
    templateId: Bilingual
    council: Bilingual
    clock: Clock
    content?: Bilingual<PaymentContent>
    /** The council's VAT registration, shown where a line has VAT in it. */
    vatNumber?: string
  },
): Promise<{ queued: boolean }> {
  return await queueMessage(
    tx,
    {
      council: payment.council,
      kind: 'email',
      templateId: options.templateId[payment.language],
      to: options.to,
      personalisation: receiptPersonalisation(
        payment,
        options.council,
        options.content,
        options.vatNumber,
      ),
      reference: `receipt/${payment.reference}/${payment.id}`,
      language: payment.language,
    },
    { clock: options.clock },
  )
}
