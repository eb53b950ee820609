import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './tools.mjs'

/**
 * @typedef {object} Manifest what a package.json says, as far as the workshop asks
 * @property {string} name
 * @property {string} version
 * @property {boolean} [private]
 * @property {Record<string, string>} [scripts]
 * @property {Record<string, string>} [engines]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, unknown>} [exports]
 *
 * @typedef {{ folder: string, manifest: Manifest }} Member folder is absolute
 */

/**
 * Every member of the workspace.
 *
 * @param {string} [base] another copy of the repository
 * @returns {Member[]}
 */
export function members(base = root) {
  const inside = (/** @type {string} */ parent) =>
    readdirSync(join(base, parent)).map((name) => join(base, parent, name))
  const folders = ['packages', 'apps', 'integration'].filter((name) => existsSync(join(base, name)))
  return [...folders.flatMap(inside), join(base, 'tooling')]
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => ({ folder, manifest: readJson(join(folder, 'package.json')) }))
}

/**
 * The members that are published.
 *
 * @param {string} [base]
 */
export function published(base) {
  return members(base).filter(({ manifest }) => !manifest.private)
}

/**
 * The entry points that a wildcard in `exports` stands for, as `./radios`; read from what was built.
 *
 * @param {Member} member
 * @returns {string[]}
 */
export function wildcardEntries({ folder, manifest }) {
  return Object.entries(manifest.exports ?? {}).flatMap(([entry, target]) => {
    if (!entry.includes('*') || typeof target !== 'object' || target === null) return []
    const [before = '', after = ''] = String(Reflect.get(target, 'default')).split('*')
    return readdirSync(join(folder, before), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith(after) && file !== after.slice(1))
      .map((file) => entry.replace('*', file.slice(0, -after.length)))
  })
}

/** @param {string} file */
export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * Versions out of the catalog, so that what is installed outside the workspace is what was tested in it.
 *
 * @param {string[]} names
 * @returns {Record<string, string>}
 */
export function catalogVersions(...names) {
  const text = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')
  return Object.fromEntries(
    names.map((name) => {
      const version = new RegExp(`^  ['"]?${name}['"]?: (\\S+)$`, 'm').exec(text)?.[1]
      if (version === undefined) throw new Error(`pnpm-workspace.yaml has no version of ${name}`)
      return [name, version]
    }),
  )
}
