import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// npm run bench [-- names]: runs each file of this folder, and each package's bench/run.mjs, on a
// fresh build, and shows the figures they print.
const root = fileURLToPath(new URL('..', import.meta.url))
const files = [
  ...readdirSync(join(root, 'bench')).map((file) => join(root, 'bench', file)),
  ...readdirSync(join(root, 'packages')).map((name) =>
    join(root, 'packages', name, 'bench/run.mjs'),
  ),
].filter((file) => file.endsWith('.mjs') && existsSync(file) && file !== import.meta.filename)

/** @param {string} file */
const nameOf = (file) =>
  basename(file) === 'run.mjs' ? basename(dirname(dirname(file))) : basename(file, '.mjs')

const chosen = process.argv.slice(2)
const benches = files.filter((file) => chosen.length === 0 || chosen.includes(nameOf(file)))
if (benches.length === 0) {
  console.error(
    `There is no bench named ${chosen.join(', ')}. There are: ${files.map(nameOf).join(', ')}`,
  )
}

let failed =
  benches.length === 0 || !succeeds('turbo', ['run', 'build', '--output-logs=errors-only'])
for (const file of failed ? [] : benches) {
  console.log(`\n== ${nameOf(file)}`)
  if (!succeeds(process.execPath, [file])) failed = true
}
process.exitCode = failed ? 1 : 0

/**
 * @param {string} command
 * @param {string[]} args
 */
function succeeds(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0
}
