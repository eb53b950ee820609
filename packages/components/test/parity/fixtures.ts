import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface Fixture {
  name: string
  options: never
  html: string
  hidden: boolean
}

const packageJson = createRequire(import.meta.url).resolve('govuk-frontend/package.json')
const folder = join(dirname(packageJson), 'dist/govuk/components')

/** Every example of every component in the installed GOV.UK Frontend, by component. */
export function fixturesByComponent(): Map<string, Fixture[]> {
  const components = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  return new Map(
    components.map(({ name }) => {
      const file = readFileSync(join(folder, name, 'fixtures.json'), 'utf8')
      const { fixtures } = JSON.parse(file) as { fixtures: Fixture[] }
      return [name, fixtures]
    }),
  )
}

/** A file of the installed GOV.UK Frontend. */
export function govukFile(path: string): string {
  return readFileSync(join(dirname(packageJson), 'dist/govuk', path), 'utf8')
}
