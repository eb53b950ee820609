import { binCollectionContent } from '@guildhall/bin-collection/content'
import { describe, expect, it } from 'vitest'
import { siteWords } from '../app/content/index.ts'
import { findProblems, scrollsSideways } from './accessibility.ts'
import { stage } from './testing.ts'

const on = stage()

describe.each([
  { council: 'alderbrook', language: 'en', javaScript: true },
  { council: 'dyffryn-gwern', language: 'cy', javaScript: false },
  { council: 'kinlarroch', language: 'en', javaScript: true },
] as const)('the bin days of a home in $council, JavaScript $javaScript', (given) => {
  const { council, language, javaScript } = given
  const { binDays: words } = binCollectionContent[language]

  it('lead to a calendar, to open data and to a sheet for the kitchen, none of which sets a cookie', async () => {
    const visitor = await on.resident({ council, language }, javaScript)
    const feed = await visitor.findBinDays()
    const calendar = await fetch(feed)
    expect(await calendar.text()).toContain('BEGIN:VEVENT')
    const json = visitor.page.getByRole('link', { name: words.json })
    const data = await fetch(on.site.url + (await json.getAttribute('href')))
    expect(data.headers.get('content-type')).toMatch(/json/)
    const text = await data.text()
    expect(text).toContain('"EmptyBinTask"')
    expect(text).toContain('"vouched_by"')
    for (const answer of [calendar, data]) expect(answer.headers.get('set-cookie')).toBeNull()
    const again = await fetch(data.url, {
      headers: { 'if-none-match': data.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
    await visitor.page.getByRole('link', { name: words.remind }).waitFor()
    await visitor.keyboard.press(visitor.page.getByRole('link', { name: words.print }))
    expect(await visitor.page.title()).toContain(siteWords[language].binDays.year)
    // As far as the waste system tells: an empty month would say that nothing is collected in it.
    expect(await visitor.page.getByRole('table').count()).toBe(3)
    await visitor.page
      .getByText(language === 'cy' ? 'Heol y Neuadd' : /Street|Wynd/)
      .first()
      .waitFor()
    expect(await scrollsSideways(visitor.page)).toBe(false)
    if (javaScript) expect(await findProblems(visitor.page)).toEqual([])
  })

  it('are the last that were told while the waste system is down, with their age', async () => {
    const visitor = await on.resident({ council, language }, javaScript)
    await visitor.findBinDays()
    await on.fault('bins', 'down')
    await visitor.page.reload()
    const told = words.asOf('TIME', 'DAY').replace('TIME', '.*').replace('DAY', '.*')
    await visitor.page.getByText(new RegExp(told)).waitFor()
    expect(await visitor.page.locator('.govuk-summary-card').count()).toBeGreaterThan(1)
    // A home that nobody has looked up has no last known dates: no date is made up.
    const other = await on.resident({ council, language }, javaScript)
    await other.open(other.words.site.binDays.name)
    await other.chooseAddress(9)
    const { down } = other.words.bins.trouble
    await other.page.getByRole('heading', { level: 1, name: down.title }).waitFor()
  })
})

it('the sheet of the year is of the resident’s own home, so without answers it begins the service', async () => {
  const answer = await fetch(`${on.site.url}/alderbrook/bin-days/year`, { redirect: 'manual' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/alderbrook/bin-days')
})
