import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../processes.mjs'

/**
 * Loads every entry of every package of ours that is installed, by Node alone; throws with those that
 * can't be. An entry for a host that isn't installed, by an optional peer, is left out.
 *
 * @param {string} app
 * @param {NodeJS.ProcessEnv} env
 */
export async function loadsEverything(app, env) {
  const scope = join(app, 'node_modules/@guildhall')
  const entries = readdirSync(scope).flatMap((name) => entriesOf(join(scope, name)))
  const code = `
    const broken = []
    for (const { name, hosts } of ${JSON.stringify(entries)}) {
      try { await import(name) } catch (error) {
        if (!hosts.some((host) => error.message.includes("'" + host + "'"))) {
          broken.push(name + ': ' + error.message)
        }
      }
    }
    console.log(broken.length === 0 ? 'all ${entries.length} loaded' : broken.join('; '))
    process.exit(broken.length)`
  const args = ['--input-type=module', '--eval', code]
  const { code: exit, output } = await run('node', args, { cwd: app, env, quiet: true })
  if (exit !== 0 || entries.length < 100) throw new Error(output)
}

/** @param {string} folder of an installed package */
function entriesOf(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const hosts = Object.keys(manifest.peerDependenciesMeta ?? {})
  return Object.entries(manifest.exports)
    .filter(([entry, target]) => typeof target === 'object' && !entry.includes('testing'))
    .flatMap(([entry]) => expanded(folder, entry))
    .map((entry) => ({ name: `${manifest.name}${entry.slice(1)}`, hosts }))
}

/** @param {string} folder @param {string} entry */
function expanded(folder, entry) {
  if (!entry.includes('*')) return [entry]
  return readdirSync(join(folder, 'dist'), { withFileTypes: true })
    .filter((part) => part.isDirectory() && part.name !== 'internal')
    .map(({ name }) => entry.replace('*', name))
}
