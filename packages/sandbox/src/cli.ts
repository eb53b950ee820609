#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { clockFrom, systemClock } from './clock.ts'
import { sandboxKeys } from './keys.ts'
import { readGazetteers } from './os-places/places.ts'
import { defaultPort, type PostcodeFacts, type SandboxOptions, startSandbox } from './sandbox.ts'
import type { NotifyTemplate } from './templates.ts'

const usage = `guildhall-sandbox: GOV.UK Pay, GOV.UK Notify, OS Places and a waste system on loopback

  --port <number>            port on 127.0.0.1 (SANDBOX_PORT; 4100)
  --gazetteer <path[,path]>  addresses, DTF 7.3 CSV (SANDBOX_GAZETTEER; none)
  --postcodes <path>         what postcodes.io knows besides, JSON (SANDBOX_POSTCODES; nothing):
                             {"terminated": {"GH1 9ZZ": "2019-06"}, "inUse": {"GH9 9AA": "E07999901"},
                             "gss": {"9901": "E07999901"}}
  --templates <path>         GOV.UK Notify templates besides its own, JSON (SANDBOX_TEMPLATES; none)
  --help                     this text

  DEMO_NOW             instant at which the clock starts, such as 2026-11-24T09:00:00Z
  PAY_WEBHOOK_URL      where GOV.UK Pay's webhooks are posted
  PAY_WEBHOOK_SECRET   the secret that signs them (${sandboxKeys.payWebhookSecret})
  SANDBOX_NOTIFY_KEYS  GOV.UK Notify keys to accept besides the sandbox's own, with commas between
`

/** A problem that whoever starts the sandbox can mend: one sentence that says how. */
class CannotStart extends Error {}

type Environment = Readonly<Record<string, string | undefined>>

function readOptions(args: readonly string[], env: Environment): SandboxOptions | 'help' {
  const { values } = readArguments(args)
  if (values.help) return 'help'
  const webhookUrl = env.PAY_WEBHOOK_URL
  if (webhookUrl && !/^https?:\/\//.test(webhookUrl)) {
    throw new CannotStart(
      'PAY_WEBHOOK_URL is not a web address: begin it with http:// or https://.',
    )
  }
  const files = (values.gazetteer ?? env.SANDBOX_GAZETTEER ?? '').split(',').filter(Boolean)
  const postcodes = values.postcodes ?? env.SANDBOX_POSTCODES
  const templates = values.templates ?? env.SANDBOX_TEMPLATES
  return {
    port: readPort(values.port ?? env.SANDBOX_PORT),
    clock: env.DEMO_NOW ? clockFrom(readInstant(env.DEMO_NOW)) : systemClock,
    addresses: readGazetteers(files.map(readFile)).places,
    notifyKeys: (env.SANDBOX_NOTIFY_KEYS ?? '').split(',').filter(Boolean),
    ...(templates && { templates: readTemplates(templates) }),
    ...(postcodes && { postcodes: readPostcodes(postcodes) }),
    ...(webhookUrl && {
      webhook: { url: webhookUrl, secret: env.PAY_WEBHOOK_SECRET || sandboxKeys.payWebhookSecret },
    }),
  }
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        gazetteer: { type: 'string' },
        postcodes: { type: 'string' },
        templates: { type: 'string' },
        help: { type: 'boolean' },
      },
    })
  } catch {
    throw new CannotStart(
      'an option is unknown or lacks its value: run with --help to see them all.',
    )
  }
}

function readPort(text: string | undefined): number {
  if (!text) return defaultPort
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new CannotStart(`"${text}" is not a port: give a number from 0 to 65535.`)
}

function readInstant(text: string): Date {
  const instant = new Date(text)
  if (/^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(instant.getTime())) return instant
  throw new CannotStart('DEMO_NOW is not an instant: write it like 2026-11-24T09:00:00Z.')
}

function readFile(path: string): string {
  try {
    return readFileSync(path.trim(), 'utf8')
  } catch {
    throw new CannotStart(
      `the gazetteer file ${path.trim()} can't be read: give the path of a DTF 7.3 file.`,
    )
  }
}

function readTemplates(path: string): readonly NotifyTemplate[] {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (Array.isArray(found) && found.every(isTemplate)) return found
  } catch {
    // Told below, as what is no template is.
  }
  throw new CannotStart(
    `the templates in ${path} can't be used: give a JSON list of id, name, type, version, body and, for emails, subject.`,
  )
}

function isTemplate(given: unknown): given is NotifyTemplate {
  if (typeof given !== 'object' || given === null) return false
  const { id, name, type, version, body, subject } = given as Record<string, unknown>
  const isText = [id, name, body].every((part) => typeof part === 'string')
  const isEmail = type === 'email' && typeof subject === 'string'
  return isText && typeof version === 'number' && (isEmail || type === 'sms')
}

function readPostcodes(path: string): PostcodeFacts {
  try {
    const facts: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof facts === 'object' && facts !== null && !Array.isArray(facts)) return facts
  } catch {
    // Told below, as what is no object is.
  }
  throw new CannotStart(
    `the file of postcodes ${path} can't be used: give a JSON file as --help shows it.`,
  )
}

function explain(error: unknown, port: number | undefined): string {
  if (error instanceof CannotStart) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return `port ${port} is taken: stop what uses it, or choose another with --port or SANDBOX_PORT.`
  }
  if (code === 'EACCES') return `port ${port} is not allowed: choose one above 1023 with --port.`
  if (error instanceof TypeError) return `${error.message}: mend SANDBOX_NOTIFY_KEYS.`
  return `of an unexpected problem (${error instanceof Error ? error.message : 'unknown'}): please report it.`
}

async function main(): Promise<void> {
  let port: number | undefined
  try {
    const options = readOptions(process.argv.slice(2), process.env)
    if (options === 'help') {
      process.stdout.write(usage)
      return
    }
    port = options.port
    const sandbox = await startSandbox(options)
    process.stdout.write(`ready ${sandbox.url}\n`)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void sandbox.close().then(() => process.exit(0)))
    }
  } catch (error) {
    process.stderr.write(`cannot start: ${explain(error, port)}\n`)
    process.exitCode = 1
  }
}

await main()
