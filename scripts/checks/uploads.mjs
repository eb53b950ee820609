import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../lib/processes.mjs'
import { countVitest } from '../lib/results.mjs'
import { root } from '../lib/tools.mjs'
import { fairly } from './unit.mjs'

/** @type {import('./index.mjs').Check} */
export const uploads = {
  name: 'uploads',
  title: 'Files scanned by ClamAV’s own daemon',
  needs: ['build'],
  async run(env) {
    const cwd = join(root, 'packages/uploads')
    const report = join(cwd, 'test-results/clamav.json')
    rmSync(report, { force: true })
    const ended = await run('pnpm', ['run', 'test:clamav'], { cwd, env, quiet: true })
    return fairly(countVitest(report, 'uploads'), ended)
  },
}
