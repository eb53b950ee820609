import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from './tools.mjs'
import { published } from './workspace.mjs'

/** @typedef {{ file: string, code: string }} Example a module of its own; its name is told in errors */

/**
 * The examples in a text: blocks of TypeScript between fences, each a module.
 *
 * @param {string} text Markdown or MDX
 * @param {string} name what their files are called, before a number
 * @returns {Example[]}
 */
export function examplesIn(text, name) {
  const blocks = [...text.matchAll(/^```(tsx?)\n([\s\S]*?)^```/gm)]
  return blocks.map(([, language, code], index) => ({
    file: `${name}-${index + 1}.${language}`,
    code: `${code}\nexport {}\n`,
  }))
}

/**
 * Compiles examples as a reader's app would: with every package, and with what the demo has.
 *
 * @param {string} project a folder that is only for this
 * @param {Example[]} examples
 * @returns {Promise<string[]>} what the compiler says, line by line; nothing when all is well
 */
export async function compiled(project, examples) {
  const modules = join(project, 'node_modules')
  mkdirSync(join(modules, '@guildhall'), { recursive: true })
  const demo = join(root, 'apps/demo-council/node_modules')
  for (const name of readdirSync(demo)) {
    if (name !== '@guildhall') symlinkSync(join(demo, name), join(modules, name))
  }
  for (const { folder, manifest } of published()) symlinkSync(folder, join(modules, manifest.name))
  for (const { file, code } of examples) writeFileSync(join(project, file), code)
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tooling/tsconfig/react.json'),
      compilerOptions: {
        customConditions: ['@guildhall/source'],
        // As in an app, which publishes no types of its own.
        declaration: false,
        declarationMap: false,
        typeRoots: [join(root, 'node_modules/@types')],
      },
      files: examples.map(({ file }) => file),
    }),
  )
  const tsc = join(root, 'node_modules/.bin/tsc')
  const said = await promisify(execFile)(tsc, ['-p', project], { cwd: project }).then(
    () => '',
    ({ stdout }) => stdout,
  )
  return String(said).split('\n').filter(Boolean)
}
