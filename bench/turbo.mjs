import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// What a second run of the same build and types costs when nothing has changed; it should be a small part.
const cwd = fileURLToPath(new URL('..', import.meta.url))
const tasks = ['run', 'build', 'typecheck', '--output-logs=errors-only']

const cold = seconds([...tasks, '--force'])
const warm = seconds(tasks)
console.log(`everything anew   ${cold.toFixed(1)} s`)
console.log(`nothing changed   ${warm.toFixed(1)} s (target: under 10 s)`)
console.log(`ratio             1 : ${(cold / warm).toFixed(0)}`)

/** @param {string[]} args */
function seconds(args) {
  const start = performance.now()
  const { status, stdout } = spawnSync('turbo', args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`turbo ${args.join(' ')} failed:\n${stdout}`)
  return (performance.now() - start) / 1000
}
