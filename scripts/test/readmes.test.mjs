import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../lib/tools.mjs'
import { published } from '../lib/workspace.mjs'

const packages = published().map(({ folder, manifest }) => ({ folder, name: manifest.name }))
const project = join(root, '.cache/readmes')
afterAll(() => rmSync(project, { recursive: true, force: true }))

/** @param {string} folder */
function readme(folder) {
  const file = join(folder, 'README.md')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/**
 * Writes a README's examples into files, and returns their names.
 *
 * @param {string} folder
 */
function examples(folder) {
  const blocks = [...readme(folder).matchAll(/^```(tsx?)\n([\s\S]*?)^```/gm)]
  return blocks.map(([, language, code], index) => {
    const file = `${basename(folder)}-${index + 1}.${language}`
    writeFileSync(join(project, file), `${code}\nexport {}\n`)
    return file
  })
}

describe('what the READMEs show is there', () => {
  it.each(packages)('$name says how to get it and shows it at work', ({ folder, name }) => {
    const text = readme(folder)
    expect(text).toMatch(new RegExp(`^(npm install|npx) .*${name}`, 'm'))
    expect(text).toMatch(/^```(tsx?|sh)\n/m)
  })

  it('imports nothing that the packages do not have', async () => {
    mkdirSync(project, { recursive: true })
    // What the demo has, as a reader's app would, and every package, since it doesn't use all.
    const modules = join(project, 'node_modules')
    mkdirSync(join(modules, '@guildhall'), { recursive: true })
    const demo = join(root, 'apps/demo-council/node_modules')
    for (const name of readdirSync(demo)) {
      if (name !== '@guildhall') symlinkSync(join(demo, name), join(modules, name))
    }
    for (const { folder, name } of packages) symlinkSync(folder, join(modules, name))
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({
        extends: join(root, 'tooling/tsconfig/react.json'),
        compilerOptions: {
          customConditions: ['@guildhall/source'],
          typeRoots: [join(root, 'node_modules/@types')],
        },
        files: packages.flatMap(({ folder }) => examples(folder)),
      }),
    )
    const tsc = join(root, 'node_modules/.bin/tsc')
    const said = await promisify(execFile)(tsc, ['-p', project], { cwd: project }).then(
      () => '',
      ({ stdout }) => stdout,
    )
    // Examples leave out what a reader has already; a name they import they must find.
    const lines = String(said).split('\n')
    const missing = lines.filter((line) => /error TS(2305|2307|2614|2724):/.test(line))
    expect(missing).toEqual([])
  })
})
