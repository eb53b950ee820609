import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { must } from '../must.mjs'
import { run } from '../processes.mjs'
import { root } from '../tools.mjs'
import { install } from './install.mjs'
import { whileServed } from './serve.mjs'

/** Patterns that `npm create @guildhall/service` knows. */
const patterns = ['missed-collection', 'bin-days', 'bulky-collection']

/**
 * Makes a service of each pattern as a council's team would, tests it, starts it, and walks it.
 *
 * @param {{ folder: string, npmrc: string, env: NodeJS.ProcessEnv, chromium: string,
 *   browser: import('playwright').Browser, claims: import('./claims.mjs').Claims }} given
 */
export async function tryServices({ folder, npmrc, env, chromium, browser, claims }) {
  mkdirSync(folder)
  writeFileSync(join(folder, '.npmrc'), npmrc)
  for (const pattern of patterns) {
    const claim = (/** @type {string} */ what, /** @type {() => unknown} */ prove) =>
      claims.claim(`create-service, ${pattern}: ${what}`, prove)
    const app = join(folder, pattern)
    const isMade = await claim('one command writes it', () =>
      must('npm create', 'npm', create(pattern, '#7a1f2b'), folder, env),
    )
    if (!isMade) continue
    if (!(await claim('npm installs it', () => install(app, { installer: 'npm', npmrc, env })))) {
      continue
    }
    const own = { ...env, CHROMIUM_PATH: chromium }
    await claim('npm test passes: its types, its unit tests, its walks', () =>
      must('npm test', 'npm', ['test'], app, own),
    )
    const { walk } = await import(join(app, 'test/resident.ts'))
    await whileServed(app, { env: { ...env, CI: undefined }, path: '/healthz' }, async (origin) => {
      for (const language of ['en', 'cy']) {
        await claim(`npm start serves a resident in ${language}`, async () => {
          const context = await browser.newContext()
          const page = await context.newPage()
          page.setDefaultTimeout(60_000)
          try {
            const got = await walk(page, { origin, language })
            if (!/^(?:[0-9A-Z]{3}-){2}[0-9A-Z]{3}$|\.ics$/.test(got)) throw new Error(got)
          } catch (problem) {
            throw new Error(`${problem}\nat ${page.url()}`)
          } finally {
            await context.close()
          }
        })
      }
    }).catch((problem) =>
      claim('npm start', () => {
        throw problem
      }),
    )
  }
  await asReadmeSays({ folder, npmrc, env, claims })
  await claims.claim(
    'create-service refuses a folder with something in it, and a colour',
    async () => {
      for (const [name, colour, said] of [
        ['missed-collection', '#7a1f2b', /isn’t empty .* nothing in it was touched/],
        ['pale', '#7fb5d6', /Give #54778d, the nearest that passes/],
      ]) {
        const args = create(String(name), String(colour))
        const { code, output } = await run('npm', args, { cwd: folder, env, quiet: true })
        if (code === 0 || !(/** @type {RegExp} */ (said).test(output))) throw new Error(output)
      }
    },
  )
}

/**
 * Runs the root README's “Install” as it stands, line by line.
 *
 * @param {{ folder: string, npmrc: string, env: NodeJS.ProcessEnv,
 *   claims: import('./claims.mjs').Claims }} given
 */
async function asReadmeSays({ folder, npmrc, env, claims }) {
  const [, section = ''] = readFileSync(join(root, 'README.md'), 'utf8').split('\n## Install\n')
  const [service = '', packages = ''] = [
    ...(section.split('\n## ')[0] ?? '').matchAll(/^```sh\n([\s\S]*?)^```$/gm),
  ].map(([, lines]) => lines)
  const sh = (/** @type {string} */ lines, /** @type {string} */ cwd) =>
    must('README', 'sh', ['-ec', lines], cwd, env)

  await claims.claim('README, Install: one command and a running service', async () => {
    const [start, ...before] = service.trim().split('\n').reverse()
    if (start !== 'npm start') throw new Error(`The last line is “${start}”.`)
    const lines = before.reverse()
    // The registry of our scope is on this machine for now; npm reads it from the folder it runs in.
    const at = lines.findIndex((line) => line.startsWith('cd '))
    const app = join(folder, lines[at]?.slice(3) ?? '')
    await sh(lines.slice(0, at).join('\n'), folder)
    writeFileSync(join(app, '.npmrc'), npmrc)
    await sh(lines.slice(at + 1).join('\n'), app)
    await whileServed(app, { env, path: '/' }, async (origin) => {
      const html = await (await fetch(origin)).text()
      if (!html.includes('Alderbrook Borough Council')) throw new Error(html.slice(0, 400))
    })
  })
  await claims.claim('README, Install: the components alone', async () => {
    const app = join(folder, 'components')
    mkdirSync(app)
    writeFileSync(join(app, '.npmrc'), npmrc)
    writeFileSync(join(app, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
    await sh(packages, app)
    await must('Import', 'node', ['-e', "import('@guildhall/components/button')"], app, env)
  })
}

/** @param {string} pattern @param {string} colour */
function create(pattern, colour) {
  const said = ['--name', 'Alderbrook Borough Council', '--languages', 'both']
  const welsh = ['--welsh-name', 'Cyngor Bwrdeistref Alderbrook']
  const kind = pattern === 'pale' ? 'bin-days' : pattern
  const options = [...said, ...welsh, '--pattern', kind, '--colour', colour, '--yes']
  return ['create', '--yes', '@guildhall/service', pattern, '--', ...options]
}
