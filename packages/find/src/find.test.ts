import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { adopterJsonSchema, catalogue, packagesOfPatterns } from '../workshop/repository.ts'
import { adopterSchema, catalogueSchema, makeCatalogue } from './catalogue.ts'
import { find } from './find.ts'
import { tell } from './tell.ts'

const json = (name: string) =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
const ids = (query: string) => find(catalogue(), query).map(({ id }) => id)

const adopter = (gssCode: string, pattern = 'missed-collection', isTested = true) => ({
  gssCode,
  council: `Council ${gssCode}`,
  adopted: [
    {
      pattern,
      version: '1.0.0',
      since: '2026-11-01',
      evidence: {
        address: 'https://council.example/missed-bin',
        seen: '2026-11-20',
        ...(isTested ? { assistiveTechnology: 'https://council.example/test' } : {}),
      },
    },
  ],
})

describe('the catalogue', () => {
  it('is what its packages say: run “pnpm --filter @guildhall/find catalogue” when this fails', () => {
    expect(json('catalogue.json')).toEqual(catalogue())
    expect(catalogueSchema.parse(json('catalogue.json'))).toEqual(catalogue())
    expect(json('adopter.schema.json')).toEqual(JSON.parse(JSON.stringify(adopterJsonSchema())))
  })

  it('invents no adopter: every one has a file of its own', () => {
    for (const { adopters } of catalogue().patterns) {
      for (const { gssCode } of adopters) {
        expect(existsSync(new URL(`../adopters/${gssCode}.json`, import.meta.url))).toBe(true)
      }
    }
  })

  it('names only entry points that a council can import', () => {
    for (const { name, patterns, exports } of packagesOfPatterns()) {
      for (const pattern of patterns) {
        expect(exports).toContain(pattern.import.replace(name, '.'))
      }
    }
  })

  it('ripens a pattern with the councils that have it live', () => {
    const statusWith = (councils: number) => {
      const all = Array.from({ length: councils }, (_, at) => adopter(`E0700000${at}`))
      const { patterns } = makeCatalogue(packagesOfPatterns(), all)
      return patterns.find(({ id }) => id === 'missed-collection')?.status
    }
    expect([0, 1, 2, 3].map(statusWith)).toEqual(['trial', 'proven', 'proven', 'shared'])
    const untested = [1, 2, 3].map((at) => adopter(`E0700000${at}`, 'missed-collection', false))
    const { patterns } = makeCatalogue(packagesOfPatterns(), untested)
    const missed = patterns.find(({ id }) => id === 'missed-collection')
    expect([missed?.status, missed?.adopters.length]).toEqual(['trial', 3])
  })

  it('refuses an adopter of no pattern, and two patterns of one name', () => {
    expect(() => makeCatalogue(packagesOfPatterns(), [adopter('E07000001', 'moon')])).toThrow(
      'Council E07000001 adopts moon, which is no pattern.',
    )
    const twice = [...packagesOfPatterns(), ...packagesOfPatterns()]
    expect(() => makeCatalogue(twice, [])).toThrow(/Two patterns are called/)
  })

  it('takes as evidence only a page on the web and the day it was seen there', () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      adopterJsonSchema(),
    )
    const takes = (evidence: object) => {
      const one = adopter('E07000001')
      const given = { ...one, adopted: one.adopted.map((own) => ({ ...own, evidence })) }
      expect(validate(given)).toBe(adopterSchema.safeParse(given).success)
      return validate(given)
    }
    expect(takes({ address: 'https://council.example/bins', seen: '2026-11-20' })).toBe(true)
    expect(takes({ address: 'https://council.example/bins' })).toBe(false)
    expect(takes({ address: 'javascript:alert(1)', seen: '2026-11-20' })).toBe(false)
    expect(takes({ plan: 'We will', seen: '2026-11-20' })).toBe(false)
  })
})

describe('a pattern is found', () => {
  it.each([
    ['missed bin', 'missed-collection'],
    ['bins not emptied', 'missed-collection'],
    ['when is my bin day', 'bin-days'],
    ['sofa', 'bulky-collection'],
    ['large item', 'bulky-collection'],
    ['new bin', 'bin-containers'],
    ['postcode', 'address-lookup'],
    ['524', 'bin-days'],
    ['528', 'bulky-collection'],
    ['854', 'assisted-collection'],
    ['garden', 'garden-waste'],
    ['satisfaction', 'satisfaction-survey'],
    ['gwastraff gardd', 'garden-waste'],
    ['Casgliad a fethwyd', 'missed-collection'],
    ['diwrnod bin', 'bin-days'],
  ])('“%s” is %s', (query, first) => {
    expect(ids(query)[0]).toBe(first)
  })

  it('or it is said that there is none', () => {
    expect(ids('passport')).toEqual([])
    expect(ids('')).toEqual([])
    expect(tell([], 'passport')).toMatch(/^Nothing is called “passport”/)
  })

  it('and told with where it is, how ripe, and who has it', () => {
    const { patterns } = makeCatalogue(packagesOfPatterns(), [adopter('E07000001')])
    const found = patterns.filter(({ id }) => id === 'missed-collection')
    expect(tell(found, 'missed bin')).toContain('import @guildhall/bin-collection/pages/missed')
    expect(tell(found, 'missed bin')).toContain(
      'Council E07000001, 1.0.0 since 2026-11-01: https://council.example/missed-bin',
    )
  })
})

it('the command finds a missed bin, and ends with 1 where there is nothing', async () => {
  const run = promisify(execFile)
  const cli = new URL('./cli.ts', import.meta.url).pathname
  const node = (...words: string[]) =>
    run(process.execPath, ['--experimental-strip-types', cli, ...words])
  const { stdout } = await node('missed', 'bin')
  expect(stdout).toMatch(/^Missed collection · Casgliad a fethwyd\n/)
  expect(JSON.parse((await node('--json', 'sofa')).stdout)[0].id).toBe('bulky-collection')
  await expect(node('passport')).rejects.toMatchObject({ code: 1 })
})
