import type { Executor } from '@guildhall/database/database'
import type { ServerContext } from '@guildhall/journeys/binding'
import type { Answers } from '@guildhall/journeys/journey'
import { londonDate, type PlainDate } from '@guildhall/standards/plain-date'
import { Private } from '@guildhall/standards/private-fact'
import { serverOnly } from '@guildhall/standards/server-only'
import { claim } from '../claims/claims.ts'
import type { BinCollectionTables } from '../database.ts'
import type { BulkyPages } from '../pages/bulky.tsx'
import { totalOf } from '../price/price-lines.ts'
import type { BinCollectionServer } from '../server.ts'
import { type BulkyPolicy, priceLines, type Quantities } from './bulky.ts'
import { amendLines } from './changes.ts'
import { reductionKey, reductionsFor } from './reductions.ts'

serverOnly('bin-collection/price-for')

/** What bulky waste needs of the app. */
export type BulkyServer<Context> = Pick<
  BinCollectionServer<Context>,
  'council' | 'database' | 'policy' | 'calendar' | 'contact'
>

/** What a booking costs its resident: less what this home has off, or what was paid already. */
export async function priceFor<Context>(
  pages: BulkyPages,
  server: BulkyServer<Context>,
  { context, answers, clock, instance }: ServerContext<Context>,
  { quantities, onBenefit }: { quantities: Quantities; onBenefit: boolean },
) {
  const policy = bulkyPolicy(server, context)
  const amended = pages.amends(answers)
  const uprn = homeOf(pages, answers)
  const today = londonDate(clock())
  const used = await usedBy(server.database(context), policy, {
    council: server.council(context),
    uprn,
    today,
    except: [instance, ...(amended ? [amended.instance] : [])],
  })
  const reductions = reductionsFor(policy, { onBenefit: Private.of(onBenefit), uprn, today, used })
  const full = priceLines(quantities, policy, reductions)
  const lines = amended ? amendLines(full, amended.paid) : full
  return { lines: [...lines], total: totalOf(lines), reductions: [...reductions] }
}

/** The home that a booking is for: of a change, that of the booking which is changed. */
export function homeOf(pages: BulkyPages, answers: Answers): string | undefined {
  return pages.amends(answers)?.uprn ?? pages.address(answers)?.uprn
}

/**
 * Keeps what a home has off once a year for one run, until it has paid.
 *
 * @returns false when another booking of the home has used it meanwhile
 */
export async function keepReductions(
  tx: Executor,
  run: { council: string; instance: string; heldUntil: string; amends: string | undefined },
  given: { policy: BulkyPolicy; ids: readonly string[]; uprn: string; today: PlainDate },
): Promise<boolean> {
  const { policy, ids, uprn, today } = given
  const { amends, ...own } = run
  const yearly = policy.reductions.filter(
    ({ id, oncePerYearFrom }) => ids.includes(id) && oncePerYearFrom !== null,
  )
  const claims = yearly.map((reduction) => ({
    kind: 'reduction' as const,
    key: reductionKey(reduction, uprn, today),
    details: {},
  }))
  const taken = await claim(tx, { ...own, claims })
  if (taken.length === 0) return true
  // What the booking that is changed has already goes on to be had.
  const { council } = run
  const except = amends === undefined ? [] : [amends]
  const used = await usedBy(tx, policy, { council, uprn, today, except })
  return taken.every(({ key }) => !used.has(key))
}

/** Keys of the yearly reductions that other runs have used. */
async function usedBy(
  executor: Executor,
  { reductions }: Pick<BulkyPolicy, 'reductions'>,
  given: { council: string; uprn: string | undefined; today: PlainDate; except: readonly string[] },
): Promise<ReadonlySet<string>> {
  const { council, uprn, today, except } = given
  if (uprn === undefined || reductions.length === 0) return new Set()
  const rows = await executor
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_claims')
    .select(['key', 'instance'])
    .where('council', '=', council)
    .where('kind', '=', 'reduction')
    .where(
      'key',
      'in',
      reductions.map((reduction) => reductionKey(reduction, uprn, today)),
    )
    .execute()
  return new Set(rows.filter(({ instance }) => !except.includes(instance)).map(({ key }) => key))
}

/** @throws Error when the council collects no bulky waste */
export function bulkyPolicy<Context>(server: BulkyServer<Context>, context: Context): BulkyPolicy {
  const { bulky } = server.policy(context)
  if (bulky) return bulky
  throw new Error(
    `Council “${server.council(context)}” offers no bulky waste, so its pages can't be served. ` +
      'Give its bin collection policy a `bulky` part, or leave the journey out.',
  )
}
