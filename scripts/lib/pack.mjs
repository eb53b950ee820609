import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KnownProblem } from './problem.mjs'
import { onExit, run } from './processes.mjs'
import { published } from './workspace.mjs'

/** @typedef {import('./workspace.mjs').Member & { tarball: string }} Packed */

/** @type {Promise<Packed[]> | undefined} */
let packed

/**
 * Every published package, packed as npm would get it; once per command.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function packAll(env) {
  packed ??= packInto(mkdtempSync(join(tmpdir(), 'guildhall-packed-')), env)
  return packed
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
async function packInto(folder, env) {
  onExit(() => rmSync(folder, { recursive: true, force: true }))
  return inPairs(published(), async ({ folder: cwd, manifest }) => {
    const tarball = join(folder, `${manifest.name.replace('@', '').replace('/', '-')}.tgz`)
    const ended = await run('pnpm', ['pack', '--out', tarball], { cwd, env, quiet: true })
    if (ended.code !== 0) {
      throw new KnownProblem(`${manifest.name} could not be packed:\n${ended.output}`)
    }
    return { folder: cwd, manifest, tarball }
  })
}

/**
 * Does something to each item, two at a time, and keeps the order.
 *
 * @template Item, Done
 * @param {Item[]} items
 * @param {(item: Item) => Promise<Done>} work
 * @returns {Promise<Done[]>}
 */
export async function inPairs(items, work) {
  /** @type {Done[]} */
  const done = []
  const waiting = items.entries()
  const worker = async () => {
    for (const [index, item] of waiting) done[index] = await work(item)
  }
  await Promise.all([worker(), worker()])
  return done
}
