import { closeReport } from '@guildhall/bin-collection/missed-server'
import { SummaryList } from '@guildhall/components/summary-list'
import { fill } from '@guildhall/standards/language'
import { formatDate } from '@guildhall/standards/plain-date'
import { data, redirect } from 'react-router'
import { staffWords } from '../../content/staff.ts'
import { staffWorkWords } from '../../content/staff-work.ts'
import { staffOnly } from '../../server/staff-area.server.ts'
import { propertyOf, staffReport } from '../../server/staff-report.server.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import { StaffChoice, StaffMistake } from '../../ui/staff-form.tsx'
import type { Route } from './+types/report'

export async function loader(args: Route.LoaderArgs) {
  const { services, language } = await staffOnly(args)
  const report = await staffReport(services, args.params.reference)
  if (!report) throw data(null, { status: 404 })
  const known = services.council.policies.binCollection.services
  const service = known.find(({ id }) => id === report.service)?.name[language] ?? report.service
  const property = await propertyOf(services, report.uprn, {
    language,
    signal: args.request.signal,
  })
  return data({ ...report, service, property }, { headers: { 'cache-control': 'no-store' } })
}

/** Records what the crew logged on its return; the resident may dispute it from then on. */
export async function action(args: Route.ActionArgs) {
  const { services, staffHref } = await staffOnly(args)
  const { council, database, clock } = services
  const as = (await args.request.formData()).get('as')
  if (as !== 'completed' && as !== 'not-completed') {
    return data({ isMissing: true }, { status: 422 })
  }
  const key = { council: council.slug, reference: args.params.reference }
  await database.transaction((tx) => closeReport(tx, key, { as, at: clock().toString() }))
  return redirect(`${staffHref}/day`, 303)
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** One report of a missed collection, what was said of it since, and its end. */
export default function ReportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, homeHref, name } = useSite()
  const words = staffWorkWords[language]
  const { reference, service, due, uprn, property, reportedOn, returnBy } = loaderData
  const { saw, state, followUps } = loaderData
  const title = words.reportTitle
  const mistake = actionData?.isMissing ? words.closeRequired : undefined
  const prefix = mistake === undefined ? '' : staffWords[language].errorPrefix
  return (
    <Page backHref={`${homeHref}/staff/day`}>
      <title>{`${prefix}${title} ${reference} – ${name[language]}`}</title>
      <StaffMistake name="as" mistake={mistake} />
      <h1 className="govuk-heading-l">
        {title} <span className="council-nowrap">{reference}</span>
      </h1>
      <SummaryList
        rows={[
          { key: words.state, value: words.states[state] },
          { key: words.service, value: service },
          { key: words.due, value: formatDate(due, language) },
          { key: words.property, value: property ?? `UPRN ${uprn}` },
          { key: words.reportedOn, value: formatDate(reportedOn, language) },
          returnBy && { key: words.returnBy, value: formatDate(returnBy, language) },
          saw !== undefined && { key: words.saw, value: saw },
          ...followUps.map(({ kind, on, details }) => ({
            key: fill(words.followUpOn, {
              kind: words.followUpKinds[kind] ?? kind,
              date: formatDate(on, language),
            }),
            value: details || words.nothingSaid,
          })),
        ]}
      />
      {state === 'open' ? (
        <StaffChoice
          name="as"
          legend={words.closeLegend}
          hint={words.closeHint}
          items={(['completed', 'not-completed'] as const).map((value) => ({
            value,
            label: words.closeAs[value],
          }))}
          save={words.save}
          mistake={mistake}
        />
      ) : null}
    </Page>
  )
}
