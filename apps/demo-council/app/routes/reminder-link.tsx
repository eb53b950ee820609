import { ReminderLink, reminderLinkTitle } from '@guildhall/bin-collection/pages/reminder-link'
import { followLink, readLink } from '@guildhall/bin-collection/reminders-server'
import { data } from 'react-router'
import { isOwnPost } from '../server/cookies.server.ts'
import { house } from '../server/house.server.ts'
import { lookUpNext } from '../server/reminders.server.ts'
import { Page } from '../ui/page.tsx'
import { useSite } from '../ui/site.ts'
import type { Route } from './+types/reminder-link'

// The address holds a key, which no other site may be told; our own forms say where they stand.
const headersOf = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }

async function linkOf({ params }: Pick<Route.LoaderArgs, 'params'>) {
  const services = (await house()).council(params.council)
  const { purpose, token } = params
  if (!services || (purpose !== 'confirm' && purpose !== 'stop')) throw data(null, { status: 404 })
  return { services, link: { purpose, token } as const }
}

export async function loader(args: Route.LoaderArgs) {
  const { services, link } = await linkOf(args)
  const state = await readLink(services.database, services.reminders, link)
  return data({ purpose: link.purpose, link: state }, { headers: headersOf })
}

export async function action(args: Route.ActionArgs) {
  const { services, link } = await linkOf(args)
  const { publicOrigin } = (await house()).config
  if (!isOwnPost(args.request, publicOrigin === undefined ? [] : [publicOrigin])) {
    throw data(null, { status: 403 })
  }
  const state = await followLink(services.database, services.reminders, link)
  if (link.purpose === 'confirm' && state.state === 'done') await lookUpNext(services)
  return data({ purpose: link.purpose, link: state }, { headers: headersOf })
}

export function headers({ loaderHeaders, actionHeaders }: Route.HeadersArgs): Headers {
  return actionHeaders.has('cache-control') ? actionHeaders : loaderHeaders
}

/** Where the link in a message leads: a button that starts reminders, or stops them. */
export default function ReminderLinkPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, name } = useSite()
  const shown = { ...(actionData ?? loaderData), language }
  return (
    <Page>
      <title>{`${reminderLinkTitle(shown)} – ${name[language]}`}</title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <ReminderLink {...shown} />
        </div>
      </div>
    </Page>
  )
}
