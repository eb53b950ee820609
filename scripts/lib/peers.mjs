/** @typedef {import('./workspace.mjs').Manifest} Manifest */

/**
 * The majors that a range of alternatives allows, as in `^1.2.0 || ^2.0.0`.
 *
 * @param {string} range
 * @returns {number[]}
 */
export function majors(range) {
  return range.split('||').flatMap((part) => {
    const major = /^\s*[\^~]?(\d+)(\.|\s*$)/.exec(part)?.[1]
    return major === undefined ? [] : [Number(major)]
  })
}

/**
 * What the changesets say, by package; the largest step wins.
 *
 * @param {string[]} files texts of changeset files
 * @returns {Map<string, 'major' | 'minor' | 'patch'>}
 */
export function plannedSteps(files) {
  const order = /** @type {const} */ (['patch', 'minor', 'major'])
  const steps = new Map()
  for (const text of files) {
    const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''
    for (const [, name, step] of front.matchAll(
      /^['"]?([^'":]+)['"]?:\s*(major|minor|patch)\s*$/gm,
    )) {
      const larger = order.find((one) => one === step)
      if (larger === undefined) continue
      const known = steps.get(name)
      if (known === undefined || order.indexOf(larger) > order.indexOf(known))
        steps.set(name, larger)
    }
  }
  return steps
}

/**
 * Why a planned release would break somebody who installs these packages together.
 *
 * A major of a peer is refused until every package that has it as a peer accepts both majors:
 * otherwise the release tool moves their range in a patch, and a caret no longer protects anyone.
 *
 * @param {Manifest[]} manifests as they are
 * @param {Map<string, string>} steps from `plannedSteps`
 * @returns {string[]} one sentence each
 */
export function refusedMajors(manifests, steps) {
  return manifests
    .filter(({ name }) => steps.get(name) === 'major')
    .flatMap(({ name, version }) => {
      const next = Number.parseInt(version, 10) + 1
      return manifests
        .filter(({ peerDependencies }) => {
          const range = peerDependencies?.[name]
          return range !== undefined && !majors(range).includes(next)
        })
        .map(
          (dependent) =>
            `${name} is to become ${next}, but ${dependent.name} accepts only ${dependent.peerDependencies?.[name]}: ` +
            `first release ${dependent.name} with "${name}": "${dependent.peerDependencies?.[name]} || ^${next}.0.0".`,
        )
    })
}

/**
 * Peer ranges that no longer accept what they accepted, in a package whose own major stays.
 *
 * @param {Manifest[]} before
 * @param {Manifest[]} after
 * @returns {string[]} one sentence each
 */
export function jumpedRanges(before, after) {
  return after.flatMap(({ name, version, peerDependencies = {} }) => {
    const old = before.find((one) => one.name === name)
    if (old === undefined || majors(version)[0] !== majors(old.version)[0]) return []
    return Object.entries(old.peerDependencies ?? {}).flatMap(([peer, range]) => {
      const now = peerDependencies[peer]
      if (now === undefined) return []
      const lost = majors(range).filter((major) => !majors(now).includes(major))
      return lost.length === 0
        ? []
        : [
            `${name} ${version} no longer accepts ${peer} ${lost.join(' or ')} ("${range}" became "${now}"), which needs a major of ${name}.`,
          ]
    })
  })
}
