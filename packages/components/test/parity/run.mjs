// Prints how many of GOV.UK Frontend's examples our components match, and the first difference of
// each that doesn't. Exit code 1 unless all do.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { JSDOM } from 'jsdom'
import { createServer } from 'vite'

const { window } = new JSDOM('<!doctype html>')
for (const name of ['document', 'Node', 'Element', 'Text', 'DOMParser'])
  globalThis[name] = window[name]

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, hmr: false },
  optimizeDeps: { noDiscovery: true },
  oxc: { jsx: { runtime: 'automatic' } },
})
const only = process.argv[2]
try {
  const { compare, components } = await server.ssrLoadModule('/test/parity/compare.ts')
  const { fixturesByComponent } = await server.ssrLoadModule('/test/parity/fixtures.ts')
  let total = 0
  let equal = 0
  for (const [govuk, fixtures] of fixturesByComponent()) {
    if (only && only !== govuk) continue
    const examples = components.get(govuk)
    let ours = 0
    const differences = []
    for (const fixture of fixtures) {
      try {
        const sides = examples && compare(examples, fixture)
        if (sides && sides.ours === sides.official) ours += 1
        else if (sides) differences.push([fixture.name, firstDifference(sides)])
      } catch (error) {
        differences.push([
          fixture.name,
          error instanceof Error ? error.stack.slice(0, 600) : String(error),
        ])
      }
    }
    total += fixtures.length
    equal += ours
    console.log(`${ours === fixtures.length ? '  ' : '! '}${govuk} ${ours}/${fixtures.length}`)
    for (const [name, difference] of differences.slice(0, only ? 50 : 3))
      console.log(`    ${name}: ${difference}`)
  }
  console.log(`parity ${equal}/${total}`)
  process.exitCode = equal === total ? 0 : 1
} finally {
  await server.close()
}

function firstDifference({ official, ours }) {
  const left = official.split('\n')
  const right = ours.split('\n')
  const at = left.findIndex((line, index) => line !== right[index])
  const index = at === -1 ? left.length : at
  return `line ${index + 1}\n      official ${left[index] ?? '(end)'}\n      ours     ${right[index] ?? '(end)'}`
}
