import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { apps } from '../lib/consumers/apps.mjs'
import { root } from '../lib/tools.mjs'
import { published, readJson } from '../lib/workspace.mjs'

const catalog = new Map(
  [
    ...readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8').matchAll(
      /^ {2}["']?([\w@./-]+)["']?: (\d\S*)$/gm,
    ),
  ].map(([, name, version]) => [name, version]),
)
const own = new Map(published().map(({ manifest }) => [manifest.name, manifest.version]))

/** Of React alone an app may say an older version, which is the lowest that the packages take. */
const lowest = {
  react: '19.0.0',
  'react-dom': '19.0.0',
  '@types/react': '19.0.0',
  '@types/react-dom': '19.0.0',
}

describe.each(apps)('the app $name, as a team would have it', ({ name, react }) => {
  const { dependencies, devDependencies, scripts } = readJson(
    join(root, 'integration/apps', name, 'package.json'),
  )
  const all = Object.entries({ ...dependencies, ...devDependencies })

  it('has the versions that everything here is tested with', () => {
    const others = all.filter(([of]) => !of.startsWith('@guildhall/') && catalog.has(of))
    const isLowest = react === lowest.react
    const wanted = others.map(([of]) => [
      of,
      isLowest && of in lowest ? lowest[/** @type {keyof typeof lowest} */ (of)] : catalog.get(of),
    ])
    expect(others).toEqual(wanted)
    expect(others.length).toBeGreaterThan(5)
  })

  it('takes our packages by a caret, each of which is published', () => {
    const ours = all.filter(([of]) => of.startsWith('@guildhall/'))
    expect(ours).toEqual(ours.map(([of]) => [of, `^${own.get(of)?.split('.')[0]}.0.0`]))
  })

  it('builds, checks its types and starts by the scripts that its check runs', () => {
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['build', 'typecheck', 'start']))
  })
})
