import { inPairs, packAll } from '../lib/pack.mjs'
import { run } from '../lib/processes.mjs'
import { oneCheck, sum } from '../lib/results.mjs'
import { root } from '../lib/tools.mjs'
import { wildcardEntries } from '../lib/workspace.mjs'

/** @type {import('./index.mjs').Check} */
export const packages = {
  name: 'packages',
  title: 'Every published package: publint, and types that resolve (arethetypeswrong)',
  needs: ['build'],
  async run(env) {
    const options = { cwd: root, env: { ...env, NO_COLOR: '1' }, quiet: true }
    const results = await inPairs(await packAll(env), async ({ folder, manifest, tarball }) => {
      const lint = await run('publint', ['run', tarball, '--strict'], options)
      const entries = wildcardEntries({ folder, manifest })
      const listed = entries.length > 0 ? ['--include-entrypoints', ...entries] : []
      const stylesheets = Object.keys(manifest.exports ?? {}).filter((name) =>
        name.endsWith('.css'),
      )
      const without = stylesheets.length > 0 ? ['--exclude-entrypoints', ...stylesheets] : []
      const how = ['--profile=esm-only', '--no-emoji', '--format=ascii']
      const attw = [tarball, ...how, ...listed, ...without]
      const types = await run('attw', attw, options)
      return [lint, types].map(({ code, output }) =>
        oneCheck({ code, output: `${manifest.name}:\n${output}` }),
      )
    })
    return sum(results.flat())
  },
}
