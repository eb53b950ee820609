import type { ServerContext } from '@guildhall/journeys/binding'
import { cryptoRandom, makeReference } from '@guildhall/journeys/reference'
import type { BankDetails } from '@guildhall/payments/direct-debit/bank-details'
import { recordMandate } from '@guildhall/payments/direct-debit/mandates'
import { redirect } from 'react-router'
import type { SiteCouncil } from '../councils/define.ts'
import { recordMeasure } from './measures.server.ts'
import { type Ordering, orderingResident } from './ordering.server.ts'
import type { DebitService, PaidService } from './paid-service.server.ts'
import type { RouteArgs } from './place.server.ts'
import type { SiteContext } from './site-context.server.ts'

/** A resident who pays by direct debit. */
export interface DebitResident extends Ordering {
  readonly service: PaidService & { readonly debit: DebitService }
  readonly debit: NonNullable<SiteCouncil['policies']['directDebit']>
  /** What the details in a form are sealed for: this run, and no other. */
  readonly purpose: string
}

/**
 * The resident of the direct debit pages.
 *
 * @throws what React Router takes for 404, or a redirect to the service where they don't pay so
 */
export async function debitResident(args: RouteArgs): Promise<DebitResident> {
  const resident = await orderingResident(args)
  const { services, service, run, basePath } = resident
  const { slug, policies } = services.council
  const { debit } = service
  const { answers, instance } = run.state
  if (!debit?.isChosen(answers) || !policies.directDebit) throw redirect(basePath, 303)
  return {
    ...resident,
    service: { ...service, debit },
    debit: policies.directDebit,
    purpose: `form/${slug}/${instance}`,
  }
}

/**
 * Records what was asked for with the instruction to the bank, once, and both or neither.
 *
 * @throws SubmissionRefused when what was asked for has gone
 */
export async function setUpDebit(resident: DebitResident, details: BankDetails): Promise<void> {
  const { services, service, run, language } = resident
  const { council, clock, payments, answers: store } = services
  const { instance, answers, channel = 'online' } = run.state
  const { id, version } = service.journey
  const at = clock().toString()
  const given: ServerContext<SiteContext> = {
    context: services,
    path: 'check-answers',
    answers,
    language,
    clock,
    signal: new AbortController().signal,
    instance,
  }
  const submission = { journey: id, instance, submittedAt: at }
  await store.submitOnce(
    { ...submission, reference: () => makeReference(cryptoRandom) },
    async (tx, reference) => {
      await service.debit.submit({ ...given, tx, reference })
      await recordMandate(tx, {
        council: council.slug,
        subject: instance,
        reference,
        details,
        keys: payments.debits.keys,
        clock,
      })
      await recordMeasure(tx, council.slug, {
        name: 'submitted',
        at,
        journey: id,
        version,
        page: 'check-answers',
        channel,
        language,
      })
    },
  )
}
