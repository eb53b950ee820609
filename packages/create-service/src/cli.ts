#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { stdin, stdout } from 'node:process'
import { ask } from './ask.ts'
import { GenerateError, generate } from './generate.ts'
import { chosen, readOptions, UsageError, usage } from './options.ts'

/** The command `npm create @guildhall/service`; ends with 0 when a service was written, else with 1. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (options.help) {
    console.log(usage)
    return
  }
  const mayAsk = stdin.isTTY && stdout.isTTY && !process.env.CI && !options.yes
  const { folder, choices } = mayAsk ? await ask(options) : chosen(options)
  const versions = JSON.parse(await readFile(new URL('./versions.json', import.meta.url), 'utf8'))
  await generate({ folder, choices, versions })
  const [major = 0] = process.versions.node.split('.').map(Number)
  console.log(
    [
      '',
      `${choices.name} has a service in ${folder}. Next:`,
      '',
      `  cd ${folder}`,
      '  npm install',
      '  npm test          # npx playwright install chromium first, where there is no Chromium',
      '  npm start         # http://localhost:3000, postcode GH1 2AB',
      '',
      'README.md says what is still to decide before residents meet it.',
      ...(major < 22 ? [`It needs Node 22 or newer; this is ${process.versions.node}.`] : []),
    ].join('\n'),
  )
}

main().catch((error: unknown) => {
  const isKnown = error instanceof GenerateError || error instanceof UsageError
  console.error(isKnown ? error.message : error)
  process.exitCode = 1
})
