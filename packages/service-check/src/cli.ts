#!/usr/bin/env node
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Asked, CannotUse, readArguments, usage } from './arguments.ts'
import { type Baseline, baselineSchema, toBaseline } from './baseline.ts'
import { findChromium } from './browser/launch.ts'
import { checkPages } from './check.ts'
import { junitReport } from './output/junit.ts'
import { sarifReport } from './output/sarif.ts'
import { terminalReport } from './output/terminal.ts'
import { fresh, isAtLeast, type Report } from './report.ts'

try {
  process.exitCode = await main()
} catch (problem) {
  if (!(problem instanceof CannotUse)) throw problem
  console.error(problem.message)
  process.exitCode = 2
}

async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2))
  if (asked.wantsHelp || asked.addresses.length === 0) {
    console.log(usage)
    return asked.wantsHelp ? 0 : 2
  }
  const { baseline: file, forms, allow, maxPages, delay, timeout, language, pictures } = asked
  const baseline = file === undefined ? undefined : readBaseline(file, asked.updatesBaseline)
  const report = await checkPages(asked.addresses, {
    chromium: browserOf(asked),
    forms,
    allow,
    maxPages,
    delay,
    timeout,
    language,
    ...(pictures === undefined ? {} : { pictures }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(process.stderr.isTTY ? { onPage: (address: string) => console.error(address) } : {}),
  })
  tell(report, asked)
  if (file !== undefined && asked.updatesBaseline) write(file, json(toBaseline(report)))
  if (report.pages.some(({ failure }) => failure)) return 2
  const { failOn } = asked
  const counts = fresh(report).some(({ level }) => failOn !== 'never' && isAtLeast(level, failOn))
  return counts && !asked.updatesBaseline ? 1 : 0
}

function tell(report: Report, { outputs, failOn }: Asked): void {
  const made = {
    json: () => json(report),
    junit: () => junitReport(report, failOn),
    sarif: () => json(sarifReport(report)),
  }
  const toTerminal = Object.entries(outputs).find(([, path]) => path === '-')?.[0]
  if (toTerminal === undefined) {
    const { columns = 100, isTTY } = process.stdout
    const hasColour = isTTY && process.env.NO_COLOR === undefined
    process.stdout.write(terminalReport(report, { hasColour, width: Math.min(columns, 120) }))
  }
  for (const [name, path] of Object.entries(outputs)) {
    const text = made[name as keyof typeof made]()
    if (path === '-') process.stdout.write(text)
    else write(path, text)
  }
}

function browserOf({ chromium }: Asked): string {
  const path = chromium ?? findChromium(process.env)
  if (path !== undefined && existsSync(path)) return path
  const where = path === undefined ? 'There is no Chromium on this machine' : `There is no ${path}`
  throw new CannotUse(
    `${where}, and pages are looked at in one. Install Chromium or Chrome, or say with --chromium where it is.`,
  )
}

function readBaseline(path: string, mayBeNew: boolean): Baseline {
  if (mayBeNew && !existsSync(path)) return { version: 1, findings: [] }
  let text: unknown
  try {
    text = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new CannotUse(`The baseline ${path} can’t be read. Write one with --update-baseline.`)
  }
  const read = baselineSchema.safeParse(text)
  if (read.success) return read.data
  throw new CannotUse(`${path} is no baseline of this version. Write one with --update-baseline.`)
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (problem) {
    throw new CannotUse(
      `${path} can’t be written: ${problem instanceof Error ? problem.message : problem}`,
    )
  }
}
