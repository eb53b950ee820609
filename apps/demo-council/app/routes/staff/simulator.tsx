import { PolicySimulator } from '@guildhall/bin-collection/policy-simulator'
import yearCalendarStylesheet from '@guildhall/bin-collection/year-calendar.css?url'
import { data } from 'react-router'
import { Temporal } from 'temporal-polyfill'
import { staffWords } from '../../content/staff.ts'
import { councils } from '../../councils/index.ts'
import { house } from '../../server/house.server.ts'
import { staffOnly } from '../../server/staff-area.server.ts'
import { Page } from '../../ui/page.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/simulator'

export const links = () => [{ rel: 'stylesheet', href: yearCalendarStylesheet }]

/** Policies and working days are public: staff of one council may look at how another works. */
export async function loader(args: Route.LoaderArgs) {
  const { services } = await staffOnly(args)
  const { council: find } = await house()
  const simulated = councils.flatMap(({ slug, name, contact, policies }) => {
    const calendar = find(slug)?.calendar
    if (!calendar) return []
    const closedDays = [...calendar.closedDays]
    return [
      {
        slug,
        name,
        policy: policies.binCollection,
        calendar: { ...calendar, closedDays },
        phone: contact.phone,
      },
    ]
  })
  const own = services.council.slug
  const ordered = simulated.sort((a, b) => Number(b.slug === own) - Number(a.slug === own))
  const query = Object.fromEntries(new URL(args.request.url).searchParams)
  return data(
    { councils: ordered, query, now: services.clock().toString() },
    { headers: { 'cache-control': 'no-store' } },
  )
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** What a council's policy allows at any moment, and why; for its waste team. */
export default function SimulatorPage({ loaderData }: Route.ComponentProps) {
  const { language, homeHref, name } = useSite()
  const words = staffWords[language]
  const known = loaderData.councils.map((council) => ({
    ...council,
    calendar: { ...council.calendar, closedDays: new Set(council.calendar.closedDays) },
  }))
  return (
    <Page backHref={`${homeHref}/staff`}>
      <title>{`${words.simulatorTitle} – ${name[language]}`}</title>
      <ScrollRegion label={words.simulatorTitle}>
        <PolicySimulator
          councils={known}
          query={loaderData.query}
          now={Temporal.Instant.from(loaderData.now)}
          language={language}
          form={{ action: `${homeHref}/staff/simulator` }}
        />
      </ScrollRegion>
    </Page>
  )
}
