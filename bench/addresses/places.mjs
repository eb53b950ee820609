// The databases that addresses are measured on: one for each number of addresses, all open at once,
// so that each lookup is made in turn among few and among many while the machine is equally busy.

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { postgres } from '../../scripts/lib/postgres.mjs'

/**
 * @typedef {object} Place
 * @property {'PGlite' | 'PostgreSQL'} name
 * @property {(size: number) => Promise<string>} prepare gives a folder or a URL for so many addresses
 * @property {() => Promise<void>} close
 */

/**
 * @param {'PGlite' | 'PostgreSQL'} name
 * @param {string} folder
 * @returns {Promise<Place>}
 */
export async function placeFor(name, folder) {
  if (name === 'PGlite') {
    return {
      name,
      prepare: async (size) => join(folder, `pglite-${size}`),
      close: async () => {},
    }
  }
  const given = process.env.DATABASE_URL
  const server = given ? { url: given, stop: async () => {} } : await postgres(process.env)
  return {
    name,
    async prepare(size) {
      const database = `bench_addresses_${size}`
      await query(server.url, `drop database if exists ${database}`)
      await query(server.url, `create database ${database}`)
      const url = new URL(server.url)
      url.pathname = `/${database}`
      return url.href
    },
    close: server.stop,
  }
}

/** @param {string} url @param {string} text */
async function query(url, text) {
  const from = new URL('../../packages/database/package.json', import.meta.url)
  const { default: pg } = await import(createRequire(from).resolve('pg'))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
