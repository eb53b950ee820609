import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Change, reviewSheet } from './sheet.ts'
import { takePictures } from './take.ts'
import { differenceOf, fromPng, thumbnailOf, toPng } from './thumbnail.ts'

// node tooling/pictures/check.ts [--only words]: holds every story and written page of
// storybook-static, in three brands, against the pictures that a person looked at. After a change
// that is meant, LOOKED_AT=1 keeps the new ones; look at test-results/pictures/review.html first.
const root = join(import.meta.dirname, '../..')
const kept = join(root, '.storybook/pictures')
const results = join(root, 'test-results/pictures')
const isLookedAt = process.env.LOOKED_AT === '1'
const only = process.argv.includes('--only') ? process.argv.at(-1) : undefined

rmSync(results, { recursive: true, force: true })
const began = performance.now()
const changes: Change[] = []
const seen = new Set<string>()

await takePictures(
  process.env.STORYBOOK_FOLDER ?? join(root, 'storybook-static'),
  (id) => only === undefined || id.includes(only),
  async ({ name, png }) => {
    seen.add(name)
    const file = join(kept, `${name}.png`)
    const now = await thumbnailOf(png)
    const before = existsSync(file) ? readFileSync(file) : undefined
    const difference = before ? differenceOf(await fromPng(before), now) : 'is new'
    if (!difference) return
    changes.push({ name, difference, before, png })
    if (isLookedAt) write(file, await toPng(now))
  },
)
const gone = only
  ? []
  : globSync('*/*.png', { cwd: kept })
      .map((file) => file.slice(0, -'.png'.length))
      .filter((name) => !seen.has(name))
if (isLookedAt) for (const name of gone) rmSync(join(kept, `${name}.png`))

for (const { name, png } of changes) write(join(results, `${name}.png`), png)
if (changes.length > 0) write(join(results, 'review.html'), reviewSheet(changes))
for (const { name, difference } of changes) console.log(`${name}: ${difference}`)
for (const name of gone) console.log(`${name}: its story is gone`)

const bytes = globSync('*/*.png', { cwd: kept }).map(
  (file) => readFileSync(join(kept, file)).length,
)
const weight = bytes.reduce((sum, size) => sum + size, 0)
const wrong = isLookedAt ? 0 : changes.length + gone.length
if (wrong > 0)
  console.log('Look at test-results/pictures/review.html; LOOKED_AT=1 keeps them as they are now')
const seconds = ((performance.now() - began) / 1000).toFixed(0)
console.log(
  `${seen.size} pictures in ${seconds} s, ${bytes.length} kept in ${(weight / 1e6).toFixed(1)} MB, ${wrong} differ`,
)
process.exitCode = wrong > 0 || seen.size === 0 ? 1 : 0

function write(file: string, content: Buffer | string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
