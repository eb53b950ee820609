import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The versions of a package that stand in a tree of node_modules, each place once.
 *
 * @param {string} folder with a node_modules
 * @param {string} name
 * @returns {string[]} `19.3.1`, one for each copy
 */
export function copiesOf(folder, name) {
  /** @type {Map<string, string>} */
  const copies = new Map()
  for (const modules of everyNodeModules(join(folder, 'node_modules'), new Set())) {
    const place = join(modules, name)
    if (!existsSync(join(place, 'package.json'))) continue
    const { version } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
    copies.set(realpathSync(place), version)
  }
  return [...copies.values()]
}

/**
 * Every folder named node_modules below one, pnpm's store of links included.
 *
 * @param {string} modules
 * @param {Set<string>} seen
 * @returns {Generator<string>}
 */
function* everyNodeModules(modules, seen) {
  if (!existsSync(modules)) return
  const real = realpathSync(modules)
  if (seen.has(real)) return
  seen.add(real)
  yield real
  for (const entry of readdirSync(real, { withFileTypes: true })) {
    if (entry.isFile()) continue
    const place = join(real, entry.name)
    if (entry.name === '.pnpm') {
      for (const kept of readdirSync(place)) {
        yield* everyNodeModules(join(place, kept, 'node_modules'), seen)
      }
    } else if (entry.name.startsWith('@')) {
      for (const own of readdirSync(place)) {
        yield* everyNodeModules(join(place, own, 'node_modules'), seen)
      }
    } else yield* everyNodeModules(join(place, 'node_modules'), seen)
  }
}
