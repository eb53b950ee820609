import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { criteria } from '../.storybook/criteria.ts'
import { evidence } from '../.storybook/evidence.ts'
import { claims, untested } from '../apps/demo-council/app/content/accessibility.ts'
import { accessibilityExceptions } from '../tooling/accessibility/exceptions.ts'
import { checks } from './checks/index.mjs'
import { KnownProblem, main } from './lib/problem.mjs'
import { root } from './lib/tools.mjs'
import { readJson } from './lib/workspace.mjs'

// node scripts/accessibility.mjs check   what the accessibility statement says is still tested
// node scripts/accessibility.mjs write   after npm run check:a11y: takes its figures, writes the page

const figuresFile = join(root, 'apps/demo-council/app/content/accessibility-figures.json')
const pageFile = join(root, 'docs/accessibility.md')

/** @typedef {import('../.storybook/evidence.ts').Evidence} Evidence */

await main(async () => {
  const [command] = process.argv.slice(2)
  if (command === 'check') return check()
  if (command === 'write') return write()
  throw new KnownProblem('node scripts/accessibility.mjs check, or write')
})

function check() {
  /** @type {string[]} */ const problems = []
  const all = Object.entries(evidence)
  for (const [claim, list] of all) {
    for (const one of list) {
      if (!isThere(one)) problems.push(`“${claim}” is no longer tested by ${JSON.stringify(one)}`)
    }
  }
  const figures = readJson(figuresFile)
  if (figures.violations !== 0) problems.push(`${figures.violations} violations are recorded`)
  const isCurrent = existsSync(pageFile) && readFileSync(pageFile, 'utf8') === page(figures)
  if (!isCurrent)
    problems.push('docs/accessibility.md is not what it is made from: npm run accessibility')
  for (const problem of problems) console.log(problem)
  const passed = all.length + 2 - problems.length
  console.log(`${Math.max(passed, 0)} passed, ${problems.length} failed`)
  return problems.length > 0 ? 1 : 0
}

/** Takes the figures of the last whole run of check:a11y, where there was one. */
function write() {
  const report = join(root, 'test-results/a11y.json')
  if (existsSync(report)) {
    const { stories, findings } = readJson(report)
    if (findings.length > 0)
      throw new KnownProblem(
        `npm run check:a11y found ${findings.length} violations: mend them first.`,
      )
    const checkedOn = new Date().toISOString().slice(0, 10)
    const figures = { checkedOn, stories, brands: 3, languages: 2, violations: 0 }
    writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`)
  }
  writeFileSync(pageFile, page(readJson(figuresFile)))
  return 0
}

/** @param {Evidence} one */
function isThere(one) {
  if ('check' in one) {
    const measures = readFileSync(join(root, 'tooling/accessibility/measures.ts'), 'utf8')
    return (
      checks.some(({ name }) => name === one.check) &&
      (one.measure === undefined || measures.includes(one.measure))
    )
  }
  const file = join(root, one.file)
  return existsSync(file) && readFileSync(file, 'utf8').includes(one.test)
}

/** @param {Evidence} one */
function inWords(one) {
  if ('check' in one)
    return `\`npm run check:${one.check}\`${one.measure ? ` (${one.measure})` : ''}`
  return `[${one.file}](../${one.file}): “${one.test}”`
}

/** @param {{ checkedOn: string, stories: number, brands: number, languages: number, violations: number }} figures */
function page(figures) {
  const { checkedOn, stories, brands, languages, violations } = figures
  const lines = [
    '# Accessibility: what is tested, and what is not',
    '',
    'Made by `npm run accessibility` from the tests, the exceptions and the criteria; the demo’s accessibility statement is made from the same. `npm test` fails when a test that is named here is gone.',
    '',
    `The last whole run of \`npm run check:a11y\`, on ${checkedOn}: ${stories} stories × ${brands} brands × ${languages} languages, ${violations} violations.`,
    '',
    '## Tested',
  ]
  for (const [claim, list] of Object.entries(evidence)) {
    const words = Reflect.get(claims, claim).en.replace('{stories}', String(stories))
    lines.push('', `- ${words.charAt(0).toUpperCase()}${words.slice(1)}.`)
    lines.push(...list.map((one) => `  - ${inWords(one)}`))
  }
  lines.push('', '## Not tested', '', ...untested.map(({ en }) => `- ${en}`))
  lines.push('', '## What axe reports and stands all the same', '')
  for (const { rule, selector, reason } of accessibilityExceptions) {
    lines.push(`- \`${rule}\`${selector ? ` on \`${selector}\`` : ''}: ${reason}`)
  }
  lines.push('', '## Criteria of WCAG 2.2, by pattern')
  for (const [pattern, list] of Object.entries(criteria)) {
    lines.push('', `### ${pattern}`, '')
    for (const { criterion, means, file, test } of list) {
      lines.push(`- **${criterion}.** ${means} ([${test}](../${file}))`)
    }
  }
  return `${lines.join('\n')}\n`
}
