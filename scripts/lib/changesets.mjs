import { plannedSteps } from './peers.mjs'

/**
 * @typedef {object} Changed
 * @property {string[]} files paths from the repository's root that differ from the base
 * @property {{ file: string, text: string }[]} changesets those that count for these files
 */

const notShipped = /(^|\/)(README|CHANGELOG)\.md$|\.(test|stories)\.[^/]+$|\.mdx$/
const ownFolders = /^(test|stories|bench|fixtures|chromium|scripts)\//

/**
 * Whether a file of a package is in what people install, or decides it.
 *
 * @param {string} path from the package's folder
 */
export function isShipped(path) {
  if (path.startsWith('.') || notShipped.test(path) || ownFolders.test(path)) return false
  return path.includes('/') || /^(package|patterns)\.json$/.test(path)
}

/**
 * Packages that differ from the base for those who install them, without a changeset that says so.
 *
 * A changeset that names no package says that nobody will notice, for all that the branch changed.
 *
 * @param {{ name: string, folder: string }[]} packages folder is from the root, as `packages/forms`
 * @param {Changed} changed
 * @returns {string[]} one sentence each
 */
export function withoutChangeset(packages, { files, changesets }) {
  const steps = changesets.map(({ text }) => plannedSteps([text]))
  if (steps.some(({ size }) => size === 0)) return []
  return packages.flatMap(({ name, folder }) => {
    const first = files.find(
      (file) => file.startsWith(`${folder}/`) && isShipped(file.slice(folder.length + 1)),
    )
    if (first === undefined || steps.some((one) => one.has(name))) return []
    return [
      `${name} differs (${first}) and no changeset names it, so that nobody who installs it would be told: run npm run changeset. If nobody will notice, npm run changeset -- --empty says so.`,
    ]
  })
}

/**
 * What is wrong with a changeset as an entry in a changelog, which people read who upgrade.
 *
 * @param {string} file
 * @param {string} text
 * @returns {string[]} one sentence each
 */
export function unreadable(file, text) {
  const [, front = '', summary = ''] = /^---\n([\s\S]*?)\n?---\n([\s\S]*)$/.exec(text) ?? []
  const first = summary.trim().split('\n')[0] ?? ''
  if (front.trim() === '' && first !== '') return []
  if (first === '') return [`${file} says nothing: write what changes for those who upgrade.`]
  const problems = []
  if (!/[.:]$/.test(first) || first.split(/\s+/).length < 4)
    problems.push(`${file} doesn’t begin with a sentence: “${first}”.`)
  const isBreak = [...plannedSteps([text]).values()].includes('major')
  if (isBreak && (summary.match(/```/g) ?? []).length < 2)
    problems.push(`${file} announces a break: show the code before and after it.`)
  return problems
}
