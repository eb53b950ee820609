import type { BinCollectionTables } from '@guildhall/bin-collection/database'
import { type PropertyCollections, workOutNext } from '@guildhall/bin-collection/next-collections'
import {
  forgetUnconfirmed,
  type RemindersServer,
  sendReminders,
} from '@guildhall/bin-collection/reminders-server'
import { addDays, londonDate } from '@guildhall/standards/plain-date'
import { readUprn } from '@guildhall/standards/uprn'
import type { SiteCouncil } from '../councils/define.ts'
import { homeHrefOf } from '../ui/hrefs.ts'
import type { SiteConfig } from './config.server.ts'
import type { CouncilServices } from './council-services.server.ts'
import type { SiteSecrets } from './secrets.server.ts'

const LOOK_AHEAD_DAYS = 35
const WAIT_MS = 5000

/** What reminders need of a council. */
export function remindersOf(given: {
  council: SiteCouncil
  config: Pick<SiteConfig, 'siteOrigin'>
  secrets: SiteSecrets
  clock: CouncilServices['clock']
}): RemindersServer {
  const { council, config, secrets, clock } = given
  const { slug, name, policies } = council
  return {
    council: slug,
    councilName: name,
    templates: policies.messages.reminders,
    keys: [secrets.links],
    linkHref: (purpose, token, language) =>
      `${config.siteOrigin}${homeHrefOf(slug, language)}/reminder-link/${purpose}/${token}`,
    clock,
  }
}

/** Looks up what is collected next from homes that are reminded, once an hour; a source in trouble is asked again. */
export async function lookUpNext(services: CouncilServices): Promise<void> {
  const { council, database, clock, reminders } = services
  await forgetUnconfirmed(database, reminders)
  const now = clock()
  const policy = council.policies.binCollection
  await workOutNext(database, {
    council: council.slug,
    policy,
    today: londonDate(now),
    now: now.toString(),
    properties: remindedHomes(services),
  })
}

async function* remindedHomes(services: CouncilServices): AsyncGenerator<PropertyCollections> {
  const { council, database, clock, collections } = services
  const rows = await database
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_reminders')
    .select('uprn')
    .distinct()
    .where('council', '=', council.slug)
    .where('confirmed_at', 'is not', null)
    .execute()
  const today = londonDate(clock())
  for (const row of rows) {
    const uprn = readUprn(row.uprn)
    if (!uprn) continue
    try {
      const found = await collections.collections({
        uprn,
        from: addDays(today, -council.policies.binCollection.lookBackDays),
        to: addDays(today, LOOK_AHEAD_DAYS),
        signal: AbortSignal.timeout(WAIT_MS),
      })
      yield { uprn, collections: found }
    } catch (error) {
      console.error(error instanceof Error ? error.message : 'collections can’t be looked up')
    }
  }
}

/** Reminds of tomorrow's collections, in the evening. */
export async function remindOfTomorrow(services: CouncilServices): Promise<void> {
  const { council, database, reminders } = services
  await sendReminders(database, { ...reminders, policy: council.policies.binCollection })
}
