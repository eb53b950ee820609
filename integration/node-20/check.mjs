import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Run in a folder where npm has installed the packed packages: every entry must load, and a page render.
const { runsHere } = JSON.parse(readFileSync('package.json', 'utf8'))
let passed = 0
let failed = 0

for (const name of runsHere) {
  const { exports } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
  for (const [entry, target] of Object.entries(exports)) {
    // A package's tests for others need the host's test runner; JSON holds no code.
    if (entry === './testing' || entry.endsWith('.json')) continue
    for (const address of addresses(name, entry, target.default)) {
      await check(address, () => load(address))
    }
  }
}
await check('a page, rendered on the server', async () => (await import('./page.mjs')).check())

console.log(`Node ${process.version}`)
console.log(`${passed} passed, ${failed} failed`)

/**
 * @param {string} name
 * @param {string} entry
 * @param {string} target
 */
function addresses(name, entry, target) {
  const base = `${name}${entry.slice(1)}`
  if (!entry.includes('*')) return [base]
  const [before, after] = target.slice(2).split('*')
  return readdirSync(`node_modules/${name}/${before}`, { recursive: true })
    .map((file) => String(file))
    .filter((file) => file.endsWith(after) && !file.startsWith('internal'))
    .map((file) => base.replace('*', file.slice(0, -after.length)))
}

/** @param {string} address */
async function load(address) {
  if (!address.endsWith('.css')) return import(address)
  return readFileSync(fileURLToPath(import.meta.resolve(address)))
}

/**
 * @param {string} what
 * @param {() => Promise<unknown>} work
 */
async function check(what, work) {
  try {
    await work()
    passed += 1
  } catch (problem) {
    failed += 1
    console.log(`${what}: ${problem instanceof Error ? problem.message : problem}`)
  }
}
