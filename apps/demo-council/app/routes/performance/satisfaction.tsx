import { deviceOf } from '@guildhall/measures/counts'
import {
  SatisfactionPage,
  SatisfactionThanks,
  satisfactionTitle,
} from '@guildhall/measures/pages/satisfaction'
import { satisfactionEvent, satisfactionIn } from '@guildhall/measures/satisfaction'
import { data, redirect } from 'react-router'
import { isOwnPost } from '../../server/cookies.server.ts'
import { house } from '../../server/house.server.ts'
import { offeredPlace } from '../../server/performance-place.server.ts'
import { staffOf } from '../../server/staff-session.server.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/satisfaction'

const THANKS = 'thanks'

export async function loader(args: Route.LoaderArgs) {
  const { journey, language } = await offeredPlace(args)
  const isThanked = new URL(args.request.url).searchParams.has(THANKS)
  return { service: journey.name[language], isThanked, isMissing: false }
}

/** Counts an answer; no session is read, no cookie is set. */
export async function action(args: Route.ActionArgs) {
  const { request } = args
  const { services, journey, language, homeHref } = await offeredPlace(args)
  const { publicOrigin } = (await house()).config
  if (!isOwnPost(request, publicOrigin === undefined ? [] : [publicOrigin])) {
    throw data(null, { status: 403 })
  }
  const answer = satisfactionIn(await request.formData())
  if (answer === undefined) {
    const again = { service: journey.name[language], isThanked: false, isMissing: true }
    return data(again, { status: 422 })
  }
  const staff = await staffOf(request, { ...services, council: services.council.slug })
  const { id, version } = journey
  const event = satisfactionEvent(answer, {
    at: services.clock().toString(),
    journey: id,
    channel: staff ? 'assisted' : 'online',
    language,
    device: deviceOf(request.headers),
  })
  services.measures.add({ ...event, version })
  return redirect(`${homeHref}/${id}/satisfaction?${THANKS}`, 303)
}

/** One question at the end of a service. */
export default function Satisfaction({ loaderData, actionData }: Route.ComponentProps) {
  const { language, name } = useSite()
  const { service, isThanked, isMissing } = actionData ?? loaderData
  return (
    <Page>
      <title>{`${satisfactionTitle(language, isMissing)} – ${service} – ${name[language]}`}</title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {isThanked ? (
            <SatisfactionThanks language={language} />
          ) : (
            <SatisfactionPage language={language} isMissing={isMissing} />
          )}
        </div>
      </div>
    </Page>
  )
}
