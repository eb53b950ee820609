import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { govukFile } from './parity/fixtures.ts'

const source = join(import.meta.dirname, '../src')
const shipped = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(tsx?|css)$/.test(file))
  .filter((file) => !/\.(test|stories|options)\./.test(file))

/** Shapes of GOV.UK's crown and logotype, from the package that may carry them. */
const shapes = ['header', 'footer'].flatMap((component) => {
  const html = govukFile(`components/${component}/template-default.html`)
  const [logo = ''] = html.match(/<svg[\s\S]*?(crown|logotype)[\s\S]*?<\/svg>/) ?? []
  return [...logo.matchAll(/ d="([^"]+)"/g)].map(([, shape = '']) => shape.slice(0, 40))
})

/** What only service.gov.uk may use that is found in a text. */
function found(text: string): string[] {
  const names = text.match(/GDS Transport|\bnta\b|govuk-crest|govuk-logotype/g) ?? []
  return [...names, ...shapes.filter((shape) => text.includes(shape))]
}

describe('what is shipped', () => {
  for (const file of shipped) {
    it(`has no crown, GOV.UK logotype or GDS Transport: ${file}`, () => {
      expect(found(readFileSync(join(source, file), 'utf8'))).toEqual([])
    })
  }

  it('would be caught with one', () => {
    expect(shapes.length).toBeGreaterThan(1)
    expect(found(govukFile('macros/logo.njk')).length).toBeGreaterThan(1)
    expect(found("font-family: 'GDS Transport', arial")).toEqual(['GDS Transport'])
  })
})
