import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateGazetteer, presets } from '@guildhall/address-lookup/gazetteer-generator'
import { openDatabase } from '@guildhall/database/database'
import { type RunningSite, startSite } from '../../e2e/site.ts'
import { Browser } from './browser.ts'
import { personFrom } from './people.ts'
import { randomFrom } from './random.ts'
import { signedIn } from './staff.ts'
import { type Ending, use } from './visit.ts'

// npm run demo:measures: many invented residents use each council's services over HTTP, on days that
// are passed in and by chance that is the same each time; what the site counts of them, and the feeds
// that it then publishes, are written beside the demo. Nothing in them is typed.

const recorded = fileURLToPath(new URL('../../app/recorded/', import.meta.url))
const slugs = ['alderbrook', 'dyffryn-gwern', 'kinlarroch'] as const
type Slug = (typeof slugs)[number]

/** Residents of each council for each day on which residents come. */
const people: Readonly<Record<string, number>> = {
  'bin-days': 20,
  'missed-collection': 26,
  'bulky-collection': 22,
  'garden-waste': 12,
  containers: 10,
  'assisted-collection': 7,
}

/** When the site is begun anew; without residents, only to count who gave up since. */
const days: readonly (readonly [at: string, share: number])[] = [
  ['2026-09-08T09:30:00Z', 0.6],
  ['2026-09-30T09:30:00Z', 0],
  ['2026-10-05T09:30:00Z', 1],
  ['2026-10-15T13:30:00Z', 1],
  ['2026-10-20T18:30:00Z', 1],
  ['2026-10-31T09:30:00Z', 0],
]
const PUBLISHED_ON = '2026-11-01T09:00:00Z'

/** Chance, and the days, are the same each time; `--people 0.1` makes a tenth of them, to try it. */
const part = Number(process.argv[process.argv.indexOf('--people') + 1] ?? 1) || 1

async function main(): Promise<void> {
  const postcodes = Object.fromEntries(slugs.map((slug) => [slug, postcodesOf(slug)]))
  const [first] = days
  if (!first) return
  const environment = { ANSWERS_DAYS: '1', VISITOR_LOOKUPS: '900000', DEMO_NOW: first[0] }
  const site = await startSite(environment)
  try {
    for (const [at, share] of days) {
      if (at !== first[0]) await site.restart({ DEMO_NOW: at })
      const began = Date.now()
      const told = await Promise.all(
        slugs.map((slug) => aDay(site, { slug, at, share, postcodes: postcodes[slug] ?? [] })),
      )
      // Those who gave up are counted as the site starts, and written a little later.
      await new Promise((done) => setTimeout(done, 6000))
      console.log(`${at}: ${told.join(' · ')} (${Math.round((Date.now() - began) / 1000)} s)`)
    }
    await site.restart({ DEMO_NOW: PUBLISHED_ON }, () => writeCounts(site))
  } finally {
    await site.close()
  }
}

/** One day in one council, its residents one after another. */
async function aDay(
  { url }: RunningSite,
  { slug, at, share, postcodes }: { slug: Slug; at: string; share: number; postcodes: string[] },
): Promise<string> {
  const random = randomFrom(`${slug} ${at}`)
  const languages = slug === 'dyffryn-gwern' ? ['en', 'cy'] : ['en']
  const staff = share > 0 ? await signedIn(`${url}/${slug}`) : undefined
  const offered = await servicesOf(`${url}/${slug}`)
  const endings: Ending[] = []
  let requests = 0
  for (const [service, count] of Object.entries(people)) {
    if (!offered.includes(service)) continue
    for (let who = 0; who < Math.round(count * share * part); who += 1) {
      const person = personFrom(random, { postcodes, languages })
      const isAssisted = person.isAssisted && service !== 'bin-days'
      const browser = isAssisted && staff ? staff.browser : new Browser(person)
      const before = browser.requests
      const today = at.slice(0, 10)
      const language = isAssisted ? 'en' : person.language
      const home = `${url}/${slug}${language === 'cy' ? '/cy' : ''}`
      endings.push(
        await visitOf({
          browser,
          person: { ...person, isAssisted },
          random,
          home,
          service,
          today,
        }),
      )
      if (isAssisted) await staff?.nextResident()
      requests += browser.requests - before
    }
  }
  const of = (ending: Ending) => endings.filter((one) => one === ending).length
  return `${slug} ${of('done')} done, ${of('left')} left, ${of('refused')} refused, ${requests} requests`
}

async function visitOf(visit: Parameters<typeof use>[0]): Promise<Ending> {
  try {
    return await use(visit)
  } catch (problem) {
    throw new Error(`${visit.home}/${visit.service} could not be used`, { cause: problem })
  }
}

async function servicesOf(home: string): Promise<string[]> {
  const text = await (await fetch(home)).text()
  return Object.keys(people).filter((service) =>
    text.includes(`${new URL(home).pathname}/${service}"`),
  )
}

function postcodesOf(slug: Slug): string[] {
  const text = [...generateGazetteer(presets[slug])].join('')
  return [...new Set(text.match(/\b[A-Z]{2}\d \d[A-Z]{2}\b/g) ?? [])].sort()
}

const columns = [
  'journey',
  'page',
  'name',
  'channel',
  'language',
  'javascript',
  'device',
  'field',
] as const
type Counted = Readonly<Record<(typeof columns)[number] | 'day' | 'council', string>> & {
  readonly times: number
}

/** Takes from the site's own table what its measures are worked out of, by month. */
async function writeCounts({ dataFolder }: RunningSite): Promise<void> {
  const database = await openDatabase({ folder: join(dataFolder, 'database') })
  const rows = await database
    .tables<{ site_measures: Counted }>()
    .selectFrom('site_measures')
    .selectAll()
    .where('name', 'in', ['submitted', 'abandoned', 'answered', 'error-shown', 'satisfaction'])
    .execute()
  await database.close()
  mkdirSync(recorded, { recursive: true })
  for (const slug of slugs) {
    const sums = new Map<string, number>()
    for (const row of rows.filter(({ council }) => council === slug)) {
      const key = JSON.stringify([`${row.day.slice(0, 7)}-01`, ...columns.map((name) => row[name])])
      sums.set(key, (sums.get(key) ?? 0) + row.times)
    }
    const lines = [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
    const text = lines.map(([key, times]) => `    ${key.slice(0, -1)}, ${times}]`).join(',\n')
    writeFileSync(join(recorded, `${slug}.counts.json`), `{\n  "rows": [\n${text}\n  ]\n}\n`)
  }
}

await main()
