import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '@guildhall/database/database'
import { readFeed } from '@guildhall/measures/read-feed'
import { describe, expect, it } from 'vitest'
import { performanceWords } from '../app/content/performance.ts'
import { findProblems, scrollsSideways } from './accessibility.ts'
import type { Resident } from './resident.ts'
import { stage } from './testing.ts'

const on = stage()

const councils = ['alderbrook', 'dyffryn-gwern', 'kinlarroch'] as const
const get = (path: string) => fetch(`${on.site.url}${path}`)

/** From where a service ends: the one question, first left empty, then answered. */
async function answerSurvey(visitor: Resident, choice: number): Promise<void> {
  const { page, keyboard, language } = visitor
  await keyboard.press(page.getByRole('link', { name: performanceWords[language].survey }))
  const send = page.getByRole('button').last()
  await keyboard.press(send)
  await page.getByRole('alert').waitFor()
  expect(await page.title()).toMatch(language === 'cy' ? /^Gwall: / : /^Error: /)
  await keyboard.choose(page.getByRole('radio'), choice)
  await keyboard.press(send)
  await page.waitForURL(/satisfaction\?thanks/)
  expect(await page.getByRole('radio').count()).toBe(0)
}

describe.each([
  { council: 'alderbrook', language: 'en', javaScript: true },
  { council: 'dyffryn-gwern', language: 'cy', javaScript: false },
] as const)(
  '$council in $language, JavaScript $javaScript',
  ({ council, language, javaScript }) => {
    it('a resident is asked one question where a service ends, and staff see the answer that day', async () => {
      const visitor = await on.resident({ council, language }, javaScript)
      await visitor.reportMissed()
      await answerSurvey(visitor, 0)
      await visitor.findBinDays()
      await answerSurvey(visitor, 4)
      // Nothing beside the form's own session is kept in the browser for it.
      const names = (await visitor.page.context().cookies()).map(({ name }) => name)
      expect(names).toEqual(['guildhall-session'])

      const clerk = await on.resident({ council, language }, javaScript)
      const { words } = clerk
      await clerk.page.goto(`${clerk.home}/staff/performance/missed-collection`)
      await clerk.page.waitForURL(/\/staff$/)
      await clerk.signIn('Wendy Example')
      const daily = performanceWords[language].daily.replace('{service}', words.site.missed.name)
      await clerk.keyboard.press(clerk.page.getByRole('link', { name: daily }))
      const answers = clerk.page
        .locator('table')
        .filter({ hasText: /Very satisfied|Yn fodlon iawn/ })
      await answers.waitFor()
      const counts = await answers.locator('td.govuk-table__cell--numeric').allTextContents()
      expect(counts.map(Number)).toEqual([1, 0, 0, 0, 0])
      expect(await scrollsSideways(clerk.page)).toBe(false)
    }, 300_000)

    it('anybody reads how a service does: its figures, a summary, what was decided', async () => {
      const visitor = await on.resident({ council, language }, true)
      const { page, keyboard } = visitor
      const words = performanceWords[language]
      await page.goto(visitor.home)
      await keyboard.press(page.getByRole('link', { name: words.link }))
      const service = visitor.words.site.bulky.name
      await keyboard.press(
        page.getByRole('link', { name: new RegExp(`${words.performanceLink}\\s*: ${service}`) }),
      )
      await page.getByRole('heading', { level: 1, name: service }).waitFor()
      // Four measures as a table, drawings beside it, and said to be invented.
      const measures = page.locator('table').first()
      expect(await measures.getByRole('rowheader').count()).toBe(4)
      expect(await measures.locator('svg').count()).toBeGreaterThan(0)
      expect(await page.locator('.govuk-warning-text').count()).toBe(1)
      const csv = page.locator('a[href$=".csv"]')
      const file = await (await get((await csv.getAttribute('href')) ?? '')).text()
      expect(file).toMatch(
        /^lgsl,interaction,from,to,definitions,figure,of,count,whole\r\n528,book,/,
      )
      for (const path of ['', '/summary', '/decisions']) {
        await page.goto(`${visitor.home}/performance/bulky-collection${path}`)
        expect(await findProblems(page), path).toEqual([])
        expect(await scrollsSideways(page), path).toBe(false)
        expect(await page.locator('html').getAttribute('lang')).toBe(language)
      }
      expect(await page.locator('.govuk-summary-list__row').count()).toBeGreaterThan(8)
      await page.goto(`${visitor.home}/performance/data`)
      expect(await findProblems(page)).toEqual([])
      const feed = page.getByRole('link', { name: /measures\.json$/ })
      expect((await fetch((await feed.getAttribute('href')) ?? '')).status).toBe(200)
    })

    it('on paper no control is left, and each table stays in one piece', async () => {
      const visitor = await on.resident({ council, language }, true)
      const { page } = visitor
      await page.goto(`${visitor.home}/performance/bulky-collection`)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('a[href$=".csv"]').isVisible()).toBe(false)
      const breaks = await page
        .locator('table')
        .evaluateAll((tables) => tables.map((table) => getComputedStyle(table).breakInside))
      expect(new Set(breaks)).toEqual(new Set(['avoid']))
    })
  },
)

