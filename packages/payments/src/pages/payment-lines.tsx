import { Table } from '@guildhall/components/table'
import { type Bilingual, fill, type Language } from '@guildhall/standards/language'
import { pagesCy } from '../content/pages.cy.ts'
import { pagesEn } from '../content/pages.en.ts'
import type { PaymentPagesContent } from '../content/pages-content.ts'
import { formatLine, type PaymentLine, totalOf } from '../lines.ts'

export type { PaymentPagesContent } from '../content/pages-content.ts'

/** The words of the pages around a payment in both languages, to take and change. */
export const paymentPagesContent: Bilingual<PaymentPagesContent> = { en: pagesEn, cy: pagesCy }

/** What every page around a payment takes. */
export interface PaymentPageProps {
  language: Language
  /** Words in place of ours. */
  content?: Bilingual<PaymentPagesContent> | undefined
}

/** What a page's form takes besides what is typed: such as a token against forged forms. */
export interface PaymentFormProps {
  /** Where it is posted; the page's own address unless given. */
  action?: string | undefined
  hidden?: Readonly<Record<string, string>> | undefined
}

/** A form that is posted as plain HTML. */
export function PaymentForm({
  action,
  hidden = {},
  children,
}: PaymentFormProps & { children: React.ReactNode }) {
  return (
    <form method="post" action={action} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      {children}
    </form>
  )
}

/** Words with amounts and names filled in. */
export function say(sentence: string, values: Record<string, string>): string {
  return fill(sentence, values)
}

/** What a payment is made of, a line each, with the total last. */
export function PaymentLines({
  lines,
  language,
  content = paymentPagesContent,
}: PaymentPageProps & { lines: readonly PaymentLine[] }) {
  const { common } = content[language]
  const amount = (line: Pick<PaymentLine, 'amount'>) => ({
    text: formatLine(line, language),
    format: 'numeric' as const,
  })
  return (
    <Table
      caption={<span className="govuk-visually-hidden">{common.paidFor}</span>}
      head={[common.paidFor, { text: common.amount, format: 'numeric' }]}
      firstCellIsHeader
      rows={[
        ...lines.map((line) => [
          { text: line.label[language], className: 'govuk-!-font-weight-regular' },
          amount(line),
        ]),
        [
          common.total,
          { ...amount({ amount: totalOf(lines) }), className: 'govuk-!-font-weight-bold' },
        ],
      ]}
    />
  )
}
