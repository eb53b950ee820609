import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colourProblem, nameProblem, shortNameOf, slugOf } from '../src/choices.ts'
import { GenerateError, generate } from '../src/generate.ts'
import { chosen, readOptions, UsageError } from '../src/options.ts'
import { packages, patterns } from '../src/patterns.ts'

const root = join(import.meta.dirname, '..')
// Inside this package, so that what it generates finds the packages of the workspace.
const generated = join(root, '.cache/generated')
const versions = Object.fromEntries(
  [
    ...packages.dependencies,
    ...packages.devDependencies,
    ...patterns.flatMap((of) => of.packages),
  ].map((name) => [name, '^1.0.0']),
)

function choose(...args: string[]) {
  return chosen(readOptions(args))
}

const alderbrook = ['--name', 'Alderbrook Borough Council']
const both = ['--languages', 'both', '--welsh-name', 'Cyngor Bwrdeistref Alderbrook']

let scratch = ''
beforeAll(() => {
  rmSync(generated, { recursive: true, force: true })
  scratch = mkdtempSync(join(tmpdir(), 'create-service-'))
})
afterAll(() => {
  rmSync(generated, { recursive: true, force: true })
  rmSync(scratch, { recursive: true, force: true })
})

describe('a service that was generated', () => {
  it('checks by type against the packages, whatever its pattern and languages', async () => {
    for (const { id } of patterns) {
      for (const more of [[], both]) {
        const folder = join(generated, `${id}${more.length > 0 ? '-both' : ''}`)
        const { choices } = choose(folder, ...alderbrook, '--pattern', id, ...more)
        await generate({ folder, choices, versions })
      }
    }
    writeFileSync(
      join(generated, 'tsconfig.json'),
      JSON.stringify({
        extends: `./${patterns[0]?.id}/tsconfig.json`,
        include: ['*/src', '*/test', '*/*.config.ts'],
      }),
    )
    const tsc = join(root, 'node_modules/.bin/tsc')
    const said = await promisify(execFile)(tsc, ['-p', generated], { cwd: root }).then(
      () => '',
      ({ stdout }) => String(stdout),
    )
    expect(said).toBe('')
  }, 120_000)

  it('says in its profile what the team said, and nothing of the template’s council', async () => {
    const folder = join(scratch, 'O’Neil service')
    const { choices } = choose(
      folder,
      '--name',
      'Vale of O’Neil District Council',
      '--nation',
      'scotland',
      '--colour',
      '#7a1f2b',
    )
    await generate({ folder, choices, versions })
    const profile = readFileSync(join(folder, 'src/council.ts'), 'utf8')
    expect(profile).toContain("slug: 'vale-of-o-neil'")
    expect(profile).toContain("en: 'Vale of O’Neil District Council'")
    expect(profile).toContain("nation: 'scotland'")
    expect(profile).toContain("languages: ['en']")
    expect(profile).toContain("colour: '#7a1f2b'")
    expect(profile).not.toContain('ampleton')
    expect(readFileSync(join(folder, 'public/icon.svg'), 'utf8')).toContain('#7a1f2b')
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).not.toMatch(/Sampleton|\{\w+\}/)
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name).toBe(
      'o-neil-service',
    )
  })

  it('has every setting of its own in .env.example, and a Dockerfile that owns up', async () => {
    const folder = join(scratch, 'bulky')
    const { choices } = choose(folder, ...alderbrook, '--pattern', 'bulky-collection')
    await generate({ folder, choices, versions })
    const sources = readdirSync(join(folder, 'src'))
      .map((name) => readFileSync(join(folder, 'src', name), 'utf8'))
      .join('\n')
    const read = new Set(
      [...sources.matchAll(/\b(?:read|need)\('([A-Z_]+)'/g)].map(([, name]) => name),
    )
    read.delete('NODE_ENV')
    const example = readFileSync(join(folder, '.env.example'), 'utf8')
    const listed = new Set([...example.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name))
    expect([...listed].sort()).toEqual([...read].sort())
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toContain('Not tried')
  })
})

describe('what can’t be', () => {
  it('leaves a folder with something in it as it was, and says so', async () => {
    const folder = join(scratch, 'full')
    mkdirSync(folder)
    writeFileSync(join(folder, 'thesis.txt'), 'years of work')
    const { choices } = choose(folder, ...alderbrook)
    await expect(generate({ folder, choices, versions })).rejects.toThrow(
      /isn’t empty \(thesis\.txt\), and nothing in it was touched/,
    )
    expect(readdirSync(folder)).toEqual(['thesis.txt'])
    expect(readFileSync(join(folder, 'thesis.txt'), 'utf8')).toBe('years of work')
  })

  it('takes a folder that is there and empty but for its history', async () => {
    const folder = join(scratch, 'begun')
    mkdirSync(join(folder, '.git'), { recursive: true })
    writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/heads/main\n')
    const { choices } = choose(folder, ...alderbrook)
    await generate({ folder, choices, versions })
    expect(readdirSync(folder)).toContain('package.json')
    expect(readFileSync(join(folder, '.git/HEAD'), 'utf8')).toBe('ref: refs/heads/main\n')
  })

  it('leaves nothing behind when it breaks off half way', async () => {
    const folder = join(scratch, 'broken-off')
    const { choices } = choose(folder, ...alderbrook)
    await expect(generate({ folder, choices, versions: {} })).rejects.toThrow('No version of')
    expect(readdirSync(scratch).filter((name) => /broken-off|create-service-/.test(name))).toEqual(
      [],
    )
  })

  it('refuses a file in place of a folder', async () => {
    const folder = join(scratch, 'full/thesis.txt')
    const { choices } = choose(folder, ...alderbrook)
    await expect(generate({ folder, choices, versions })).rejects.toThrow(GenerateError)
  })

  it('refuses colours that some couldn’t read, with the nearest that they can', () => {
    expect(() => choose('x', ...alderbrook, '--colour', '#7fb5d6')).toThrow(
      /--link: link on the page: #7fb5d6 on #ffffff is 2\.21:1, needs 4\.5:1\. Give #54778d/,
    )
    expect(colourProblem({ colour: 'maroon' })).toMatch(/Give the colour as #rrggbb/)
  })

  it('tells every mistake of a command line at once', () => {
    const args = ['--pattern', 'parking', '--languages', 'fr', '--nation', 'wales']
    expect(() => choose(...args)).toThrow(
      /into which folder[\s\S]*--name[\s\S]*--languages[\s\S]*--nation[\s\S]*--pattern/,
    )
    expect(() => readOptions(['--color', '#000000'])).toThrow(UsageError)
  })

  it.each(['', '   ', '<script>', 'x'.repeat(101), '市議会'])('refuses the name “%s”', (name) => {
    expect(nameProblem(name)).toMatch(/\.$/)
  })
})

describe('a council’s place in addresses', () => {
  it.each([
    ['Alderbrook Borough Council', 'Alderbrook', 'alderbrook'],
    ['Cyngor Dyffryn Gwern', 'Dyffryn Gwern', 'dyffryn-gwern'],
    ['City of Westbourne Council', 'Westbourne', 'westbourne'],
    ['London Borough of Moor and Fen', 'Moor and Fen', 'moor-and-fen'],
    ['Council', 'Council', 'council'],
  ])('of %s is %s', (name, short, slug) => {
    expect(shortNameOf(name)).toBe(short)
    expect(slugOf(name)).toBe(slug)
  })
})
