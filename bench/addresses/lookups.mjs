// The lookups that residents make, in turn among few addresses and among many.

import { createRequire } from 'node:module'
import { figuresOf } from './figures.mjs'

const from = new URL('../../packages/', import.meta.url)
const { gazetteerSource } = await import(
  new URL('address-lookup/dist/gazetteer/gazetteer.js', from).href
)
const { sql } = await import(
  createRequire(new URL('database/package.json', from)).resolve('kysely')
)
const nothing = sql`select 1`
const { signal } = new AbortController()
const LOOKUPS = 2000
/** First lookups aren't counted: they fill caches and let the code be compiled. */
const WARM_UP = 200

/** @param {any} database @param {string} council */
export async function sample(database, council) {
  const rows = await database
    .tables()
    .selectFrom('address_lookup_addresses')
    .select(['uprn', 'postcode', 'lines', 'town', 'easting', 'northing'])
    .where('council', '=', council)
    .where('status', '=', 1)
    .where('postal', '=', true)
    .where('postcode', 'is not', null)
    .orderBy('single_line', 'desc')
    .limit(20_000)
    .execute()
  return rows.sort((/** @type {any} */ a, /** @type {any} */ b) => a.uprn.length - b.uprn.length)
}

/** @param {any} database @param {string} council */
async function subjectsOf(database, council) {
  const source = gazetteerSource({ database, council })
  const rows = await sample(database, council)
  const at = (/** @type {number} */ turn) => rows[(turn * 7919) % rows.length]
  const street = (/** @type {number} */ turn) => at(turn).lines.at(-1)
  return {
    // What any query costs here, whatever else the machine is doing: the figures' floor and noise.
    'select 1, for comparison': () => nothing.execute(database.tables()),
    postcode: (/** @type {number} */ n) => source.byPostcode(at(n).postcode, { signal }),
    UPRN: (/** @type {number} */ n) => source.byUprn(at(n).uprn, { signal }),
    'text “flat 2 high st”': (/** @type {number} */ n) =>
      source.byText(`flat ${(n % 12) + 1} ${abbreviated(street(n))}`, { signal }),
    'text, number and street': (/** @type {number} */ n) =>
      source.byText(abbreviated(street(n)), { signal }),
    'text, street and half a town': (/** @type {number} */ n) =>
      source.byText(`${street(n)}, ${at(n).town.slice(0, 5)}`, { signal }),
    'the nearest to a point': (/** @type {number} */ n) =>
      source.nearest(
        { easting: at(n).easting + 40, northing: at(n).northing - 30 },
        { signal, within: 1000 },
      ),
  }
}

/**
 * @param {readonly { database: any }[]} opened
 * @param {string} council
 * @returns {Promise<Record<string, import('./figures.mjs').Figures[]>>} by subject, in the databases' order
 */
export async function lookups(opened, council) {
  const each = []
  for (const { database } of opened) each.push(await subjectsOf(database, council))
  const [first] = each
  /** @type {Record<string, import('./figures.mjs').Figures[]>} */
  const figures = {}
  for (const subject of /** @type {(keyof NonNullable<typeof first>)[]} */ (
    Object.keys(first ?? {})
  )) {
    const took = each.map(() => /** @type {number[]} */ ([]))
    for (let turn = 0; turn < LOOKUPS + WARM_UP; turn += 1) {
      for (const [index, subjects] of each.entries()) {
        const began = performance.now()
        await subjects[subject](turn)
        if (turn >= WARM_UP) took[index]?.push(performance.now() - began)
      }
    }
    figures[subject] = took.map(figuresOf)
  }
  return figures
}

/** @param {string} line */
function abbreviated(line) {
  return line
    .toLowerCase()
    .replace(' street', ' st')
    .replace(' road', ' rd')
    .replace(' avenue', ' ave')
}
