import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as chromiumPath } from '../lib/chromium.mjs'
import { apps } from '../lib/consumers/apps.mjs'
import { hasNoServerCode, hasReact } from '../lib/consumers/browser-files.mjs'
import { Claims } from '../lib/consumers/claims.mjs'
import { install } from '../lib/consumers/install.mjs'
import { loadsEverything } from '../lib/consumers/loads.mjs'
import { whileServed } from '../lib/consumers/serve.mjs'
import { tryServices } from '../lib/consumers/service.mjs'
import { tableOf, weigh } from '../lib/consumers/sizes.mjs'
import { copiesOf } from '../lib/consumers/tree.mjs'
import { must } from '../lib/must.mjs'
import { onExit } from '../lib/processes.mjs'
import { publishTrial } from '../lib/publish.mjs'
import { quietEnvironment, root } from '../lib/tools.mjs'

/** One button in a browser, minified, without React, bytes. */
const BUTTON_BYTES = 2_500

/** @typedef {import('../lib/consumers/apps.mjs').App} App */

/** @type {import('./index.mjs').Check} */
export const consumers = {
  name: 'consumers',
  title:
    'Teams that install from npm: four apps and three package managers, each walked in Chromium',
  needs: ['build'],
  isLong: true,
  async run(env) {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-consumers-'))
    onExit(() => rmSync(folder, { recursive: true, force: true }))
    const claims = new Claims()
    const { npmrc } = await publishTrial(folder, env)
    const { chromium } = await import('playwright')
    const asRoot = process.getuid?.() === 0
    const executablePath = await chromiumPath(env)
    const browser = await chromium.launch({
      executablePath,
      args: asRoot ? ['--no-sandbox'] : [],
    })
    // pnpm is the house's own; npm and npx come with Node.
    const own = { ...quietEnvironment(), ...quiet, PATH: env.PATH }
    try {
      for (const app of apps.filter(({ name }) => isChosen(name))) {
        await tryApp(app, { folder: join(folder, app.name), npmrc, env: own, browser, claims })
      }
      if (isChosen('create-service')) {
        const made = join(folder, 'services')
        const given = { folder: made, npmrc, env: own, chromium: executablePath, browser, claims }
        await tryServices(given)
      }
    } finally {
      await browser.close()
    }
    return claims.result(weights && tableOf(weights))
  },
}

/** @type {import('../lib/consumers/sizes.mjs').Weight[] | undefined} */
let weights

const quiet = { NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }

/**
 * Whether an app, or create-service, is tried: all are, unless CONSUMERS names some.
 *
 * @param {string} name
 */
function isChosen(name) {
  return process.env.CONSUMERS?.split(',').includes(name) ?? true
}

/**
 * @param {App} app
 * @param {{ folder: string, npmrc: string, env: NodeJS.ProcessEnv, claims: Claims,
 *   browser: import('playwright').Browser }} given
 */
async function tryApp(app, { folder, npmrc, env, browser, claims }) {
  const { name, installer } = app
  const claim = (/** @type {string} */ what, /** @type {() => unknown} */ prove) =>
    claims.claim(`${name}: ${what}`, prove)
  cpSync(join(root, 'integration/apps', name), folder, { recursive: true })
  cpSync(join(root, 'integration/apps/report'), join(folder, 'report'), { recursive: true })

  const isInstalled = await claim(`${installer} installs it`, () =>
    install(folder, { installer, npmrc, env }),
  )
  if (!isInstalled) return
  for (const one of ['@guildhall/components', 'react', 'react-dom', 'zod']) {
    await claim(`one copy of ${one}`, () => isOne(folder, one))
  }
  await claim(`React is ${app.react}`, () => isVersion(folder, 'react', app.react))
  const script = (/** @type {string} */ which) =>
    must(`${which} of ${name}`, installer === 'pnpm' ? 'pnpm' : 'npm', ['run', which], folder, env)
  await claim('its types check', () => script('typecheck'))
  if (!(await claim('it builds', () => script('build')))) return
  const sent = join(folder, app.browserFiles)
  await claim(`${app.reactInBrowser ? 'React' : 'no React'} in what browsers get`, () =>
    hasReact(sent, app.reactInBrowser),
  )
  await claim('nothing of the server in what browsers get', () => hasNoServerCode(sent))
  if (name === 'vite-spa') {
    await claim('every entry loads in Node as a module', () => loadsEverything(folder, env))
    await claim(`a button costs less than ${BUTTON_BYTES} bytes`, () => isLight(folder))
  }
  await whileServed(folder, { env, path: '/report/postcode' }, (origin) =>
    walkAll(app, { origin, browser, claim }),
  ).catch((problem) =>
    claim('it serves', () => {
      throw problem
    }),
  )
}

/**
 * @param {App} app
 * @param {{ origin: string, browser: import('playwright').Browser,
 *   claim: (what: string, prove: () => unknown) => Promise<boolean> }} given
 */
async function walkAll(app, { origin, browser, claim }) {
  const { walk } = await import(join(root, 'integration/apps/walk.mjs'))
  let house = 0
  for (const javaScriptEnabled of app.rendersOnServer ? [true, false] : [true]) {
    for (const language of ['en', 'cy']) {
      house += 1
      const visit = { origin, language, house }
      const scripts = javaScriptEnabled ? 'with scripts' : 'without scripts'
      await claim(`a resident reports in ${language} ${scripts}`, async () => {
        const context = await browser.newContext({ javaScriptEnabled, reducedMotion: 'reduce' })
        /** @type {string[]} */
        const complaints = []
        context.on('weberror', (error) => complaints.push(error.error().message))
        context.on('console', (message) => {
          // A browser calls a page with status 422 an error; it is an answer.
          const isAnswer = message.text().includes('422')
          if (message.type() === 'error' && !isAnswer) complaints.push(message.text())
        })
        const page = await context.newPage()
        page.setDefaultTimeout(60_000)
        try {
          await walk(page, visit)
        } catch (problem) {
          const text = await page
            .locator('body')
            .textContent()
            .catch(() => '')
          throw new Error(`${problem}\nat ${page.url()}: ${text?.slice(0, 400)}\n${complaints}`)
        } finally {
          await context.close()
        }
        if (complaints.length > 0) throw new Error(complaints.join('; '))
      })
    }
  }
  if (!app.rendersOnServer) {
    await claim('it says so without scripts', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      await page.goto(`${origin}/report/postcode`)
      const said = await page.locator('body').textContent()
      await context.close()
      if (!said?.includes('This page needs JavaScript.')) throw new Error(`It says: ${said}`)
    })
  }
}

/** @param {string} folder @param {string} name */
function isOne(folder, name) {
  const copies = copiesOf(folder, name)
  if (copies.length !== 1) throw new Error(`There are ${copies.length}: ${copies.join(', ')}`)
}

/** @param {string} folder @param {string} name @param {string} version */
function isVersion(folder, name, version) {
  const [found] = copiesOf(folder, name)
  if (found !== version) throw new Error(`It is ${found}.`)
}

/** @param {string} app */
async function isLight(app) {
  weights = await weigh(app)
  const bytes = weights[0]?.bytes ?? 0
  if (bytes === 0 || bytes >= BUTTON_BYTES) throw new Error(`It costs ${bytes} bytes.`)
}
