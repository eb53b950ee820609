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
  return [...inside('packages'), ...inside('apps'), join(base, 'tooling')]
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
      const version = new RegExp(`^  '?${name}'?: (\\S+)$`, 'm').exec(text)?.[1]
      if (version === undefined) throw new Error(`pnpm-workspace.yaml has no version of ${name}`)
      return [name, version]
    }),
  )
}
