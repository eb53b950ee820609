import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packAll } from '../lib/pack.mjs'
import { KnownProblem } from '../lib/problem.mjs'
import { onExit, run } from '../lib/processes.mjs'
import { quietEnvironment, root } from '../lib/tools.mjs'
import { catalogVersions } from '../lib/workspace.mjs'

const oldestNode = 'node@20.19.6'

/** @type {import('./index.mjs').Check} */
export const node20 = {
  name: 'node-20',
  title: 'The packed packages on Node 20.19: every entry loads, and a page renders',
  needs: ['build'],
  async run(env) {
    const packed = await packAll(env)
    const app = mkdtempSync(join(tmpdir(), 'guildhall-node-20-'))
    onExit(() => rmSync(app, { recursive: true, force: true }))
    cpSync(join(root, 'integration/node-20'), app, { recursive: true })
    const own = packed.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`])
    const hosts = catalogVersions(
      'react',
      'react-dom',
      'react-hook-form',
      'react-router',
      'govuk-frontend',
      'zod',
    )
    writeFileSync(
      join(app, 'package.json'),
      JSON.stringify({
        private: true,
        type: 'module',
        dependencies: { ...Object.fromEntries(own), ...hosts },
        runsHere: packed
          .filter(({ manifest }) => manifest.engines?.node?.startsWith('>=20'))
          .map(({ manifest }) => manifest.name),
      }),
    )
    const options = { cwd: app, env: quietEnvironment(), quiet: true }
    const installed = await run('npm', ['install', '--no-audit', '--no-fund'], options)
    if (installed.code !== 0) {
      throw new KnownProblem(`npm could not install the packed packages:\n${installed.output}`)
    }
    // A machine that has Node 20 already need not fetch another.
    const [command, ...before] = process.versions.node.startsWith('20.')
      ? [process.execPath]
      : ['npx', '--yes', '--package', oldestNode, '--', 'node']
    const ended = await run(command ?? 'node', [...before, 'check.mjs'], options)
    const counts = /^(\d+) passed, (\d+) failed$/m.exec(ended.output)
    if (counts === null) return { passed: 0, failed: 1, output: ended.output }
    return { passed: Number(counts[1]), failed: Number(counts[2]), output: ended.output }
  },
}
