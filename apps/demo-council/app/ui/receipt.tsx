import { paymentPagesContent } from '@guildhall/payments/pages/lines'
import { PaymentReceiptPage, type ReceiptDetails } from '@guildhall/payments/pages/receipt'
import { Page } from './page.tsx'
import { useSite } from './site.ts'

/** A receipt, to keep or to print. */
export function Receipt({ receipt, backHref }: { receipt: ReceiptDetails; backHref: string }) {
  const { language, name } = useSite()
  return (
    <Page backHref={backHref}>
      <title>{`${paymentPagesContent[language].receipt.title} – ${name[language]}`}</title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PaymentReceiptPage receipt={receipt} council={name} language={language} />
        </div>
      </div>
    </Page>
  )
}
