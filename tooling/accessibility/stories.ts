import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { BRANDS } from './brands.ts'
import { axeProblems, measure, measuresScript } from './measures.ts'
import { openFrame, type Story, serve, setGlobals, showStory, storiesOf } from './storybook.ts'

export const LANGUAGES = ['en', 'cy'] as const

/** What was found in one story, brand and language. */
export interface Finding {
  readonly story: string
  readonly brand: string
  readonly language: string
  readonly problem: string
}

export interface StoryRun {
  readonly stories: number
  /** How many of them, in one brand and language, have a finding. */
  readonly violating: number
  readonly findings: readonly Finding[]
}

/** Every so many-th story, by a hash of its name, so that a part is spread over all packages. */
export function partOf(stories: readonly Story[], part: number, parts: number): Story[] {
  return stories.filter(({ id }) => {
    const hash = createHash('sha256').update(id).digest().readUInt32BE(0)
    return hash % parts === part % parts
  })
}

/** Holds stories of a built Storybook to axe and the measures, in each brand and language. */
export async function checkStories(options: {
  folder: string
  choose(stories: Story[]): Story[]
  /** Browser windows that share the work. */
  windows: number
}): Promise<StoryRun> {
  const stories = options.choose(storiesOf(options.folder))
  const { url, server } = await serve(options.folder)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const findings: Finding[] = []
  const waiting = [...stories]
  const work = async () => {
    const [first] = waiting
    if (!first) return
    const page = await openPage(browser, url, first.id)
    for (let story = waiting.shift(); story; story = waiting.shift()) {
      findings.push(...(await checkStory(page, story)))
    }
    await page.close()
  }
  try {
    await Promise.all(Array.from({ length: options.windows }, work))
  } finally {
    await browser.close()
    server.close()
  }
  const violating = new Set(
    findings.map(({ story, brand, language }) => `${story} ${brand} ${language}`),
  ).size
  return { stories: stories.length, violating, findings }
}

async function openPage(browser: Browser, url: string, first: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1024 } })
  await openFrame(page, url, first)
  await page.evaluate(measuresScript())
  return page
}

async function checkStory(page: Page, story: Story): Promise<Finding[]> {
  const findings: Finding[] = []
  const globals = (language: string, brand: string) => ({ language, brand })
  await setGlobals(page, globals('en', BRANDS[0]))
  const failure = await showStory(page, story.id)
  for (const language of LANGUAGES) {
    for (const brand of BRANDS) {
      await setGlobals(page, globals(language, brand))
      const problems = failure
        ? [failure]
        : [...(await axeProblems(page, '#storybook-root')), ...(await measure(page))]
      findings.push(
        ...problems.map((problem) => ({ story: story.title, brand, language, problem })),
      )
    }
  }
  return findings
}

/** Findings in lines, one for each problem of a story, with the brands and languages that have it. */
export function inLines(findings: readonly Finding[]): string[] {
  const grouped = new Map<string, string[]>()
  for (const { story, problem, brand, language } of findings) {
    const line = `${story}\n   ${problem}`
    grouped.set(line, [...(grouped.get(line) ?? []), `${brand}/${language}`])
  }
  return [...grouped].map(([line, all]) => {
    const where = [...new Set(all)]
    return `${line}\n   in ${where.length === 6 ? 'every brand and language' : where.join(', ')}`
  })
}

/** Keeps a run's result where the accessibility statement is made from. */
export function keepResult(file: string, run: StoryRun): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`)
}
