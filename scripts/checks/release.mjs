import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium as chromiumPath } from '../lib/chromium.mjs'
import { must } from '../lib/must.mjs'
import { freePort } from '../lib/postgres.mjs'
import { KnownProblem } from '../lib/problem.mjs'
import { onExit, start, stop } from '../lib/processes.mjs'
import { publishPreRelease, publishTrial } from '../lib/publish.mjs'
import { quietEnvironment, root } from '../lib/tools.mjs'
import { isUp } from '../lib/verdaccio.mjs'
import { catalogVersions } from '../lib/workspace.mjs'

/** @type {import('./index.mjs').Check} */
export const release = {
  name: 'release',
  title: 'Release: version, publish to a registry on loopback, install in a new app, see its page',
  needs: ['build'],
  async run(env) {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-release-'))
    onExit(() => rmSync(folder, { recursive: true, force: true }))
    const { npmrc, copy, versions } = await publishTrial(folder, env)
    const app = await newApp(join(folder, 'app'), npmrc, versions)
    await seePage(app, await chromiumPath(env))
    await loadGazetteer(app)
    const finished = await finishEarlier(app)
    const next = await publishPreRelease(copy, env)
    await installPreRelease(join(folder, 'pre-release'), npmrc, { versions, next })
    // Versioned, published, installed, built, seen, loaded, pre-released and that installed; each
    // threw if it was not so.
    return { passed: 8 + finished, failed: 0 }
  },
}

/**
 * @param {string} app
 * @param {string} npmrc
 * @param {Record<string, string>} versions
 */
async function newApp(app, npmrc, versions) {
  const env = quietEnvironment()
  cpSync(join(root, 'integration/vite-app'), app, { recursive: true })
  writeFileSync(join(app, '.npmrc'), npmrc)
  const own = Object.entries(versions).map(([name, version]) => [name, `^${version}`])
  const hosts = catalogVersions('react', 'react-dom', 'react-hook-form', 'govuk-frontend', 'zod')
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({
      private: true,
      type: 'module',
      dependencies: { ...Object.fromEntries(own), ...hosts },
      devDependencies: catalogVersions('vite'),
    }),
  )
  await must('Install in a new app', 'npm', ['install', '--no-audit', '--no-fund'], app, env)
  await must('Build the new app', join(app, 'node_modules/.bin/vite'), ['build'], app, env)
  return app
}

/**
 * Installs by the tag `next` what was pre-released, and by none what was released before it.
 *
 * @param {string} app
 * @param {string} npmrc
 * @param {{ versions: Record<string, string>, next: Record<string, string> }} expected
 */
async function installPreRelease(app, npmrc, { versions, next }) {
  const env = quietEnvironment()
  const name = '@guildhall/forms'
  mkdirSync(app)
  writeFileSync(join(app, '.npmrc'), npmrc)
  writeFileSync(join(app, 'package.json'), JSON.stringify({ private: true }))
  const tags = JSON.parse(
    await must('Ask for tags', 'npm', ['view', name, 'dist-tags', '--json'], app, env),
  )
  if (tags.latest !== versions[name] || tags.next !== next[name]) {
    throw new KnownProblem(
      `${name} was released as ${versions[name]} and pre-released as ${next[name]}, but the registry has latest ${tags.latest} and next ${tags.next}: a council that asks for no version would get the wrong one.`,
    )
  }
  const wanted = [`${name}@next`, '@guildhall/components@next']
  await must('Install', 'npm', ['install', '--no-audit', '--no-fund', ...wanted], app, env)
}

/**
 * @param {string} app
 * @param {string} executablePath
 */
async function seePage(app, executablePath) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/`
  const vite = join(app, 'node_modules/.bin/vite')
  const server = start(vite, ['preview', '--host=127.0.0.1', `--port=${port}`, '--strictPort'], {
    cwd: app,
    env: quietEnvironment(),
    quiet: true,
  })
  for (let tries = 0; !(await isUp(url)); tries += 1) {
    if (tries === 100) throw new KnownProblem('The new app was built, but does not answer.')
    await wait(100)
  }
  const { chromium } = await import('playwright')
  const asRoot = process.getuid?.() === 0
  const browser = await chromium.launch({ executablePath, args: asRoot ? ['--no-sandbox'] : [] })
  try {
    const page = await browser.newPage()
    await page.goto(url)
    const { seen } = await import(join(app, 'seen.mjs'))
    await seen(page)
  } finally {
    await browser.close()
    await stop(server)
  }
}

/**
 * Loads a council's addresses by the published commands, as its own team would.
 *
 * @param {string} app
 */
async function loadGazetteer(app) {
  const npx = (/** @type {string[]} */ ...args) =>
    must(args.join(' '), 'npx', ['--no', '--', ...args], app, quietEnvironment())
  await npx('guildhall-gazetteer', '--preset', 'alderbrook', '--out', 'alderbrook.csv')
  const where = ['--council', 'alderbrook', '--database', 'addresses']
  const said = await npx('guildhall-gazetteer-import', 'alderbrook.csv', ...where)
  for (const part of [/\[#*\.*\] +\d+% /, /^outcome {3}loaded$/m, /^refused {3}0$/m]) {
    if (!part.test(said)) throw new KnownProblem(`The importer didn’t say ${part}:\n${said}`)
  }
}

/**
 * Finishes by the published packages what each earlier version of journeys left in a database.
 *
 * @param {string} app
 * @returns {Promise<number>} how many versions there were
 */
async function finishEarlier(app) {
  const folder = join(root, 'packages/journeys/test/upgrade')
  const dumps = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  for (const dump of dumps) {
    const args = [join(app, 'finish.mjs'), join(folder, dump)]
    await must(`Finish the journeys of ${dump}`, process.execPath, args, app, quietEnvironment())
  }
  return dumps.length
}
