import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withName } from './names.mjs'
import { patternManifest } from './pattern-manifest.mjs'
import { describeSource, sourceFiles } from './source.mjs'

const templates = fileURLToPath(new URL('templates', import.meta.url))

/** A name or a place that the generator can't use; its message is for whoever typed it. */
export class Refusal extends Error {}

/**
 * Writes a component into packages/components.
 *
 * @param {string} root the repository
 * @param {string} name in kebab case
 * @returns {string[]} what was written, from the repository
 */
export function newComponent(root, name) {
  const target = join(root, 'packages/components/src', checked(name))
  refuseExisting(root, target)
  return write(root, target, template('component', name))
}

/**
 * Writes a pattern as a package of its own.
 *
 * @param {string} root
 * @param {string} name
 * @returns {string[]}
 */
export function newPattern(root, name) {
  const target = join(root, 'packages', checked(name))
  refuseExisting(root, target)
  const changeset = `---\n"@guildhall/${name}": minor\n---\n\nFirst release.\n`
  return [
    ...write(root, target, {
      'package.json': `${JSON.stringify(patternManifest(name), null, 2)}\n`,
      ...template('pattern', name),
    }),
    ...write(root, join(root, '.changeset'), { [`new-${name}.md`]: changeset }),
  ]
}

/**
 * Writes a source into a pattern: a back office that can't be asked yet, and says so.
 *
 * @param {string} root
 * @param {string} pattern
 * @param {string} name
 * @returns {string[]}
 */
export function newSource(root, pattern, name) {
  const folder = join(root, 'packages', checked(pattern), 'src/sources')
  const file = join(folder, `${checked(name)}.ts`)
  refuseExisting(root, file)
  const asked = existsSync(folder)
    ? readdirSync(folder).find((one) => one.endsWith('-source.ts'))
    : undefined
  if (asked === undefined) {
    throw new Refusal(
      `packages/${pattern}/src/sources has no …-source.ts that says what to answer.`,
    )
  }
  const described = describeSource(readFileSync(join(folder, asked), 'utf8'))
  return write(root, folder, sourceFiles(name, asked, described))
}

/**
 * Puts written files into the house's format: how long a line is and how imports are sorted depend
 * on the name.
 *
 * @param {string} root
 * @param {string[]} files from the repository
 */
export function format(root, files) {
  const biome = join(root, 'node_modules/.bin/biome')
  const { status, stderr } = spawnSync(biome, ['check', '--write', '--colors=off', ...files], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`What was written could not be formatted:\n${stderr}`)
}

/** @param {string} name */
function checked(name) {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) return name
  throw new Refusal(
    `"${name}" is not a name: use small letters, digits and hyphens, like task-list.`,
  )
}

/**
 * @param {string} root
 * @param {string} path
 */
function refuseExisting(root, path) {
  if (existsSync(path)) throw new Refusal(`${relative(root, path)} exists already.`)
}

/**
 * @param {string} kind
 * @param {string} name
 * @returns {Record<string, string>} text by path
 */
function template(kind, name) {
  const base = join(templates, kind)
  const files = readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files.map((file) => [
      // They end in .txt, so that no tool takes a template for code of this package.
      withName(relative(base, file).replace(/\.txt$/, ''), name),
      withName(readFileSync(file, 'utf8'), name),
    ]),
  )
}

/**
 * @param {string} root
 * @param {string} target
 * @param {Record<string, string>} files
 */
function write(root, target, files) {
  return Object.entries(files).map(([path, text]) => {
    const file = join(target, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return relative(root, file)
  })
}
