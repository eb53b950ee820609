import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as chromiumPath } from '../lib/chromium.mjs'
import { KnownProblem } from '../lib/problem.mjs'
import { onExit, run } from '../lib/processes.mjs'
import { countVitest, sum } from '../lib/results.mjs'
import { root } from '../lib/tools.mjs'
import { fairly } from './unit.mjs'

/** @type {import('./index.mjs').Check} */
export const reactNext = {
  name: 'react-next',
  title: 'The components under the newest canary of React, or the version in REACT_NEXT',
  needs: [],
  isLong: true,
  async run(env) {
    const version = process.env.REACT_NEXT ?? (await newestCanary(env))
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-react-next-'))
    onExit(() => rmSync(folder, { recursive: true, force: true }))
    await copyWith(folder, version, env)
    const cwd = join(folder, 'packages/components')
    const found = JSON.parse(readFileSync(join(cwd, 'node_modules/react/package.json'), 'utf8'))
    if (found.version !== version)
      throw new KnownProblem(`React ${found.version} was installed and not ${version}.`)
    const unit = await run('pnpm', ['exec', 'vitest', 'run'], { cwd, env, quiet: true })
    const browser = await run(
      'pnpm',
      ['exec', 'vitest', 'run', '--config', 'vitest.chromium.config.ts'],
      {
        cwd,
        env: { ...env, CHROMIUM_PATH: await chromiumPath(env) },
        quiet: true,
      },
    )
    const counted = (/** @type {string} */ name) =>
      countVitest(join(cwd, `test-results/${name}.json`), `components under React ${version}`)
    return {
      ...sum([fairly(counted('unit'), unit), fairly(counted('chromium'), browser)]),
      note: `React ${version}`,
    }
  },
}

/** @param {NodeJS.ProcessEnv} env */
async function newestCanary(env) {
  const times = await run('npm', ['view', 'react', 'time', '--json'], {
    cwd: root,
    env,
    quiet: true,
  })
  const canaries = Object.entries(JSON.parse(times.output)).filter(([name]) =>
    /-canary-/.test(name),
  )
  const newest = canaries.sort(([, a], [, b]) => String(a).localeCompare(String(b))).at(-1)
  if (!newest) throw new KnownProblem('npm knows no canary of React. Name a version in REACT_NEXT.')
  return newest[0]
}

/**
 * A copy of the repository with another React in its catalog, installed as far as the components need.
 *
 * @param {string} folder @param {string} version @param {NodeJS.ProcessEnv} env
 */
async function copyWith(folder, version, env) {
  const listed = await run('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    env,
    quiet: true,
  })
  for (const file of listed.output
    .split('\n')
    .filter((name) => name && existsSync(join(root, name))))
    cpSync(join(root, file), join(folder, file), { recursive: true })
  const catalog = join(folder, 'pnpm-workspace.yaml')
  const text = readFileSync(catalog, 'utf8')
  writeFileSync(catalog, text.replace(/^( {2}react(?:-dom)?:) .*$/gm, `$1 ${version}`))
  const installed = await run(
    'pnpm',
    ['install', '--no-frozen-lockfile', '--filter', '@guildhall/components...'],
    { cwd: folder, env, quiet: true },
  )
  if (installed.code !== 0)
    throw new KnownProblem(`React ${version} can't be installed:\n${installed.output}`)
}
