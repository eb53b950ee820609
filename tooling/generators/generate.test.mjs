import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { format, newComponent, newPattern, newSource, Refusal } from './generate.mjs'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'guildhall-generators-'))
const inPackage = (/** @type {string} */ name) => join(root, 'packages', name)

beforeAll(() => {
  cpSync(join(repository, 'biome.json'), join(root, 'biome.json'))
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
  const components = join(repository, 'packages/components')
  const left = ['node_modules', 'dist', 'test-results', '.turbo'].map((name) =>
    join(components, name),
  )
  cpSync(components, inPackage('components'), {
    recursive: true,
    filter: (path) => !left.includes(path),
  })
  linkModules('components', 'components')
  // biome reads .gitignore by git's rules, and needs one to be there.
  writeFileSync(join(root, '.gitignore'), 'node_modules\n')
})
afterAll(() => rmSync(root, { recursive: true }))

/**
 * @param {string} name
 * @param {string} like a package with the same dependencies and more
 */
function linkModules(name, like) {
  symlinkSync(
    join(repository, 'packages', like, 'node_modules'),
    join(inPackage(name), 'node_modules'),
  )
}

/**
 * @param {string} name of a package
 * @param {string} folder what in it was written
 */
async function passesItsChecks(name, folder) {
  const cwd = inPackage(name)
  await succeeds('biome', ['ci', '--colors=off', '--error-on-warnings', folder], cwd)
  await succeeds('tsc', ['-p', 'tsconfig.json'], cwd)
  await succeeds('vitest', ['run', folder], cwd)
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
async function succeeds(command, args, cwd) {
  const program = join(repository, 'node_modules/.bin', command)
  const env = { ...process.env, NODE_PRESERVE_SYMLINKS: '0' }
  const said = await promisify(execFile)(program, args, { cwd, env }).then(
    () => '',
    (problem) => `${command} said:\n${problem.stdout}${problem.stderr}`,
  )
  expect(said).toBe('')
}

describe('what a generator writes passes every check before anybody edits it', () => {
  it('writes a component with its test and its story', async () => {
    const written = newComponent(root, 'bin-card')
    expect(written).toHaveLength(4)
    format(root, written)
    await passesItsChecks('components', 'src/bin-card')
  })

  it('writes a pattern, and then a source into it', async () => {
    const pattern = newPattern(root, 'street-lights')
    const source = newSource(root, 'street-lights', 'lamp-register')
    format(root, [...pattern, ...source])
    linkModules('street-lights', 'bin-collection')
    await passesItsChecks('street-lights', 'src')
    // By what it says there, the catalogue lists it.
    const json = (/** @type {string} */ name) =>
      JSON.parse(readFileSync(join(inPackage('street-lights'), name), 'utf8'))
    const [listed] = json('patterns.json').patterns
    expect(listed.id).toBe('street-lights')
    expect(json('package.json').exports).toHaveProperty([
      listed.import.replace('@guildhall/street-lights', '.'),
    ])
    expect(readFileSync(join(root, '.changeset/new-street-lights.md'), 'utf8')).toContain(
      '"@guildhall/street-lights": minor',
    )
  })

  it.each(['address-lookup', 'bin-collection'])('writes a source for %s', (pattern) => {
    const sources = join(repository, 'packages', pattern, 'src/sources')
    cpSync(sources, join(inPackage(pattern), 'src/sources'), { recursive: true })
    newSource(root, pattern, 'lamp-register')
    const text = readFileSync(join(inPackage(pattern), 'src/sources/lamp-register.ts'), 'utf8')
    expect(text).toMatch(/export function lampRegisterSource\(\): \w+Source/)
    expect(text).toContain(': notConnected')
  })

  it('refuses a name that is taken, and one that is no name', () => {
    newComponent(root, 'bin-list')
    expect(() => newComponent(root, 'bin-list')).toThrow(
      new Refusal('packages/components/src/bin-list exists already.'),
    )
    expect(() => newPattern(root, 'StreetLights')).toThrow(Refusal)
  })
})
