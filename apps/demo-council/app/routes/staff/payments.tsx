import { Button } from '@guildhall/components/button'
import { ErrorSummary } from '@guildhall/components/error-summary'
import { TextInput } from '@guildhall/components/text-input'
import { fill } from '@guildhall/standards/language'
import { formatDate } from '@guildhall/standards/plain-date'
import { data, redirect } from 'react-router'
import { staffWords } from '../../content/staff.ts'
import { staffPaymentWords } from '../../content/staff-payments.ts'
import { staffOnly } from '../../server/staff-area.server.ts'
import { paymentsOverview, subjectOf } from '../../server/staff-payments.server.ts'
import { Page } from '../../ui/page.tsx'
import { PaymentFiles, PaymentStanding } from '../../ui/payments-overview.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/payments'

export async function loader(args: Route.LoaderArgs) {
  const { services } = await staffOnly(args)
  return data(await paymentsOverview(services), { headers: { 'cache-control': 'no-store' } })
}

/** Finds by a post, so that no reference stands in an address or a log. */
export async function action(args: Route.ActionArgs) {
  const { services, staffHref } = await staffOnly(args)
  const form = await args.request.formData()
  const reference = String(form.get('reference') ?? '')
    .trim()
    .toUpperCase()
  const subject = reference === '' ? undefined : await subjectOf(services, reference)
  if (subject !== undefined) return redirect(`${staffHref}/pay/${subject}`, 303)
  return data({ reference }, { status: 422 })
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** Where staff find payments, and see what waits for them. */
export default function StaffPaymentsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, homeHref, name } = useSite()
  const words = staffPaymentWords[language]
  const { errorPrefix, problemHeading } = staffWords[language]
  const { waiting, problems, metrics, files } = loaderData
  const mistake = actionData && (actionData.reference === '' ? words.required : words.notFound)
  const hrefOf = (subject: string) => `${homeHref}/staff/pay/${subject}`
  return (
    <Page backHref={`${homeHref}/staff`}>
      <title>{`${mistake ? errorPrefix : ''}${words.title} – ${name[language]}`}</title>
      {mistake ? (
        <ErrorSummary title={problemHeading} errors={[{ href: '#reference', text: mistake }]} />
      ) : null}
      <h1 className="govuk-heading-l">{words.title}</h1>
      <h2 className="govuk-heading-m">{words.findTitle}</h2>
      <form method="post" noValidate>
        <TextInput
          name="reference"
          label={words.reference}
          className="govuk-input--width-10"
          autoComplete="off"
          spellCheck={false}
          defaultValue={actionData?.reference}
          errorMessage={mistake}
          errorPrefix={staffWords[language].error}
        />
        <Button>{words.findButton}</Button>
      </form>

      <h2 className="govuk-heading-m">{words.toAccept}</h2>
      {waiting.length === 0 ? <p className="govuk-body">{words.toAcceptNone}</p> : null}
      <ul className="govuk-list govuk-list--bullet">
        {waiting.map(({ subject, reference, description, acceptBy }) => (
          <li key={subject}>
            <a className="govuk-link" href={hrefOf(subject)}>
              {reference}
            </a>
            : {fill(words.acceptBy, { description, date: formatDate(acceptBy, language) })}
          </li>
        ))}
      </ul>

      <h2 className="govuk-heading-m">{words.toPutRight}</h2>
      {problems.length === 0 ? <p className="govuk-body">{words.toPutRightNone}</p> : null}
      <ul className="govuk-list govuk-list--bullet">
        {problems.map(({ subject, reference, problem }) => (
          <li key={subject + problem}>
            <a className="govuk-link" href={hrefOf(subject)}>
              {reference}
            </a>
            : {words.problems[problem] ?? words.problems.other}
          </li>
        ))}
      </ul>

      <PaymentStanding metrics={metrics} />
      <PaymentFiles files={files} />
    </Page>
  )
}
