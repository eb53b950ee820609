import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

/**
 * What components weigh in a browser, minified, without React: one, some, all.
 *
 * @typedef {{ components: number, bytes: number, gzip: number }} Weight
 *
 * @param {string} app an installed app that has Vite
 * @returns {Promise<Weight[]>}
 */
export async function weigh(app) {
  const installed = join(app, 'node_modules/@guildhall/components/dist')
  const all = readdirSync(installed, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['internal', 'words'].includes(entry.name))
    .map(({ name }) => name)
  // The button alone, then those that a form has most often, then the rest.
  const first = ['button', 'text-input', 'radios', 'error-summary', 'back-link']
  const ordered = [...first, ...all.filter((name) => !first.includes(name))]
  const { build } = await import(
    pathToFileURL(join(app, 'node_modules/vite/dist/node/index.js')).href
  )
  const entry = join(app, 'weighed.js')
  /** @type {Weight[]} */
  const weights = []
  for (const components of [1, 2, 5, 10, 20, ordered.length]) {
    writeFileSync(entry, source(ordered.slice(0, components)))
    const built = await build({
      root: app,
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: true,
        lib: { entry, formats: ['es'] },
        rollupOptions: { external: /^react(-dom)?($|\/)/ },
      },
    })
    const code = [built]
      .flat()
      .flatMap(({ output }) => output)
      .map((/** @type {{ code?: string }} */ part) => part.code ?? '')
      .join('')
    weights.push({
      components,
      bytes: Buffer.byteLength(code),
      gzip: gzipSync(code).length,
    })
  }
  rmSync(entry)
  return weights
}

/**
 * A module that uses the component by which each folder is called, and nothing else of it.
 *
 * @param {readonly string[]} folders
 */
function source(folders) {
  const used = folders.map((folder) => {
    const name = folder.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase())
    return { folder, name }
  })
  const imports = used.map(
    ({ folder, name }) => `import * as ${name}_ from '@guildhall/components/${folder}'`,
  )
  return `${imports.join('\n')}\nexport const used = [${used.map(({ name }) => `${name}_.${name}`)}]\n`
}

/**
 * The weights as a table that a person reads.
 *
 * @param {readonly Weight[]} weights
 */
export function tableOf(weights) {
  const rows = weights.map(({ components, bytes, gzip }) =>
    [String(components), bytes.toLocaleString('en'), gzip.toLocaleString('en')]
      .map((cell) => cell.padStart(12))
      .join(''),
  )
  return ['  components       bytes        gzip', ...rows].join('\n')
}
