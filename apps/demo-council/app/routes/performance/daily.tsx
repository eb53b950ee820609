import { byDay, measureService } from '@guildhall/measures/measure'
import stylesheet from '@guildhall/measures/measures.css?url'
import { DailyPage } from '@guildhall/measures/pages/daily'
import { fill } from '@guildhall/standards/language'
import { addDays, londonDate } from '@guildhall/standards/plain-date'
import { data } from 'react-router'
import { performanceWords } from '../../content/performance.ts'
import { readCounts } from '../../server/measures.server.ts'
import { offeredPlace } from '../../server/performance-place.server.ts'
import { staffOnly } from '../../server/staff-area.server.ts'
import { fieldNames } from '../../ui/field-names.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/daily'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

const DAYS = 28

export async function loader(args: Route.LoaderArgs) {
  const { services } = await staffOnly(args)
  const { journey, title, names } = await offeredPlace(args)
  const { council, database, clock, measures } = services
  await measures.flush()
  const to = londonDate(clock())
  const period = { from: addDays(to, 1 - DAYS), to }
  const counts = await readCounts(database, { council: council.slug, ...period })
  const policy = council.policies.measures.services[journey.id] ?? { completesAt: [] }
  const options = { journey: journey.id, period, policy }
  return data(
    { measures: measureService(counts, options), days: byDay(counts, options), title, names },
    { headers: { 'cache-control': 'no-store' } },
  )
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** How a service did in the last four weeks, day by day and exactly; for staff alone. */
export default function ServiceDaily({ loaderData }: Route.ComponentProps) {
  const { language, homeHref, name } = useSite()
  const { measures, days, title, names } = loaderData
  return (
    <Page backHref={`${homeHref}/staff`}>
      <title>
        {`${fill(performanceWords[language].daily, { service: title })} – ${name[language]}`}
      </title>
      <DailyPage
        name={title}
        language={language}
        measures={measures}
        days={days}
        pageName={(page) => names[page] ?? page}
        fieldName={fieldNames(names, measures.mistakes)}
      />
    </Page>
  )
}
