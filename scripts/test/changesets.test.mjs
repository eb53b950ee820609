import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { judge } from '../checks/changesets.mjs'
import { isShipped, unreadable } from '../lib/changesets.mjs'

/** @type {string} */
let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guildhall-changesets-'))
  git('init', '--quiet', '--initial-branch=main')
  write(
    'packages/forms/package.json',
    '{\n  "name": "@guildhall/forms",\n  "version": "1.0.0"\n}\n',
  )
  write('packages/forms/src/form.ts', 'export const one = 1\n')
  write('tooling/package.json', '{ "name": "@guildhall/tooling", "private": true }\n')
  commit()
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a contributor whose change reaches people', () => {
  it('is refused on a branch until a changeset of that branch names the package', async () => {
    write('.changeset/earlier.md', changeset('@guildhall/forms'))
    commit()
    git('switch', '--quiet', '--create', 'dates')
    write('packages/forms/src/form.ts', 'export const one = 2\n')
    commit()
    const refused = await judged()
    expect(refused.failed).toBe(1)
    expect(refused.output).toContain(
      '@guildhall/forms differs (packages/forms/src/form.ts) and no changeset names it',
    )

    write('.changeset/dates.md', changeset('@guildhall/forms'))
    expect(await judged()).toMatchObject({ passed: 1, failed: 0 })
  })

  it('is refused for a file that git doesn’t know yet', async () => {
    git('switch', '--quiet', '--create', 'dates')
    write('packages/forms/src/fresh.ts', 'export const two = 2\n')
    expect((await judged()).failed).toBe(1)
  })

  it('may say with an empty changeset that nobody will notice', async () => {
    git('switch', '--quiet', '--create', 'tidy')
    write('packages/forms/src/form.ts', 'export const one = 1 // tidier\n')
    write('.changeset/tidy.md', '---\n---\n\nTidier inside.\n')
    expect(await judged()).toMatchObject({ passed: 1, failed: 0 })
  })

  it('needs none for tests, stories and readmes', async () => {
    git('switch', '--quiet', '--create', 'tests')
    write('packages/forms/src/form.test.ts', 'export {}\n')
    write('packages/forms/README.md', '# Forms\n')
    expect(await judged()).toMatchObject({ passed: 1, failed: 0 })
  })

  it('is caught on main too, until a changeset has waited since the version was set', async () => {
    write('packages/forms/src/form.ts', 'export const one = 3\n')
    commit()
    expect((await judged()).failed).toBe(1)
    write('.changeset/three.md', changeset('@guildhall/forms'))
    commit()
    expect((await judged()).failed).toBe(0)

    rmSync(join(folder, '.changeset/three.md'))
    write(
      'packages/forms/package.json',
      '{\n  "name": "@guildhall/forms",\n  "version": "1.0.1"\n}\n',
    )
    commit()
    expect((await judged()).failed).toBe(0)
  })

  it('is told that a pull request can’t be compared in a shallow clone', async () => {
    await expect(judge(folder, { ...process.env, GITHUB_BASE_REF: 'main' })).rejects.toThrow(
      'fetch it whole (fetch-depth: 0)',
    )
  })
})

describe('whoever reads the changelog', () => {
  it('reads a sentence', () => {
    expect(unreadable('a.md', changeset('@guildhall/forms', 'fix bug'))).toEqual([
      'a.md doesn’t begin with a sentence: “fix bug”.',
    ])
    expect(unreadable('a.md', changeset('@guildhall/forms', ''))).toEqual([
      'a.md says nothing: write what changes for those who upgrade.',
    ])
  })

  it('sees a break before and after', () => {
    const words = 'A date is asked for by its parts.'
    const text = changeset('@guildhall/forms', words).replace('minor', 'major')
    expect(unreadable('a.md', text)).toEqual([
      'a.md announces a break: show the code before and after it.',
    ])
    expect(unreadable('a.md', `${text}\n\`\`\`ts\nbefore\n\`\`\`\n`)).toEqual([])
  })
})

it.each([
  ['src/form.tsx', true],
  ['src/content/cy.ts', true],
  ['bin/find.mjs', true],
  ['package.json', true],
  ['patterns.json', true],
  ['tsconfig.json', false],
  ['src/form.test.tsx', false],
  ['src/pages/days.stories.tsx', false],
  ['stories/missed.mdx', false],
  ['bench/run.mjs', false],
])('knows whether %s reaches those who install a package', (path, expected) => {
  expect(isShipped(path)).toBe(expected)
})

function judged() {
  const { GITHUB_BASE_REF: _, ...env } = process.env
  return judge(folder, env)
}

/** @param {string} name */
function changeset(name, words = 'A date may be typed in Welsh.') {
  return `---\n"${name}": minor\n---\n\n${words}\n`
}

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function commit() {
  git('add', '--all')
  git('-c', 'user.name=A', '-c', 'user.email=a@localhost', 'commit', '--quiet', '--message', 'x')
}

/** @param {string[]} args */
function git(...args) {
  execFileSync('git', args, { cwd: folder, stdio: 'pipe' })
}
