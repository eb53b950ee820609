import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plannedSteps, refusedMajors } from '../lib/peers.mjs'
import { root } from '../lib/tools.mjs'
import { published } from '../lib/workspace.mjs'

/** @type {import('./index.mjs').Check} */
export const peers = {
  name: 'peers',
  title: 'No release breaks those who install packages together',
  needs: [],
  async run() {
    const folder = join(root, '.changeset')
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.md') && file !== 'README.md')
      .map((file) => readFileSync(join(folder, file), 'utf8'))
    const manifests = published().map(({ manifest }) => manifest)
    const problems = refusedMajors(manifests, plannedSteps(files))
    return {
      passed: problems.length ? 0 : 1,
      failed: problems.length,
      output: problems.join('\n'),
    }
  },
}