describe('the open feed', () => {
  it.each(councils)(
    'of %s is valid, cacheable, without a cookie, and says that it is invented',
    async (slug) => {
      const answer = await get(`/${slug}/measures.json`)
      const read = readFeed(await answer.text())
      expect(read.ok ? [] : read.problems).toEqual([])
      expect(read.ok && read.feed.figures).toBe('invented')
      expect(answer.headers.get('set-cookie')).toBe(null)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=3600')
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      // This site has no https address to tell.
      for (const { address } of read.ok ? read.feed.services : []) expect(address).toBe(undefined)
    },
  )

  it('has its JSON Schema beside it, the one that is published with the package', async () => {
    const schema = new URL('../../../packages/measures/feed.schema.json', import.meta.url)
    const answer = await get('/feed-1.schema.json')
    expect(await answer.json()).toEqual(JSON.parse(readFileSync(schema, 'utf8')))
    expect(answer.headers.get('content-type')).toBe('application/schema+json')
  })
})

it('a visit that only wanted an answer is complete once its session is over, and one that was given up is counted with language, script and screen', async () => {
  const visitor = await on.resident({ council: 'dyffryn-gwern', language: 'cy' }, false)
  await visitor.findBinDays(2)
  await visitor.open(visitor.words.site.missed.name)
  await visitor.page.goto(`${visitor.home}/missed-collection/postcode`)
  await visitor.lookUp('df12ab')
  let counted: { name: string; page: string; journey: string; times: number }[] = []
  await on.site.restart({ DEMO_NOW: '2026-12-24T10:00:00Z', ANSWERS_DAYS: '28' })
  // The hourly job deletes them as the site starts; what it told is written a little later.
  await new Promise((done) => setTimeout(done, 6000))
  await on.site.restart({}, async () => {
    const database = await openDatabase({ folder: join(on.site.dataFolder, 'database') })
    counted = await database
      .tables<{ site_measures: (typeof counted)[number] & { council: string } }>()
      .selectFrom('site_measures')
      .selectAll()
      .where('council', '=', 'dyffryn-gwern')
      .where('name', '=', 'abandoned')
      .execute()
    await database.close()
  })
  const way = { language: 'cy', javascript: 'no', device: 'desktop', channel: 'online' }
  expect(counted.find(({ journey }) => journey === 'bin-days')).toMatchObject({
    ...way,
    page: 'bin-days',
  })
  expect(counted.find(({ journey }) => journey === 'missed-collection')).toMatchObject({
    ...way,
    page: 'choose-address',
  })
})

it('the feeds that are kept beside the demo are what it publishes of recorded residents, to the letter', async () => {
  const origin = 'https://councils.guildhall.example'
  await on.site.restart({ DEMO_NOW: '2026-11-01T09:00:00Z', PUBLIC_ORIGIN: origin })
  for (const slug of councils) {
    const kept = readFileSync(new URL(`../feeds/${slug}.json`, import.meta.url), 'utf8')
    expect(await (await get(`/${slug}/measures.json`)).json()).toEqual(JSON.parse(kept))
  }
})
