import { Button } from '@guildhall/components/button'
import { ErrorSummary } from '@guildhall/components/error-summary'
import { Label } from '@guildhall/components/label'
import { Textarea } from '@guildhall/components/textarea'
import { fill } from '@guildhall/standards/language'
import { data, redirect } from 'react-router'
import { staffWords } from '../../../content/staff.ts'
import { staffPaymentWords } from '../../../content/staff-payments.ts'
import { putRight } from '../../../server/payment-notes.server.ts'
import { paymentView, staffPayment } from '../../../server/staff-payment.server.ts'
import { Page } from '../../../ui/page.tsx'
import { useSite } from '../../../ui/site.ts'
import type { Route } from './+types/put-right'

const MOST_LETTERS = 300

export async function loader(args: Route.LoaderArgs) {
  const found = await staffPayment(args)
  const { terms, problems } = await paymentView(found)
  if (problems.length === 0) throw redirect(found.href, 303)
  return data({ terms, problems, href: found.href }, { headers: { 'cache-control': 'no-store' } })
}

export async function action(args: Route.ActionArgs) {
  const { services, payment, href, staff } = await staffPayment(args)
  if (!payment) return redirect(href, 303)
  const done = String((await args.request.formData()).get('done') ?? '').trim()
  if (done === '' || done.length > MOST_LETTERS) return data({ done }, { status: 422 })
  const { council, database, clock } = services
  const of = { council: council.slug, paymentId: payment.id, done, by: staff.subject, clock }
  await putRight(database, of)
  return redirect(`${href}?told=righted`, 303)
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** Staff say what they did about a payment that needed a look. */
export default function PutRightPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, name } = useSite()
  const words = staffPaymentWords[language]
  const { errorPrefix, problemHeading, error } = staffWords[language]
  const { terms, problems, href } = loaderData
  const mistake = actionData && words.putRightRequired
  const title = fill(words.putRightTitle, { reference: terms.reference })
  return (
    <Page backHref={href}>
      <title>{`${mistake ? errorPrefix : ''}${title} – ${name[language]}`}</title>
      {mistake ? (
        <ErrorSummary title={problemHeading} errors={[{ href: '#done', text: mistake }]} />
      ) : null}
      <h1 className="govuk-heading-l">{title}</h1>
      {problems.map((problem) => (
        <p className="govuk-body" key={problem}>
          {words.problems[problem] ?? words.problems.other}
        </p>
      ))}
      <form method="post" noValidate>
        <Textarea
          name="done"
          label={<Label size="m">{words.putRightLabel}</Label>}
          hint={words.putRightHint}
          rows={3}
          defaultValue={actionData?.done}
          errorMessage={mistake}
          errorPrefix={error}
        />
        <Button preventDoubleClick>{words.putRightButton}</Button>
      </form>
    </Page>
  )
}
