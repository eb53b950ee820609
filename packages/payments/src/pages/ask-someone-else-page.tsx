import { Button } from '@guildhall/components/button'
import { TextInput } from '@guildhall/components/text-input'
import {
  PaymentForm,
  type PaymentFormProps,
  type PaymentPageProps,
  paymentPagesContent,
  say,
} from './payment-lines.tsx'
import { momentIn } from './payment-link-page.tsx'

/** Where a resident makes a link for whoever pays for them, and then copies it. */
export function AskSomeoneElsePage({
  link,
  language,
  content = paymentPagesContent,
  ...form
}: PaymentPageProps & PaymentFormProps & { link?: { href: string; expiresAt: Date } | undefined }) {
  const words = content[language].ask
  if (link !== undefined) {
    return (
      <>
        <h1 className="govuk-heading-l">{words.ready}</h1>
        <TextInput
          name="link"
          label={words.linkLabel}
          hint={words.linkHint}
          defaultValue={link.href}
          readOnly
          spellCheck={false}
        />
        <p className="govuk-body">
          {say(words.until, { until: momentIn(language, link.expiresAt) })}
        </p>
      </>
    )
  }
  return (
    <>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.intro}</p>
      <ul className="govuk-list govuk-list--bullet">
        {words.shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <PaymentForm {...form}>
        <Button type="submit">{words.make}</Button>
      </PaymentForm>
    </>
  )
}
