import type { Database } from '@guildhall/database/database'
import { sql } from 'kysely'
import type { GridPoint } from '../place/grid-reference.ts'
import type { Nearest } from '../sources/address-source.ts'
import type { AddressTables } from './database.ts'
import { status } from './records.ts'

/** The first square looked in reaches so many metres from the point; each next one four times as far. */
const FIRST = 100

/**
 * The property of a council's gazetteer that is nearest to a point, within some metres.
 *
 * Squares of growing size are looked in, so that the answer costs little in a town, where the first
 * has some, as on a moor, where the last has few.
 */
export async function nearestProperty(
  database: Database,
  council: string,
  { easting, northing }: GridPoint,
  within: number,
): Promise<Nearest | undefined> {
  const tables = database.tables<AddressTables>()
  const squared = sql<number>`(easting - ${easting}::float8) ^ 2 + (northing - ${northing}::float8) ^ 2`
  for (let reach = Math.min(FIRST, within); ; reach = Math.min(reach * 4, within)) {
    const found = await tables
      .selectFrom('address_lookup_properties')
      .select(['custodian_code', squared.as('squared')])
      .where('council', '=', council)
      .where('easting', '>=', easting - reach)
      .where('easting', '<=', easting + reach)
      .where('northing', '>=', northing - reach)
      .where('northing', '<=', northing + reach)
      .where('status', '!=', status.historical)
      .orderBy('squared')
      .limit(1)
      .executeTakeFirst()
    // What stands in a square's corner may be further than something beside the square.
    if (found && found.squared <= reach * reach) {
      const metres = Math.sqrt(found.squared)
      return { metres, custodianCode: found.custodian_code }
    }
    if (reach >= within) return undefined
  }
}
