import { Button } from '@guildhall/components/button'
import { ErrorSummary } from '@guildhall/components/error-summary'
import { Legend } from '@guildhall/components/fieldset'
import { InsetText } from '@guildhall/components/inset-text'
import { Radios } from '@guildhall/components/radios'
import { SummaryList } from '@guildhall/components/summary-list'
import { Textarea } from '@guildhall/components/textarea'
import { PaymentProviderError } from '@guildhall/payments/provider'
import { cancelPayment, capturePayment } from '@guildhall/payments/settle'
import { fill } from '@guildhall/standards/language'
import { formatPence } from '@guildhall/standards/pence'
import { data, redirect } from 'react-router'
import { staffWords } from '../../../content/staff.ts'
import { staffPaymentWords } from '../../../content/staff-payments.ts'
import { keepDecision } from '../../../server/payment-notes.server.ts'
import { staffPayment } from '../../../server/staff-payment.server.ts'
import { Page } from '../../../ui/page.tsx'
import { useSite } from '../../../ui/site.ts'
import type { Route } from './+types/decide'

const MOST_LETTERS = 300

export async function loader(args: Route.LoaderArgs) {
  const { payment, terms, href } = await staffPayment(args)
  if (payment?.state !== 'authorised') throw redirect(href, 303)
  return data({ terms, href }, { headers: { 'cache-control': 'no-store' } })
}

/** Takes the money when it is accepted; lets it go, and tells the resident, when it isn't. */
export async function action(args: Route.ActionArgs) {
  const { services, payment, href, staff } = await staffPayment(args)
  if (payment?.state !== 'authorised') return redirect(href, 303)
  const form = await args.request.formData()
  const decision = form.get('decision')
  const because = String(form.get('because') ?? '').trim()
  const isUnexplained = decision === 'refuse' && (because === '' || because.length > MOST_LETTERS)
  if (decision !== 'accept' && decision !== 'refuse') {
    return data({ mistake: 'decision' as const, decision: '', because }, { status: 422 })
  }
  if (isUnexplained) {
    return data({ mistake: 'because' as const, decision, because }, { status: 422 })
  }
  const { council, database, payments, clock } = services
  const isAccepted = decision === 'accept'
  await keepDecision(database, {
    council: council.slug,
    paymentId: payment.id,
    decision: isAccepted ? 'accepted' : 'refused',
    reason: isAccepted ? '' : because,
    by: staff.subject,
    clock,
  })
  const decide = isAccepted ? capturePayment : cancelPayment
  try {
    const { outcome } = await decide(database, payments.provider, payment.id, payments.handlers)
    // Somebody else may have decided a moment before: what is told is how it stands.
    const unpaid = isAccepted ? 'tooLate' : 'refusedDone'
    return redirect(`${href}?told=${outcome === 'paid' ? 'accepted' : unpaid}`, 303)
  } catch (error) {
    if (error instanceof PaymentProviderError) return redirect(`${href}?told=unavailable`, 303)
    throw error
  }
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** Staff accept what money was promised for, or refuse it with a reason. */
export default function DecidePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, name } = useSite()
  const words = staffPaymentWords[language]
  const { terms, href } = loaderData
  const { mistake } = actionData ?? {}
  const said = mistake && (mistake === 'decision' ? words.decisionRequired : words.becauseRequired)
  const title = fill(words.decideTitle, { reference: terms.reference })
  const amount = formatPence(terms.amount, language)
  const { errorPrefix, problemHeading } = staffWords[language]
  return (
    <Page backHref={href}>
      <title>{`${said ? errorPrefix : ''}${title} – ${name[language]}`}</title>
      {said ? (
        <ErrorSummary title={problemHeading} errors={[{ href: `#${mistake}`, text: said }]} />
      ) : null}
      <h1 className="govuk-heading-l">{title}</h1>
      <SummaryList
        rows={[
          { key: words.paidFor, value: terms.description },
          { key: words.amount, value: amount },
        ]}
      />
      <InsetText>{words.decideText}</InsetText>
      <form method="post" noValidate>
        <Radios
          name="decision"
          legend={<Legend size="m">{words.decision}</Legend>}
          errorMessage={mistake === 'decision' ? said : undefined}
          errorPrefix={staffWords[language].error}
          defaultValue={actionData?.decision}
          items={[
            { value: 'accept', label: fill(words.accept, { amount }) },
            {
              value: 'refuse',
              label: words.refuse,
              conditional: (
                <Textarea
                  name="because"
                  label={words.because}
                  hint={words.becauseHint}
                  rows={3}
                  errorMessage={mistake === 'because' ? said : undefined}
                  errorPrefix={staffWords[language].error}
                  defaultValue={actionData?.because}
                />
              ),
            },
          ]}
        />
        <Button preventDoubleClick>{words.save}</Button>
      </form>
    </Page>
  )
}
