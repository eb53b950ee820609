import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// npm run bench [-- names]: runs each file of this folder and shows the figures it prints.
const folder = fileURLToPath(new URL('.', import.meta.url))
const chosen = process.argv.slice(2)
const benches = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs') && file !== 'run.mjs')
  .map((file) => file.replace('.mjs', ''))
  .filter((name) => chosen.length === 0 || chosen.includes(name))

let failed = benches.length === 0
if (failed) console.error(`There is no bench named ${chosen.join(', ')}.`)
for (const name of benches) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(process.execPath, [`${folder}${name}.mjs`], { stdio: 'inherit' })
  failed ||= status !== 0
}
process.exitCode = failed ? 1 : 0
