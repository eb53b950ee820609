import { yearOf } from '@guildhall/bin-collection/bin-days-server'
import { BinDaysPrint } from '@guildhall/bin-collection/pages/bin-days-print'
import type { Schedule } from '@guildhall/bin-collection/schedule'
import { CollectionSourceError } from '@guildhall/bin-collection/source'
import yearCalendarStylesheet from '@guildhall/bin-collection/year-calendar.css?url'
import { addressOnOneLine } from '@guildhall/standards/address'
import { readUprn } from '@guildhall/standards/uprn'
import { data, redirect } from 'react-router'
import { siteWords } from '../content/index.ts'
import { residentOf } from '../server/resident.server.ts'
import { binsServer } from '../server/site-context.server.ts'
import { Page } from '../ui/page.tsx'
import { useSite } from '../ui/site.ts'
import type { Route } from './+types/bin-days-year'

export const links = () => [{ rel: 'stylesheet', href: yearCalendarStylesheet }]

/** The address is that of the resident's own answers, so that no address of this page tells of a home. */
export async function loader(args: Route.LoaderArgs) {
  const resident = await residentOf(args, 'bin-days')
  if (!resident) throw data(null, { status: 404 })
  const { services: context, run, basePath } = resident
  const address = run && context.services.binDays.address.address(run.state.answers)
  const uprn = readUprn(address?.uprn ?? '')
  if (!address || !uprn) throw redirect(basePath, 303)
  try {
    const { clock, council } = context
    const schedule = await yearOf(binsServer, { context, uprn, clock })
    return data(
      {
        schedule,
        address: addressOnOneLine(address),
        putOutBy: council.policies.binCollection.putOutBy,
        months: monthsKnown(schedule),
        basePath,
      },
      { headers: { 'cache-control': 'no-store' } },
    )
  } catch (error) {
    // The page of bin days says what the matter is, and what to do.
    if (error instanceof CollectionSourceError) throw redirect(`${basePath}/bin-days`, 303)
    throw error
  }
}

/** Months up to the last day that is known: an empty one would say that nothing is collected in it. */
function monthsKnown({ today, services }: Schedule): number {
  const days = services.flatMap(({ upcoming }) => upcoming.map(({ date }) => date))
  const last = [today, ...days].sort().at(-1) ?? today
  const month = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return Math.min(12, month(last) - month(today) + 1)
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** A home's year on one sheet of A4, to be printed. */
export default function BinDaysYear({ loaderData }: Route.ComponentProps) {
  const { language, name } = useSite()
  const { basePath, ...shown } = loaderData
  return (
    <Page backHref={`${basePath}/bin-days`}>
      <title>{`${siteWords[language].binDays.year} – ${name[language]}`}</title>
      <BinDaysPrint {...shown} language={language} />
    </Page>
  )
}
