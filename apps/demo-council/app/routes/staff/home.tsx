import { Button } from '@guildhall/components/button'
import { NotificationBanner } from '@guildhall/components/notification-banner'
import { WarningText } from '@guildhall/components/warning-text'
import { addDays, londonDate } from '@guildhall/standards/plain-date'
import { data } from 'react-router'
import { staffWords } from '../../content/staff.ts'
import { staffPaymentWords } from '../../content/staff-payments.ts'
import { readMeasures } from '../../server/measures.server.ts'
import { staffArea } from '../../server/staff-area.server.ts'
import { servicesOf } from '../../services/index.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import { StaffMeasures } from '../../ui/staff-measures.tsx'
import type { Route } from './+types/home'

const DAYS = 28

export async function loader(args: Route.LoaderArgs) {
  const { services, staff } = await staffArea(args)
  const problem = new URL(args.request.url).searchParams.get('problem') ?? undefined
  const headers = { 'cache-control': 'no-store' }
  if (!staff) return data({ problem, measures: undefined, isScanned: true }, { headers })
  const { council, database, clock, measures, files } = services
  await measures.flush()
  const since = addDays(londonDate(clock()), -DAYS)
  const counted = await readMeasures(database, { council: council.slug, since })
  return data({ problem: undefined, measures: counted, isScanned: files.isScanned }, { headers })
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** Where staff sign in, and what they find there. */
export default function StaffHome({ loaderData }: Route.ComponentProps) {
  const { language, homeHref, name, staff, policy } = useSite()
  const words = staffWords[language]
  const { problem, measures, isScanned } = loaderData
  const said = problem === undefined ? undefined : (words.problem[problem] ?? words.problem.failed)
  return (
    <Page>
      <title>{`${words.title} – ${name[language]}`}</title>
      <h1 className="govuk-heading-xl">{words.title}</h1>
      {staff === undefined ? (
        <>
          {said === undefined ? null : (
            <NotificationBanner title={words.problemTitle}>
              <p className="govuk-notification-banner__heading">{said}</p>
            </NotificationBanner>
          )}
          <p className="govuk-body-l">{words.intro}</p>
          <Button href={`${homeHref}/staff/sign-in`}>{words.signIn}</Button>
        </>
      ) : (
        <>
          {isScanned ? null : (
            <WarningText iconFallbackText={words.warning}>{words.scannerOff}</WarningText>
          )}
          <ul className="govuk-list govuk-!-margin-bottom-7">
            {(
              [
                ['day', words.dayTitle],
                ['simulator', words.simulatorTitle],
                ['payments', staffPaymentWords[language].title],
                ['erase', words.eraseTitle],
              ] as const
            ).map(([path, text]) => (
              <li key={path}>
                <a className="govuk-link govuk-!-font-size-24" href={`${homeHref}/staff/${path}`}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
          <h2 className="govuk-heading-m">{words.helpTitle}</h2>
          <p className="govuk-body">{words.helpText}</p>
          <ul className="govuk-list">
            {servicesOf(policy).offered.map(({ id, name: service }) => (
              <li key={id}>
                <a className="govuk-link" href={`${homeHref}/${id}`}>
                  {service[language]}
                </a>
              </li>
            ))}
          </ul>
          <h2 className="govuk-heading-m">{words.measuresTitle}</h2>
          <StaffMeasures measures={measures ?? []} language={language} />
          <form method="post" action={`${homeHref}/staff/sign-out`}>
            <Button variant="secondary">{words.signOut}</Button>
          </form>
        </>
      )}
    </Page>
  )
}
