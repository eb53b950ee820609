import { run } from '../lib/processes.mjs'
import { root } from '../lib/tools.mjs'

/** @type {import('./index.mjs').Check} */
export const welsh = {
  name: 'welsh',
  title: 'Every word in Welsh too',
  needs: [],
  async run(env) {
    // In a process of its own, since what reads the words comes with the packages.
    const ended = await run('node', ['scripts/welsh.mjs', 'check'], { cwd: root, env, quiet: true })
    const counted = ended.output.match(/(\d+) passed, (\d+) failed\s*$/)
    const note = ended.output.slice(0, counted?.index).trimEnd()
    if (!counted) return { passed: 0, failed: 1, output: ended.output }
    return { passed: Number(counted[1]), failed: Number(counted[2]), note }
  },
}
