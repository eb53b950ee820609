import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { must } from './must.mjs'
import { jumpedRanges } from './peers.mjs'
import { KnownProblem } from './problem.mjs'
import { published } from './workspace.mjs'

/** @typedef {import('./workspace.mjs').Manifest} Manifest */

/**
 * Turns the changesets that wait into versions and changelogs.
 *
 * @param {string} base a copy of the repository
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Record<string, string>>} version by package
 */
export async function version(base, env) {
  const before = published(base).map(({ manifest }) => manifest)
  await must('Version', 'changeset', ['version'], base, env)
  const after = published(base)
  const manifests = after.map(({ manifest }) => manifest)
  const jumps = jumpedRanges(before, manifests)
  if (jumps.length > 0) throw new KnownProblem(jumps.join('\n'))
  for (const { folder, manifest } of after) {
    const file = join(folder, 'package.json')
    const text = readFileSync(file, 'utf8')
    const widened = withRanges(text, manifest, peersOfPreReleases(manifest, manifests))
    if (widened !== text) writeFileSync(file, widened)
  }
  return Object.fromEntries(manifests.map(({ name, version }) => [name, version]))
}

/**
 * Peer ranges that accept the pre-releases they are published with, and no others.
 *
 * A caret never reaches a pre-release, so that `^1.0.0` alone would refuse 1.1.0-next.0.
 *
 * @param {Manifest} manifest
 * @param {Manifest[]} manifests all that are released together
 * @returns {Record<string, string>} range by peer, of peers that are our own
 */
export function peersOfPreReleases({ peerDependencies = {} }, manifests) {
  return Object.fromEntries(
    manifests.flatMap(({ name, version }) => {
      const range = peerDependencies[name]
      if (range === undefined) return []
      const lasting = range.split(/\s*\|\|\s*/).filter((part) => !part.includes('-'))
      return [[name, [...lasting, ...(version.includes('-') ? [version] : [])].join(' || ')]]
    }),
  )
}

/**
 * @param {string} text of a package.json, whose layout is kept
 * @param {Manifest} manifest
 * @param {Record<string, string>} ranges
 */
function withRanges(text, { peerDependencies = {} }, ranges) {
  return Object.entries(ranges).reduce(
    (now, [name, range]) =>
      now.replace(`"${name}": "${peerDependencies[name]}"`, `"${name}": "${range}"`),
    text,
  )
}
