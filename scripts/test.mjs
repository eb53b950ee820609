import { checks } from './checks/index.mjs'
import { KnownProblem, main } from './lib/problem.mjs'
import { stopWhenAsked } from './lib/processes.mjs'
import { install, tools } from './lib/tools.mjs'

/** @typedef {import('./lib/results.mjs').Result} Result */

// node scripts/test.mjs [names]: everything that CI runs, or the named checks and what they need.
stopWhenAsked()

await main(async () => {
  const chosen = choose(process.argv.slice(2))
  const began = performance.now()
  const env = { ...(await tools()), NO_COLOR: '1', FORCE_COLOR: '0' }
  await install(env)
  console.log(`Tools and packages are in place (${seconds(began)})`)

  const total = { passed: 0, failed: 0 }
  /** @type {Set<string>} */
  const failing = new Set()
  for (const check of chosen) {
    console.log(`\n== ${check.title}`)
    const start = performance.now()
    const unmet = check.needs.filter((name) => failing.has(name))
    const result =
      unmet.length > 0
        ? {
            passed: 0,
            failed: 1,
            output: `Could not be run, because this failed: ${unmet.join(', ')}`,
          }
        : await attempt(() => check.run(env))
    if (result.failed > 0) failing.add(check.name)
    if (result.note) console.log(result.note)
    if (result.failed > 0 && result.output) console.log(result.output.trimEnd())
    console.log(`   ${result.passed} passed, ${result.failed} failed (${seconds(start)})`)
    total.passed += result.passed
    total.failed += result.failed
  }

  console.log(`\nAll of it took ${seconds(began)}`)
  if (failing.size > 0) console.log(`Failed: ${[...failing].join(', ')}`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
})

/** @param {string[]} names */
function choose(names) {
  const unknown = names.find((name) => !checks.some((check) => check.name === name))
  if (unknown !== undefined) {
    const known = checks.map(({ name }) => name).join(', ')
    throw new KnownProblem(`There is no check named ${unknown}. These there are: ${known}`)
  }
  if (names.length === 0) return checks.filter(({ isLong }) => !isLong)
  const wanted = new Set(names)
  for (const check of checks) {
    if (wanted.has(check.name)) for (const need of check.needs) wanted.add(need)
  }
  return checks.filter(({ name }) => wanted.has(name))
}

/**
 * @param {() => Promise<Result>} check
 * @returns {Promise<Result>}
 */
async function attempt(check) {
  try {
    const result = await check()
    if (result.passed + result.failed > 0) return result
    return { passed: 0, failed: 1, output: 'It checked nothing, which counts as a failure.' }
  } catch (problem) {
    const known = problem instanceof KnownProblem
    const said =
      problem instanceof Error ? (known ? problem.message : problem.stack) : String(problem)
    return { passed: 0, failed: 1, output: said ?? '' }
  }
}

/** @param {number} since */
function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
