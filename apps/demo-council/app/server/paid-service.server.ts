import type { Executor } from '@guildhall/database/database'
import type { ServerContext } from '@guildhall/journeys/binding'
import type { Answers, Journey } from '@guildhall/journeys/journey'
import type { PaymentLine } from '@guildhall/payments/lines'
import type { Payment } from '@guildhall/payments/payment'
import type { PayerDetails } from '@guildhall/payments/provider'
import type { Language } from '@guildhall/standards/language'
import type { Pence } from '@guildhall/standards/pence'
import type { Clock, PlainDate } from '@guildhall/standards/plain-date'
import type { SiteCouncil } from '../councils/define.ts'
import type { SiteContext } from './site-context.server.ts'

/** What is paid once: the work of settlement, in its own transaction. */
export interface Paid {
  readonly council: SiteCouncil
  readonly payment: Payment
  readonly clock: Clock
  /** Undefined when the answers were erased meanwhile. */
  readonly answers: Answers | undefined
}

/** A service that a direct debit can pay for, later and over and over. */
export interface DebitService {
  isChosen(answers: Answers): boolean
  /** The day on which it is first taken. */
  firstOn(answers: Answers): PlainDate | undefined
  /** Records what was asked for, with the instruction to the bank. @throws SubmissionRefused */
  submit(given: ServerContext<SiteContext> & { tx: Executor; reference: string }): Promise<void>
}

/** A service that is submitted when it is paid, as payments need to know it. */
export interface PaidService {
  readonly journey: Journey
  /** What there is to pay; undefined while it isn't fully answered, 0 for nothing. */
  total(answers: Answers): Pence | undefined
  /** What the total is made of, a line each; nothing while it isn't fully answered. */
  lines?(answers: Answers): readonly PaymentLine[]
  /** What is known of the payer already, so that they need not type it again where they pay. */
  payer?(answers: Answers): PayerDetails | undefined
  /** When what is paid for is done, in milliseconds since 1970: how much is refunded goes by it. */
  serviceAt?(
    executor: Executor,
    run: { council: SiteCouncil; instance: string },
  ): Promise<number | undefined>
  /** Where a receipt goes; left out where no email address is asked for. */
  receiptTo?(answers: Answers): string | undefined
  /** How a direct debit is set up for it, in place of a payment. */
  readonly debit?: DebitService
  /** What the payment is for, without the council's name. */
  paymentFor(answers: Answers, language: Language): string
  /**
   * Keeps what is paid for; called before the payment is made and again with its record.
   *
   * @throws SubmissionRefused when it is gone
   */
  keep(given: ServerContext<SiteContext>, within?: Executor): Promise<unknown>
  /** Makes what was kept the resident's own. @returns whether anything was kept for them */
  confirm(tx: Executor, paid: Paid): Promise<boolean>
  /** Queues what tells the resident. */
  tell?(tx: Executor, paid: Paid): Promise<void>
}
