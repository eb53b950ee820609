import { reviewAssisted, reviewsDue } from '@guildhall/bin-collection/assisted-server'
import { assistedContent } from '@guildhall/bin-collection/content/assisted'
import { SummaryList } from '@guildhall/components/summary-list'
import { fill } from '@guildhall/standards/language'
import { formatDate, londonDate } from '@guildhall/standards/plain-date'
import { data, redirect } from 'react-router'
import { staffWords } from '../../content/staff.ts'
import { staffWorkWords } from '../../content/staff-work.ts'
import { staffOnly } from '../../server/staff-area.server.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import { StaffChoice, StaffMistake } from '../../ui/staff-form.tsx'
import type { Route } from './+types/review'

export async function loader(args: Route.LoaderArgs) {
  const { services } = await staffOnly(args)
  const { council, database, clock } = services
  const today = londonDate(clock())
  const due = (await reviewsDue(database, { council: council.slug, today }))
    .reveal('staff who are signed in look at it again')
    .find(({ reference }) => reference === args.params.reference)
  if (!due) throw data(null, { status: 404 })
  const { reference, reason, details, location, reviewOn, endsOn } = due
  const reasons = council.policies.binCollection.assisted?.reasons ?? []
  return data(
    {
      ...{ reference, details, location, reviewOn, endsOn },
      reason: reasons.find(({ id }) => id === reason)?.name ?? { en: reason, cy: reason },
    },
    { headers: { 'cache-control': 'no-store' } },
  )
}

export async function action(args: Route.ActionArgs) {
  const { services, staffHref } = await staffOnly(args)
  const { council, database, clock } = services
  const policy = council.policies.binCollection.assisted
  if (!policy) throw data(null, { status: 404 })
  const outcome = (await args.request.formData()).get('outcome')
  if (outcome !== 'goes-on' && outcome !== 'ends') return data({ isMissing: true }, { status: 422 })
  const { reference } = args.params
  const key = { council: council.slug, reference, at: clock().toString(), policy }
  await database.transaction((tx) => reviewAssisted(tx, key, outcome))
  return redirect(`${staffHref}/day`, 303)
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** Staff look again at help with containers that is due to be. */
export default function ReviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, homeHref, name } = useSite()
  const words = staffWorkWords[language]
  const { staff } = assistedContent[language]
  const { reference, reason, details, location, reviewOn, endsOn } = loaderData
  const title = fill(words.reviewTitle, { reference })
  const mistake = actionData?.isMissing ? words.reviewRequired : undefined
  const prefix = mistake === undefined ? '' : staffWords[language].errorPrefix
  return (
    <Page backHref={`${homeHref}/staff/day`}>
      <title>{`${prefix}${title} – ${name[language]}`}</title>
      <StaffMistake name="outcome" mistake={mistake} />
      <h1 className="govuk-heading-l">{title}</h1>
      <SummaryList
        rows={[
          { key: staff.reason, value: reason[language] },
          { key: staff.details, value: details || staff.notGiven },
          { key: staff.where, value: location },
          reviewOn && { key: words.reviewDay, value: formatDate(reviewOn, language) },
          endsOn && { key: words.endsOn, value: formatDate(endsOn, language) },
        ]}
      />
      <StaffChoice
        name="outcome"
        legend={words.reviewLegend}
        items={[
          { value: 'goes-on', label: words.reviewGoesOn },
          { value: 'ends', label: words.reviewEnds },
        ]}
        save={words.save}
        mistake={mistake}
      />
    </Page>
  )
}
