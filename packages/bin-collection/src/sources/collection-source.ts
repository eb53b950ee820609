import type { PlainDate } from '@guildhall/standards/plain-date'
import type { Uprn } from '@guildhall/standards/uprn'
import type { Collection } from '../collection.ts'

/** What a source is asked: one property's collections from one day to another, both included. */
export interface CollectionQuery {
  readonly uprn: Uprn
  readonly from: PlainDate
  readonly to: PlainDate
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal
}

/**
 * Where collections come from: a council's waste system, or a file of rounds.
 *
 * What implements it passes the contract suite of `@guildhall/bin-collection/testing`.
 */
export interface CollectionSource {
  /** For logs, “ukbcd”; never shown. */
  readonly name: string
  /**
   * The collections of one property whose original or current date falls in the days asked for.
   *
   * @throws CollectionSourceError for everything that goes wrong; never an empty list instead
   */
  collections(query: CollectionQuery): Promise<readonly Collection[]>
}

/**
 * Why a source has no answer; branch on this, never on the message.
 *
 * `down` no answer or a server error · `slow` no answer in time · `refused` our request or key was
 * not accepted · `unknown-property` it doesn't know the UPRN · `unreadable` its answer is not what
 * it promises · `aborted` nobody waited for it
 */
export type CollectionProblem =
  | 'down'
  | 'slow'
  | 'refused'
  | 'unknown-property'
  | 'unreadable'
  | 'aborted'

/** A source's trouble: what happened, why it matters, what to do. It never names the property. */
export class CollectionSourceError extends Error {
  override readonly name = 'CollectionSourceError'
  readonly problem: CollectionProblem

  constructor(problem: CollectionProblem, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.problem = problem
  }
}

/** Whether a collection falls in the days asked for, by its original or its current date. */
export function isWithin(
  { originalDate, date }: Pick<Collection, 'originalDate' | 'date'>,
  { from, to }: Pick<CollectionQuery, 'from' | 'to'>,
): boolean {
  return (from <= originalDate && originalDate <= to) || (from <= date && date <= to)
}
