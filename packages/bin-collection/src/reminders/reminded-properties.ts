import type { Executor } from '@guildhall/database/database'
import { addDays, type PlainDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { Uprn } from '@guildhall/standards/uprn'
import { type CollectionSource, CollectionSourceError } from '../sources/collection-source.ts'
import type { PropertyCollections } from './next-collections.ts'
import type { RemindersTables } from './reminders-tables.ts'

serverOnly('bin-collection/reminded-properties')

const PAGE = 500
/** Weeks that show a rhythm and a next day, days back and ahead. */
const [DAYS_BACK, DAYS_AHEAD] = [28, 56]

/**
 * The properties that somebody is reminded of, with what a source says of them: what `workOutNext`
 * takes where a vendor's system should not be asked for every home of a council.
 *
 * A property that the source has trouble with is passed over: it isn't reminded of rather than wrongly.
 *
 * @param given.onTrouble told of each trouble, which names no property
 */
export async function* remindedProperties(
  database: Executor,
  given: {
    council: string
    source: CollectionSource
    today: PlainDate
    onTrouble?(error: CollectionSourceError): void
  },
): AsyncGenerator<PropertyCollections> {
  const { council, source, today, onTrouble } = given
  const days = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) }
  let after = ''
  for (;;) {
    const page = await database
      .tables<RemindersTables>()
      .selectFrom('bin_collection_reminders')
      .select('uprn')
      .distinct()
      .where('council', '=', council)
      .where('confirmed_at', 'is not', null)
      .where('uprn', '>', after)
      .orderBy('uprn')
      .limit(PAGE)
      .execute()
    for (const { uprn } of page) {
      try {
        const collections = await source.collections({ uprn: uprn as Uprn, ...days })
        yield { uprn: uprn as Uprn, collections }
      } catch (error) {
        if (!(error instanceof CollectionSourceError)) throw error
        onTrouble?.(error)
      }
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.uprn
  }
}
