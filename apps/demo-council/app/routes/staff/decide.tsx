import { approvedDays } from '@guildhall/bin-collection/assisted'
import {
  assistanceAt,
  decideAssisted,
  requestsToDecide,
} from '@guildhall/bin-collection/assisted-server'
import { assistedContent } from '@guildhall/bin-collection/content/assisted'
import { Button } from '@guildhall/components/button'
import { ErrorSummary } from '@guildhall/components/error-summary'
import { Legend } from '@guildhall/components/fieldset'
import { Radios } from '@guildhall/components/radios'
import { SummaryList } from '@guildhall/components/summary-list'
import { Textarea } from '@guildhall/components/textarea'
import { fill } from '@guildhall/standards/language'
import { formatDate, londonDate } from '@guildhall/standards/plain-date'
import { data, redirect } from 'react-router'
import { Temporal } from 'temporal-polyfill'
import { staffWords } from '../../content/staff.ts'
import { staffWorkWords } from '../../content/staff-work.ts'
import { staffOnly } from '../../server/staff-area.server.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/decide'

const MOST_LETTERS = 500

export async function loader(args: Route.LoaderArgs) {
  const { services } = await staffOnly(args)
  const { council, database, clock } = services
  const waiting = (await requestsToDecide(database, council.slug))
    .reveal('staff who are signed in decide on it')
    .find(({ reference }) => reference === args.params.reference)
  if (!waiting) throw data(null, { status: 404 })
  const policy = council.policies.binCollection.assisted
  const reasons = policy?.reasons ?? []
  const { reference, details, location, months, requestedAt, reason, uprn } = waiting
  const today = londonDate(clock())
  const has = await assistanceAt(database, { council: council.slug, uprn, today })
  return data(
    {
      reference,
      details,
      location,
      months,
      reason: reasons.find(({ id }) => id === reason)?.name ?? { en: reason, cy: reason },
      hasHelp: has.reveal('staff decide on another request') !== undefined,
      ifApproved: policy && approvedDays(months, today, policy),
      askedOn: londonDate(Temporal.Instant.from(requestedAt)),
    },
    { headers: { 'cache-control': 'no-store' } },
  )
}

export async function action(args: Route.ActionArgs) {
  const { services, staffHref } = await staffOnly(args)
  const { council, database, clock } = services
  const policy = council.policies.binCollection.assisted
  const reference = args.params.reference ?? ''
  if (!policy) throw data(null, { status: 404 })
  const form = await args.request.formData()
  const decision = form.get('decision')
  const because = String(form.get('because') ?? '').trim()
  const mistake =
    decision !== 'approve' && decision !== 'refuse'
      ? ({ field: 'decision', code: 'decision.required' } as const)
      : decision === 'refuse' && because === ''
        ? ({ field: 'because', code: 'because.required' } as const)
        : because.length > MOST_LETTERS
          ? ({ field: 'because', code: 'because.text.length' } as const)
          : undefined
  if (mistake) return data({ mistake, decision: String(decision ?? ''), because }, { status: 422 })
  await database.transaction((tx) =>
    decideAssisted(
      tx,
      { council: council.slug, reference, at: clock().toString(), policy },
      decision === 'approve' ? { approve: true } : { approve: false, because },
    ),
  )
  return redirect(`${staffHref}/day`, 303)
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** Staff decide whether a home gets help with its containers. */
export default function DecidePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, homeHref, name } = useSite()
  const words = assistedContent[language]
  const { staff } = words
  const work = staffWorkWords[language]
  const { reference, reason, details, location, months, askedOn } = loaderData
  const { hasHelp, ifApproved } = loaderData
  const mistake = actionData?.mistake
  const said = mistake ? staff.errors[mistake.code] : undefined
  const errorOf = (field: string) => (mistake?.field === field ? said : undefined)
  const title = staff.title(reference)
  return (
    <Page backHref={`${homeHref}/staff/day`}>
      <title>{`${said ? staffWords[language].errorPrefix : ''}${title} – ${name[language]}`}</title>
      {mistake && said ? (
        <ErrorSummary
          title={staffWords[language].problemHeading}
          errors={[{ href: `#${mistake.field}`, text: said }]}
        />
      ) : null}
      <h1 className="govuk-heading-l">{title}</h1>
      <SummaryList
        rows={[
          { key: staff.asked, value: formatDate(askedOn, language) },
          { key: staff.reason, value: reason[language] },
          { key: staff.details, value: details || staff.notGiven },
          { key: staff.where, value: location },
          { key: staff.long, value: months === null ? words.noEnd : words.months(months) },
          hasHelp && { key: staff.hasHelp, value: staff.hasHelpText },
          ifApproved && {
            key: work.ifApproved,
            value: ifApproved.endsOn
              ? fill(work.ifApprovedUntil, {
                  ends: formatDate(ifApproved.endsOn, language),
                  review: formatDate(ifApproved.reviewOn, language),
                })
              : fill(work.ifApprovedNoEnd, { review: formatDate(ifApproved.reviewOn, language) }),
          },
        ]}
      />
      <form method="post" noValidate>
        <Radios
          name="decision"
          legend={<Legend size="m">{staff.legend}</Legend>}
          errorMessage={errorOf('decision')}
          errorPrefix={staffWords[language].error}
          defaultValue={actionData?.decision}
          items={[
            { value: 'approve', label: staff.approve },
            {
              value: 'refuse',
              label: staff.refuse,
              conditional: (
                <Textarea
                  name="because"
                  label={staff.becauseLabel}
                  errorMessage={errorOf('because')}
                  errorPrefix={staffWords[language].error}
                  defaultValue={actionData?.because}
                />
              ),
            },
          ]}
        />
        <Button preventDoubleClick>{staff.save}</Button>
      </form>
    </Page>
  )
}
