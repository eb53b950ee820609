import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/tools.mjs'

/** What packages/standards/src/server-only.ts plants in every module that must not reach a browser. */
const marker = 'guildhall-server-only'

/** @type {import('./index.mjs').Check} */
export const bundle = {
  name: 'bundle',
  title: 'Nothing of the server in what browsers get',
  needs: ['build'],
  async run() {
    const problems = bundleProblems(join(root, 'apps/demo-council/build'))
    return { passed: problems.length ? 0 : 1, failed: problems.length, output: problems.join('\n') }
  },
}

/**
 * What is wrong with a build, one sentence each.
 *
 * @param {string} build folder with `client` and `server`
 * @returns {string[]}
 */
export function bundleProblems(build) {
  const client = marked(join(build, 'client'))
  const server = marked(join(build, 'server'))
  return [
    ...client.marked.map((file) => `${file} goes to browsers and contains "${marker}"`),
    ...(client.count === 0 ? ['The demo has no client build'] : []),
    // Without this, a marker that no longer survives the build would make the check pass for ever.
    ...(server.marked.length === 0 ? [`No file of the server build contains "${marker}"`] : []),
  ]
}

/** @param {string} folder */
function marked(folder) {
  if (!existsSync(folder)) return { count: 0, marked: [] }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return {
    count: files.length,
    marked: files.filter((file) => readFileSync(file).includes(marker)),
  }
}
