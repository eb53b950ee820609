import type { RemindersServer } from '@guildhall/bin-collection/reminders-server'
import type { CollectionSource } from '@guildhall/bin-collection/source'
import type { WorkingCalendar } from '@guildhall/council/working-days'
import type { Database, Executor } from '@guildhall/database/database'
import type { AnswerKeys } from '@guildhall/journeys/answer-keys'
import { sqlStore } from '@guildhall/journeys/database'
import type { AnswerStore } from '@guildhall/journeys/store'
import { type NotifyClient, notifyClient } from '@guildhall/notify/client'
import type { Clock } from '@guildhall/standards/plain-date'
import type { SiteCouncil } from '../councils/define.ts'
import { servicePolicyOf } from '../councils/service-policy.ts'
import { type Services, servicesOf } from '../services/index.ts'
import { type AddressSources, addressSources } from './address-sources.server.ts'
import { type Calendars, calendarsOf } from './calendars.server.ts'
import { collectionsOf } from './collections.server.ts'
import type { SiteConfig } from './config.server.ts'
import { type CouncilFiles, councilFiles } from './files.server.ts'
import { type Measures, measuresOf } from './measures.server.ts'
import { remindersOf } from './reminders.server.ts'
import { type SavedAnswers, savedAnswers } from './saving.server.ts'
import type { SiteSecrets } from './secrets.server.ts'
import { type ServiceServer, serviceServers } from './services.server.ts'
import { type SitePayments, sitePayments } from './site-payments.server.ts'
import { type StaffSignIn, staffSignIn } from './staff-sign-in.server.ts'

/** One council with all that serves its residents. */
export interface CouncilServices extends AddressSources {
  readonly council: SiteCouncil
  readonly clock: Clock
  readonly calendars: Calendars
  /** Working days as they are known now. */
  readonly calendar: WorkingCalendar
  readonly database: Database
  readonly answers: AnswerStore<Executor>
  readonly answerKeys: AnswerKeys
  readonly sessionMinutes: number | undefined
  readonly saved: SavedAnswers
  readonly measures: Measures
  readonly files: CouncilFiles
  readonly reminders: RemindersServer
  readonly signIn: StaffSignIn
  readonly services: Services
  readonly servers: ReadonlyMap<string, ServiceServer>
  readonly collections: CollectionSource
  readonly notify: NotifyClient
  readonly payments: SitePayments
}

interface Materials {
  council: SiteCouncil
  config: SiteConfig
  database: Database
  clock: Clock
  secrets: SiteSecrets
}

/** Opens what one council needs: loads its gazetteer, and makes its clients. */
export async function councilServices(materials: Materials): Promise<CouncilServices> {
  const { council, config, database, clock, secrets } = materials
  const { slug, policies } = council
  const keys = config.keys(slug)
  const answerKeys = secrets.answers
  const answers = sqlStore({
    database,
    council: slug,
    now: () => clock().toString(),
    keys: answerKeys,
  })
  const services = servicesOf(servicePolicyOf(council))
  const calendars = calendarsOf(council, config, clock)
  return {
    council,
    clock,
    calendars,
    get calendar() {
      return calendars.working
    },
    database,
    answers,
    answerKeys,
    sessionMinutes: config.sessionMinutes,
    saved: savedAnswers({ council, database, clock, answerKeys }),
    measures: measuresOf(database, slug),
    files: councilFiles(config, slug),
    reminders: remindersOf({ council, config, secrets, clock }),
    signIn: staffSignIn({ keys: keys.staff, groups: policies.staff.groups }),
    services,
    servers: serviceServers(services, config),
    ...(await addressSources({ ...materials, visitorSecret: secrets.visitors })),
    collections: collectionsOf({ council, baseUrl: keys.bins.baseUrl, database, clock }),
    notify: notifyClient({ ...keys.notify, fetch, clock }),
    payments: sitePayments({ ...materials, services, answers, pay: keys.pay }),
  }
}
