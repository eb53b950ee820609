#!/usr/bin/env node
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { generateGazetteer, presets } from './generator.ts'

const help = `Makes a gazetteer of an invented council: a full file in DTF 7.3.

  guildhall-gazetteer [--preset alderbrook] [--addresses 4000] [--seed 9901] [--out file.csv]

  --preset     ${Object.keys(presets).join(', ')}; default alderbrook
  --addresses  how many addresses, at least
  --seed       another number makes other streets; the same number the same file
  --out        where to write; default standard output
`

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n\n${help}`)
  process.exit(2)
}

function wholeNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 1) {
    fail(`--${name} must be a whole number above 0; it is “${text}”.`)
  }
  return number
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        preset: { type: 'string', default: 'alderbrook' },
        addresses: { type: 'string' },
        seed: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

async function main(): Promise<void> {
  const options = readOptions()
  if (options.help) {
    process.stdout.write(help)
    return
  }
  const preset = Object.entries(presets).find(([name]) => name === options.preset)?.[1]
  if (!preset) {
    return fail(
      `There is no preset “${options.preset}”. Choose one of ${Object.keys(presets).join(', ')}.`,
    )
  }
  const plan = {
    ...preset,
    addresses: wholeNumber('addresses', options.addresses, preset.addresses),
    seed: wholeNumber('seed', options.seed, preset.seed),
  }
  const out = options.out === undefined ? process.stdout : createWriteStream(options.out)
  out.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough, such as head, is no mistake.
    if (error.code === 'EPIPE') process.exit(0)
    fail(`The file can’t be written (${error.code ?? error.message}). Choose another --out.`)
  })
  for (const line of generateGazetteer(plan)) {
    if (!out.write(line)) await once(out, 'drain')
  }
  if (out !== process.stdout) {
    out.end()
    await once(out, 'finish')
  }
}

await main()
