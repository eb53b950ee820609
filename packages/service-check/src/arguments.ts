import { parseArgs } from 'node:util'
import { isLanguage, type Language } from '@guildhall/standards/language'
import { type Level, levels } from './kinds.ts'

/** What was asked for can’t be done; the message says what to do. */
export class CannotUse extends Error {}

export const usage = `guildhall-service-check <address> …: what keeps people out of a service’s pages

  It looks at each page in Chromium, at the speed that the site asks for, and sends nothing.

  --form <selector>     a form that may be sent empty, to see how errors are told; more than once
  --allow <path>        follow links to these paths: '/bins/*'; more than once
  --max-pages <number>  the most pages (20)
  --delay <seconds>     between two loads from one site, unless it asks for more (1)
  --timeout <seconds>   for one load (30)
  --fail-on error|warning|note|never   from which level on it ends with 1 (error)
  --baseline <file>     known findings, which don’t count
  --update-baseline     write all that is found into that file
  --json <file>, --junit <file>, --sarif <file>   reports; - for the terminal, in place of text
  --pictures <folder>   keep pictures of what a picture shows best
  --language en|cy      of the report (en)
  --chromium <path>     of the browser; else CHROMIUM_PATH, else the system’s
  --help                this text

It ends with 0 when nothing counts, 1 when something was found, 2 when a page could not be checked.
`

/** What the command was asked for. */
export interface Asked {
  readonly addresses: readonly string[]
  readonly forms: readonly string[]
  readonly allow: readonly string[]
  readonly maxPages: number
  readonly delay: number
  readonly timeout: number
  readonly failOn: Level | 'never'
  readonly language: Language
  readonly baseline?: string
  readonly updatesBaseline: boolean
  readonly outputs: Readonly<Partial<Record<'json' | 'junit' | 'sarif', string>>>
  readonly pictures?: string
  readonly chromium?: string
  readonly wantsHelp: boolean
}

/** Reads the command’s arguments. @throws CannotUse */
export function readArguments(args: readonly string[]): Asked {
  const { values, positionals } = parsed(args)
  const { language, json, junit, sarif, baseline, pictures, chromium } = values
  if (!isLanguage(language)) throw new CannotUse('Use --language en or --language cy.')
  if (values['update-baseline'] && baseline === undefined) {
    throw new CannotUse('Say with --baseline <file> which baseline to write.')
  }
  const outputs = {
    ...(json ? { json } : {}),
    ...(junit ? { junit } : {}),
    ...(sarif ? { sarif } : {}),
  }
  if (Object.values(outputs).filter((path) => path === '-').length > 1) {
    throw new CannotUse('Only one report can go to the terminal: give the others a file.')
  }
  return {
    addresses: positionals,
    forms: values.form,
    allow: values.allow,
    maxPages: number(values['max-pages'], '--max-pages', 1, 500),
    delay: number(values.delay, '--delay', 0, 60),
    timeout: number(values.timeout, '--timeout', 1, 300),
    failOn: levelOf(values['fail-on']),
    language,
    updatesBaseline: values['update-baseline'],
    outputs,
    wantsHelp: values.help,
    ...(baseline === undefined ? {} : { baseline }),
    ...(pictures === undefined ? {} : { pictures }),
    ...(chromium === undefined ? {} : { chromium }),
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        form: { type: 'string', multiple: true, default: [] },
        allow: { type: 'string', multiple: true, default: [] },
        'max-pages': { type: 'string', default: '20' },
        delay: { type: 'string', default: '1' },
        timeout: { type: 'string', default: '30' },
        'fail-on': { type: 'string', default: 'error' },
        baseline: { type: 'string' },
        'update-baseline': { type: 'boolean', default: false },
        json: { type: 'string' },
        junit: { type: 'string' },
        sarif: { type: 'string' },
        pictures: { type: 'string' },
        language: { type: 'string', default: 'en' },
        chromium: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (problem) {
    throw new CannotUse(`${problem instanceof Error ? problem.message : problem}\n\n${usage}`)
  }
}

function number(text: string, name: string, least: number, most: number): number {
  const value = Number(text)
  if (text.trim() !== '' && value >= least && value <= most) return value
  throw new CannotUse(`${name} takes a number from ${least} to ${most}, not “${text}”.`)
}

function levelOf(text: string): Level | 'never' {
  const level = [...levels, 'never' as const].find((one) => one === text)
  if (level === undefined) throw new CannotUse('Use --fail-on error, warning, note or never.')
  return level
}
