import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '../lib/chromium.mjs'
import { run } from '../lib/processes.mjs'
import { root } from '../lib/tools.mjs'
import { readJson } from '../lib/workspace.mjs'

/**
 * @param {NodeJS.ProcessEnv} given
 * @param {string} report its name in test-results
 * @param {string[]} args
 * @returns {Promise<import('../lib/results.mjs').Result>}
 */
async function holdStories(given, report, ...args) {
  const env = { ...given, CHROMIUM_PATH: await chromium(given) }
  const options = { cwd: root, env, quiet: true }
  const file = join(root, 'test-results', report)
  rmSync(file, { force: true })
  const built = await run(
    'turbo',
    ['run', '--output-logs=errors-only', '//#storybook:build'],
    options,
  )
  if (built.code !== 0) return { passed: 0, failed: 1, output: built.output }
  const { code, output } = await run('node', ['tooling/accessibility/check.ts', ...args], options)
  const line = output.trim().split('\n').at(-1) ?? ''
  const { stories, violating } = code === 0 || line.includes('violations') ? readJson(file) : {}
  // A story in one brand and language counts as one.
  const all = (stories ?? 0) * 6
  if (all === 0) return { passed: 0, failed: 1, output }
  return { passed: all - violating, failed: violating, output, note: `   ${line}` }
}

/** @type {import('./index.mjs').Check} */
export const a11y = {
  name: 'a11y',
  title: 'Every story in each brand and language: axe, reflow, large text, forced colours, motion',
  needs: [],
  isLong: true,
  run: (env) => holdStories(env, 'a11y.json'),
}

/** @type {import('./index.mjs').Check} */
export const a11ySample = {
  name: 'a11y-sample',
  title: 'One story in sixteen in each brand and language, another part with each commit',
  needs: ['stories'],
  run: (env) => holdStories(env, 'a11y-sample.json', '--sample'),
}

/** @type {import('./index.mjs').Check} */
export const accessibility = {
  name: 'accessibility',
  title: 'The accessibility statement says what is tested',
  needs: [],
  async run(env) {
    // Packages from source, since this needs no build.
    const command = ['--conditions=@guildhall/source', 'scripts/accessibility.mjs', 'check']
    const { output } = await run('node', command, { cwd: root, env, quiet: true })
    const counted = output.match(/(\d+) passed, (\d+) failed\s*$/)
    if (!counted) return { passed: 0, failed: 1, output }
    return { passed: Number(counted[1]), failed: Number(counted[2]), output }
  },
}

/** @type {import('./index.mjs').Check} */
export const pictures = {
  name: 'pictures',
  title: 'Every story and written page looks as it did when a person looked at it, in three brands',
  needs: [],
  isLong: true,
  async run(given) {
    const env = { ...given, CHROMIUM_PATH: await chromium(given) }
    const options = { cwd: root, env, quiet: true }
    const turbo = ['run', '--output-logs=errors-only', '//#storybook:build']
    const built = await run('turbo', turbo, options)
    if (built.code !== 0) return { passed: 0, failed: 1, output: built.output }
    const { output } = await run('node', ['tooling/pictures/check.ts'], options)
    const line = output.trim().split('\n').at(-1) ?? ''
    const [, taken = 0, differ = 1] = /^(\d+) pictures .* (\d+) differ$/.exec(line) ?? []
    const failed = Number(differ)
    return { passed: Math.max(Number(taken) - failed, 0), failed, output, note: `   ${line}` }
  },
}
