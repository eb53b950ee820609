import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { BRANDS } from './brands.ts'
import { checkStories, inLines, keepResult, LANGUAGES, partOf } from './stories.ts'

// node tooling/accessibility/check.ts [--sample] [--only words]: stories of storybook-static in
// Chromium. A sample is one part of sixteen, chosen by the commit, so that a commit always has the
// same one and the next has another; A11Y_PART=3 chooses.
const PARTS = 16
const root = join(import.meta.dirname, '../..')
const isSample = process.argv.includes('--sample')
const only = process.argv[process.argv.indexOf('--only') + 1]
const hasOnly = process.argv.includes('--only')

const part = Number(process.env.A11Y_PART ?? Number.parseInt(commit().slice(0, 6), 16) % PARTS)
const began = performance.now()
const run = await checkStories({
  folder: process.env.STORYBOOK_FOLDER ?? join(root, 'storybook-static'),
  windows: 2,
  choose: (stories) => {
    if (hasOnly) return stories.filter(({ id, title }) => `${id} ${title}`.includes(only ?? ''))
    return isSample ? partOf(stories, part, PARTS) : stories
  },
})
if (!hasOnly)
  keepResult(join(root, 'test-results', isSample ? 'a11y-sample.json' : 'a11y.json'), run)

for (const line of inLines(run.findings)) console.log(line)
const seconds = ((performance.now() - began) / 1000).toFixed(0)
if (isSample) console.log(`Part ${part} of ${PARTS}; again with A11Y_PART=${part}`)
console.log(
  `${run.stories} stories × ${BRANDS.length} brands × ${LANGUAGES.length} languages in ${seconds} s, violations ${run.findings.length}`,
)
process.exitCode = run.findings.length > 0 || run.stories === 0 ? 1 : 0

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' })
  } catch {
    return '0'
  }
}
