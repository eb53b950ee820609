import { gazetteerCustodians, gazetteerSource } from '@guildhall/address-lookup/gazetteer'
import { presetGazetteer, type presets } from '@guildhall/address-lookup/gazetteer-generator'
import { gazetteerFile, importGazetteer } from '@guildhall/address-lookup/gazetteer-import'
import { osPlaces } from '@guildhall/address-lookup/os-places'
import {
  type AddressSource,
  attributionFor,
  firstThatAnswers,
} from '@guildhall/address-lookup/source'
import type { CollectionSource } from '@guildhall/bin-collection/source'
import { ukbcd } from '@guildhall/bin-collection/ukbcd'
import { workingCalendar } from '@guildhall/council/council'
import type { WorkingCalendar } from '@guildhall/council/working-days'
import type { Database, Executor } from '@guildhall/database/database'
import type { AnswerKeys } from '@guildhall/journeys/answer-keys'
import { sqlStore } from '@guildhall/journeys/database'
import type { AnswerStore } from '@guildhall/journeys/store'
import { type NotifyClient, notifyClient } from '@guildhall/notify/client'
import { govukPay } from '@guildhall/payments/govuk-pay'
import type { PaymentProvider } from '@guildhall/payments/provider'
import type { PaymentHandlers } from '@guildhall/payments/settle'
import { type Clock, londonDate } from '@guildhall/standards/plain-date'
import type { SiteCouncil } from '../councils/define.ts'
import { bulkyPaymentHandlers } from './bulky-payment.server.ts'
import type { SiteConfig } from './config.server.ts'

/** One council with all that serves its residents. */
export interface CouncilServices {
  readonly council: SiteCouncil
  readonly clock: Clock
  readonly calendar: WorkingCalendar
  readonly database: Database
  readonly answers: AnswerStore<Executor>
  readonly answerKeys: AnswerKeys
  readonly sessionMinutes: number | undefined
  readonly addresses: AddressSource
  /** Custodian codes of the addresses that it serves. */
  readonly custodianCodes: readonly number[]
  readonly collections: CollectionSource
  readonly notify: NotifyClient
  readonly payments: {
    readonly provider: PaymentProvider
    readonly handlers: PaymentHandlers
    readonly webhookSecrets: readonly string[]
  }
}

interface Materials {
  council: SiteCouncil
  config: SiteConfig
  database: Database
  clock: Clock
  answerKeys: AnswerKeys
}

/** Opens what one council needs: loads its gazetteer, and makes its clients. */
export async function councilServices(materials: Materials): Promise<CouncilServices> {
  const { council, config, database, clock, answerKeys } = materials
  const keys = config.keys(council.slug)
  await loadGazetteer(materials)
  const { offerProvisional: provisional, timeoutMs } = council.policies.addressLookup
  const shared = {
    timeoutMs,
    attribution: attributionFor({
      year: Number(londonDate(clock()).slice(0, 4)),
      ...keys.ordnanceSurvey,
    }),
  }
  const sources: Record<'gazetteer' | 'os-places', AddressSource> = {
    gazetteer: gazetteerSource({ database, council: council.slug, provisional, ...shared }),
    'os-places': osPlaces({ ...keys.osPlaces, fetch, ...shared }),
  }
  const answers = sqlStore({
    database,
    council: council.slug,
    now: () => clock().toString(),
    keys: answerKeys,
  })
  return {
    council,
    clock,
    calendar: workingCalendar(council),
    database,
    answers,
    answerKeys,
    sessionMinutes: config.sessionMinutes,
    addresses: firstThatAnswers(
      council.policies.addressLookup.sources.map((name) => sources[name]),
    ),
    custodianCodes: [
      ...council.custodianCodes,
      ...(await gazetteerCustodians(database, council.slug)),
    ],
    collections: ukbcd({
      baseUrl: keys.bins.baseUrl,
      fetch,
      services: council.policies.binCollection.services,
    }),
    notify: notifyClient({ ...keys.notify, fetch, clock }),
    payments: {
      provider: govukPay({ ...keys.pay, fetch }),
      handlers: bulkyPaymentHandlers({ council, answers, clock }),
      webhookSecrets: keys.pay.webhookSecrets,
    },
  }
}

/** Loads a council's own gazetteer where the environment names one, otherwise a synthetic one. */
async function loadGazetteer({ council, config, database }: Materials): Promise<void> {
  const path = config.keys(council.slug).gazetteer
  const open =
    path === undefined ? presetGazetteer(council.slug as keyof typeof presets) : gazetteerFile(path)
  const result = await importGazetteer(database, { council: council.slug, open })
  if (path === undefined || result.outcome === 'unchanged') return
  console.log(
    `${path}: ${result.loaded} address records loaded, ${result.refusedCount} rows left out`,
  )
  for (const { line, column, reason } of result.refused.slice(0, 20)) {
    console.log(`  line ${line}, ${column}: ${reason}`)
  }
  if (result.outcome === 'refused') {
    throw new Error(
      `the gazetteer at ${path} can’t be used, so no address could be found. Give a full DTF 7.3 CSV file.`,
    )
  }
}
