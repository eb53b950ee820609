import { SubmissionRefused } from '@guildhall/journeys/server'
import { openBankDetails, sealBankDetails } from '@guildhall/payments/direct-debit/bank-details'
import { readDirectDebitForm } from '@guildhall/payments/direct-debit/form'
import { DirectDebitPage } from '@guildhall/payments/pages/direct-debit'
import {
  DirectDebitCheckPage,
  DirectDebitDonePage,
} from '@guildhall/payments/pages/direct-debit-check'
import { paymentPagesContent } from '@guildhall/payments/pages/lines'
import { data, redirect } from 'react-router'
import { staffWords } from '../../content/staff.ts'
import { debitResident, setUpDebit } from '../../server/debit.server.ts'
import { ownPostOnly } from '../../server/own-post.server.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/direct-debit'

const noStore = { headers: { 'cache-control': 'no-store' } }

export async function loader(args: Route.LoaderArgs) {
  const { debit, run, basePath } = await debitResident(args)
  const reference = run.submission?.reference
  const here = `${basePath}/payment/direct-debit`
  return data({ debit, done: reference, here, backHref: `${basePath}/check-answers` }, noStore)
}

/** Reads the account, shows it once more, and sets the instruction up; it is kept sealed alone. */
export async function action(args: Route.ActionArgs) {
  await ownPostOnly(args.request)
  const resident = await debitResident(args)
  const { services, run, language, basePath, service, purpose } = resident
  const here = `${basePath}/payment/direct-debit`
  if (run.submission) return redirect(here, 303)
  const { keys, table } = services.payments.debits
  const form = await args.request.formData()
  if (form.get('step') !== 'confirm') {
    const read = readDirectDebitForm(form, language, await table())
    if (!read.ok) return data({ ...read, check: undefined }, { status: 422, ...noStore })
    const { holder, ending } = read.value
    const check = {
      account: { holder, ending },
      sealed: sealBankDetails(read.value, keys, purpose),
      firstOn: service.debit.firstOn(run.state.answers),
    }
    return data({ values: undefined, errors: undefined, check }, noStore)
  }
  const details = openBankDetails(String(form.get('sealed') ?? ''), keys, purpose)
  // Changed on the way, or of another day's key: it is asked for again.
  if (!details) return redirect(here, 303)
  try {
    await setUpDebit(resident, details)
    return redirect(here, 303)
  } catch (error) {
    if (error instanceof SubmissionRefused) return redirect(`${basePath}/check-answers`, 303)
    throw error
  }
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** Where a resident gives the account that a direct debit pays from, checks it, and sets it up. */
export default function DirectDebit({ loaderData, actionData }: Route.ComponentProps) {
  const { language, name } = useSite()
  const { debit, done, here, backHref } = loaderData
  const { values, errors, check } = actionData ?? {}
  const words = paymentPagesContent[language].debit
  const title = done ? words.setUpTitle : check ? words.checkTitle : words.title
  return (
    <Page backHref={done ? undefined : backHref}>
      <title>{`${errors ? staffWords[language].errorPrefix : ''}${title} – ${name[language]}`}</title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {done !== undefined ? (
            <DirectDebitDonePage debit={debit} reference={done} language={language} />
          ) : check?.firstOn ? (
            <DirectDebitCheckPage
              debit={debit}
              account={check.account}
              firstPaymentOn={check.firstOn}
              changeHref={here}
              hidden={{ step: 'confirm', sealed: check.sealed }}
              language={language}
            />
          ) : (
            <DirectDebitPage values={values} errors={errors} language={language} />
          )}
        </div>
      </div>
    </Page>
  )
}
