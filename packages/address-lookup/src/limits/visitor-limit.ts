import { createHmac } from 'node:crypto'
import type { Database } from '@guildhall/database/database'
import { serverOnly } from '@guildhall/standards/server-only'
import { sql } from 'kysely'
import type { AddressTables } from '../gazetteer/database.ts'

serverOnly('address-lookup/visitor-limit')

/** Whether a visitor may look up once more; else how long to wait. */
export type LimitDecision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly waitMs: number }

/** Counts the lookups of each visitor, so that nobody walks the gazetteer. */
export interface VisitorLimit {
  /** @param visitor what tells visitors apart, such as an IP address; kept only as a keyed hash */
  take(visitor: string): Promise<LimitDecision>
}

/** How much a visitor may look up. */
export interface VisitorLimitOptions {
  /** Key of the hash; from the environment, the same on all servers of a site. */
  secret: string
  /** Lookups at once. Default 30. */
  burst?: number
  /** Lookups that come back in a minute. Default 10. */
  perMinute?: number
  /** Milliseconds; default the platform's clock. */
  now?(): number
}

interface Rule {
  burst: number
  perMs: number
  now(): number
  key(visitor: string): string
}

function ruleOf(options: VisitorLimitOptions): Rule {
  const { secret, burst = 30, perMinute = 10, now = Date.now } = options
  if (secret.length < 16 || burst < 1 || perMinute <= 0) {
    throw new RangeError(
      'A visitor limit needs a secret of 16 characters or more, and must let at least one lookup through. Set the secret in the environment.',
    )
  }
  const key = (visitor: string) => createHmac('sha256', secret).update(visitor).digest('base64url')
  return { burst, perMs: perMinute / 60_000, now, key }
}

function decision(left: number, { perMs }: Rule): LimitDecision {
  return left >= 0 ? { allowed: true } : { allowed: false, waitMs: Math.ceil(-left / perMs) }
}

/** The most visitors held in memory; those longest unseen are forgotten first. */
const MOST_VISITORS = 50_000

/** A limit in this process's memory: for one server, and gone with it. */
export function memoryVisitorLimit(options: VisitorLimitOptions): VisitorLimit {
  const rule = ruleOf(options)
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    async take(visitor) {
      const key = rule.key(visitor)
      const at = rule.now()
      const before = buckets.get(key) ?? { left: rule.burst, at }
      const filled = Math.min(rule.burst, before.left + (at - before.at) * rule.perMs)
      const left = filled - 1
      buckets.delete(key)
      // A lookup that was refused costs nothing, so that waiting always helps.
      buckets.set(key, { left: left >= 0 ? left : filled, at })
      const [oldest] = buckets.keys()
      if (buckets.size > MOST_VISITORS && oldest !== undefined) buckets.delete(oldest)
      return decision(left, rule)
    },
  }
}

/** A limit in the database, shared by all servers of a site; one short statement a lookup. */
export function databaseVisitorLimit(
  database: Database,
  options: VisitorLimitOptions & { council: string },
): VisitorLimit {
  const rule = ruleOf(options)
  return {
    async take(visitor) {
      const at = rule.now()
      const { burst, perMs } = rule
      const filled = sql`least(${burst}::float8,
        bucket.left_over + greatest(0, ${at}::float8 - bucket.at_ms) * ${perMs}::float8)`
      const { rows } = await sql<{ left_after: number }>`
        insert into address_lookup_visitors as bucket (council, visitor, left_over, at_ms, left_after)
        values (${options.council}, ${rule.key(visitor)}, ${burst - 1}::float8, ${at}::float8,
          ${burst - 1}::float8)
        on conflict (council, visitor) do update set
          left_over = case when ${filled} >= 1 then ${filled} - 1 else ${filled} end,
          left_after = ${filled} - 1,
          at_ms = greatest(bucket.at_ms, excluded.at_ms)
        returning left_after`.execute(database.tables<AddressTables>())
      return decision(rows[0]?.left_after ?? 0, rule)
    },
  }
}

/** Forgets visitors whose lookups have all come back; for a job, once an hour or so. */
export async function forgetVisitors(
  database: Database,
  options: VisitorLimitOptions & { council: string },
): Promise<void> {
  const rule = ruleOf(options)
  await database
    .tables<AddressTables>()
    .deleteFrom('address_lookup_visitors')
    .where('council', '=', options.council)
    .where('at_ms', '<', rule.now() - rule.burst / rule.perMs)
    .execute()
}
