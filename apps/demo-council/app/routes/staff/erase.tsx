import { eraseAssisted } from '@guildhall/bin-collection/assisted-server'
import { Button } from '@guildhall/components/button'
import { ErrorSummary } from '@guildhall/components/error-summary'
import { NotificationBanner } from '@guildhall/components/notification-banner'
import { TextInput } from '@guildhall/components/text-input'
import { eraseRun, findRuns } from '@guildhall/journeys/requests'
import { fill } from '@guildhall/standards/language'
import { formatDate, londonDate } from '@guildhall/standards/plain-date'
import { data, redirect } from 'react-router'
import { staffWords } from '../../content/staff.ts'
import { eraseFiles } from '../../server/files.server.ts'
import { staffOnly } from '../../server/staff-area.server.ts'
import { servicesOf } from '../../services/index.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/erase'

export async function loader(args: Route.LoaderArgs) {
  await staffOnly(args)
  const done = new URL(args.request.url).searchParams.has('erased')
  return data({ done }, { headers: { 'cache-control': 'no-store' } })
}

/** Finds by a post, so that no reference stands in an address or a log; erases when told to. */
export async function action(args: Route.ActionArgs) {
  const { services, staffHref } = await staffOnly(args)
  const { council, database, answerKeys: keys, files } = services
  const form = await args.request.formData()
  const reference = String(form.get('reference') ?? '')
    .trim()
    .toUpperCase()
  const where = { council: council.slug, keys }
  const known = reference === '' ? [] : await findRuns(database, where, { reference })
  // Once its answers are erased a submission's record is still there, which names nobody.
  const runs = known.filter(({ answers }) => Object.keys(answers).length > 0)
  if (runs.length > 0 && form.get('erase') === 'yes') {
    for (const { instance } of runs) {
      await eraseRun(database, {
        council: council.slug,
        instance,
        alsoErase: eraseFiles(files),
      })
    }
    // What was asked for as help with containers is the resident's own word too.
    await eraseAssisted(database, { council: council.slug, reference })
    return redirect(`${staffHref}/erase?erased`, 303)
  }
  const found = runs.map(({ journey, updatedAt }) => ({
    journey,
    on: londonDate({ epochMilliseconds: Date.parse(updatedAt) }),
  }))
  return data({ reference, found }, { status: found.length > 0 ? 200 : 422 })
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** Staff erase what a resident asks to have erased. */
export default function ErasePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, homeHref, name, policy } = useSite()
  const words = staffWords[language]
  const { reference = '', found } = actionData ?? {}
  const isMissing = found !== undefined && found.length === 0
  const mistake = reference === '' ? words.eraseRequired : words.eraseNone
  return (
    <Page backHref={`${homeHref}/staff`}>
      <title>{`${isMissing ? words.errorPrefix : ''}${words.eraseTitle} – ${name[language]}`}</title>
      {loaderData.done && !actionData ? (
        <NotificationBanner type="success" title={words.eraseTitle}>
          <p className="govuk-notification-banner__heading">{words.erased}</p>
        </NotificationBanner>
      ) : null}
      {isMissing ? (
        <ErrorSummary
          title={words.problemHeading}
          errors={[{ href: '#reference', text: mistake }]}
        />
      ) : null}
      <h1 className="govuk-heading-l">{words.eraseTitle}</h1>
      <p className="govuk-body">{words.eraseText}</p>
      <form method="post" noValidate>
        <TextInput
          name="reference"
          label={words.reference}
          className="govuk-input--width-10"
          defaultValue={reference}
          autoComplete="off"
          spellCheck={false}
          errorMessage={isMissing ? mistake : undefined}
          errorPrefix={staffWords[language].error}
        />
        <Button>{words.eraseFind}</Button>
        {(found ?? []).map(({ journey, on }) => (
          <p className="govuk-body" key={journey}>
            {fill(words.eraseFound, {
              service:
                servicesOf(policy).offered.find(({ id }) => id === journey)?.name[language] ??
                journey,
              date: formatDate(on, language),
            })}
          </p>
        ))}
        {found && found.length > 0 ? (
          <Button variant="warning" name="erase" value="yes">
            {words.eraseButton}
          </Button>
        ) : null}
      </form>
    </Page>
  )
}
