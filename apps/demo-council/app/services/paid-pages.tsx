import { checkAnswers } from '@guildhall/journeys/check-answers'
import { type ConfirmationWords, confirmation } from '@guildhall/journeys/confirmation'
import type { Page, ViewProps } from '@guildhall/journeys/journey'
import type { Bilingual } from '@guildhall/standards/language'
import type { ReactNode } from 'react'
import { SeeReceipt, SomeoneElsePays } from '../ui/payment-ways.tsx'

/** What check answers and the confirmation of a paid service are given. */
export interface PaidData {
  /** Whether there is something to pay, and the resident pays it. */
  readonly pays?: boolean
  readonly isPaid?: boolean
}

/** Check answers of a service that may cost something: whoever isn't paying makes a link instead. */
export function checkAndPay(submit: Bilingual): Page {
  return checkAnswers({
    content: { en: { submit: submit.en }, cy: { submit: submit.cy } },
    before: ({ data, href, language }) =>
      (data as PaidData).pays ? (
        <SomeoneElsePays href={href('payment/someone-else')} language={language} />
      ) : null,
  })
}

/**
 * The confirmation of a service that may cost something, with the receipt.
 *
 * @param more what else it leads to
 */
export function paidConfirmation(
  content: Bilingual<ConfirmationWords>,
  more?: (props: ViewProps) => ReactNode,
): Page {
  return confirmation({
    content,
    after: (props) => (
      <>
        {more?.(props)}
        {(props.data as PaidData | null)?.isPaid ? (
          <SeeReceipt href={props.href('payment/receipt')} language={props.language} />
        ) : null}
      </>
    ),
  })
}
