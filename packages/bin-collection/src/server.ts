import type { WorkingCalendar } from '@guildhall/council/working-days'
import type { Database } from '@guildhall/database/database'
import type { ServerContext } from '@guildhall/journeys/binding'
import type { Address } from '@guildhall/standards/address'
import { addDays, londonDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import type { ContactData, TroubleState } from './pages/trouble.tsx'
import type { BinCollectionPolicy } from './policy.ts'
import { type Schedule, schedule } from './schedule/schedule.ts'
import { type CollectionSource, CollectionSourceError } from './sources/collection-source.ts'

serverOnly('bin-collection/server')

/** What the app binds to a request, told to this pattern; each takes the app's own context. */
export interface BinCollectionServer<Context> {
  /** The council's slug: every row in the database carries it. */
  council(context: Context): string
  source(context: Context): CollectionSource
  database(context: Context): Database
  policy(context: Context): BinCollectionPolicy
  calendar(context: Context): WorkingCalendar
  contact(context: Context): ContactData
  /** Told of a source in trouble, for the council's own log; the error names no property. */
  onTrouble?(error: CollectionSourceError, context: Context): void
}

/** A property's schedule, or why there is none. */
export type LookedUp =
  | { readonly state: 'ok'; readonly uprn: Uprn; readonly schedule: Schedule }
  | { readonly state: TroubleState }

/** What a look-up needs of a request. */
type LookUpContext<Context> = Pick<ServerContext<Context>, 'context' | 'clock' | 'signal'>

/**
 * Looks up a property's schedule, trouble told as data for its page.
 *
 * @param daysAhead how far ahead is asked, days
 */
export async function lookUp<Context>(
  server: Pick<BinCollectionServer<Context>, 'source' | 'policy' | 'onTrouble'>,
  { context, clock, signal }: LookUpContext<Context>,
  address: Address | undefined,
  daysAhead: number,
): Promise<LookedUp> {
  const uprn = readUprn(address?.uprn ?? '')
  if (!uprn) return { state: 'no-uprn' }
  const policy = server.policy(context)
  const today = londonDate(clock())
  try {
    const collections = await server.source(context).collections({
      uprn,
      from: addDays(today, -policy.lookBackDays),
      to: addDays(today, daysAhead),
      signal,
    })
    const made = schedule({ collections, policy, today })
    return made.services.length === 0 ? { state: 'none' } : { state: 'ok', uprn, schedule: made }
  } catch (error) {
    if (!(error instanceof CollectionSourceError)) throw error
    server.onTrouble?.(error, context)
    return { state: error.problem === 'unknown-property' ? 'unknown-property' : 'down' }
  }
}
