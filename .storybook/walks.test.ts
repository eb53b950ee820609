import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { readFeeds } from './walks/feeds.ts'
import { inventedEvents } from './walks/invented-events.ts'
import { csv, performancePages, performanceTroubles } from './walks/performance.tsx'
import {
  keptOfAnAnswer,
  stepAfter,
  surveyPages,
  surveyTroubles,
} from './walks/satisfaction-walk.tsx'
import { shown } from './walks/troubles.ts'
import { walked } from './walks/walked.ts'

const toolbar = {
  language: 'en',
  brand: 'none',
  isScriptOff: false,
  isLargeText: false,
  isForcedColours: false,
} as const

describe.each(Object.entries(shown))('the pattern page of %s', (_, { walk, script, troubles }) => {
  it.each(['en', 'cy'] as const)('shows every page of its journey to the end (%s)', async (to) => {
    const seen = await walked(walk, script, to)
    expect(seen.flatMap(({ model }) => model.errors)).toEqual([])
    const last = walk.journey.pages.find(({ path }) => path === seen.at(-1)?.model.path)
    expect(['confirmation', 'information']).toContain(last?.kind)
  })

  it.each(troubles.map((trouble) => [trouble.title, trouble] as const))(
    'shows what is told when: %s',
    async (_title, trouble) => {
      const seen = await walked(trouble.walk, trouble.script, 'en')
      // Every answer but the last one fits: what goes wrong is told at the end and not before.
      expect(seen.slice(0, -1).flatMap(({ model }) => model.errors)).toEqual([])
      expect(seen.at(-1)?.model.reference).toBeUndefined()
    },
  )
})

describe('what a resident sends with a form, on its pattern page', () => {
  const told = async (trouble: string) => {
    const found = shown['upload-files'].troubles.find(({ title }) => title.startsWith(trouble))
    if (!found) throw new Error(`No trouble begins with “${trouble}”.`)
    const seen = await walked(found.walk, found.script, 'en')
    return seen.slice(-1).map(({ model: { errors, data } }) => ({
      said: errors.map(({ message }) => message),
      kept: (data as { files: readonly { name: string }[] }).files.map(({ name }) => name),
    }))
  }

  it.each([
    ['Too large', ['The selected file must be smaller than 5MB'], []],
    ['A kind', ['The selected file must be a JPG, PNG or PDF'], []],
    ['A program', ['The selected file must be a JPG, PNG or PDF'], []],
    ['A virus', ['virus.pdf contains a virus'], ['bin.jpg']],
    ['The scanner', ['The selected file could not be checked for viruses – try again'], []],
    [
      'More files',
      ['You can only select up to 3 files at the same time'],
      ['bin.jpg', 'letter.pdf'],
    ],
    ['As many', [], ['bin.jpg', 'lid.jpg', 'letter.pdf']],
  ])('is told of as a service tells of it: %s', async (trouble, said, kept) => {
    expect(await told(trouble)).toEqual([{ said, kept }])
  })

  it('is gone for the next visitor', async () => {
    const { walk, script } = shown['upload-files']
    await walked(walk, script, 'en')
    const [first] = await walked(walk, [], 'en')
    expect(first?.model.data).toEqual({ files: [] })
  })
})

describe('the survey’s pattern page', () => {
  it('reads an answer as a server does, and asks again without one', () => {
    const form = new FormData()
    expect(stepAfter(form)).toBe('missing')
    form.set('satisfaction', 'delighted')
    expect(stepAfter(form)).toBe('missing')
    form.set('satisfaction', 'neither')
    expect(stepAfter(form)).toBe('answered')
  })

  it('shows all that is kept of an answer, which is no time of day and no name', () => {
    expect(keptOfAnAnswer).toEqual([
      expect.objectContaining({ day: '2026-11-24', field: 'satisfied', page: '', times: 1 }),
    ])
  })
})

describe('the performance pattern page', () => {
  const htmlOf = (at: number, language: 'en' | 'cy' = 'en') =>
    renderToStaticMarkup(performanceTroubles[at]?.page({ ...toolbar, language }))

  it('shows figures that were counted, and the same ones each time', () => {
    const events = inventedEvents(1400)
    expect(inventedEvents(1400)).toEqual(events)
    const tens = (name: string) =>
      10 * Math.round(events.filter((event) => event.name === name).length / 10)
    const rows = csv.split('\r\n').map((row) => row.split(',').slice(5))
    expect(rows).toContainEqual(['completion', '', String(tens('submitted')), '1400'])
    expect(tens('satisfaction')).toBeGreaterThan(100)
    expect(rows.find(([figure]) => figure === 'satisfaction')?.at(3)).toBe(
      String(tens('satisfaction')),
    )
  })

  it('says on every page with figures for others than staff that they are invented', () => {
    const pages = [...performancePages.slice(0, 2), ...performanceTroubles]
    for (const { page } of pages) {
      expect(renderToStaticMarkup(page(toolbar))).toContain('recorded from a demonstration')
    }
  })

  it('gives nobody away where fewer than ten were counted', () => {
    expect(htmlOf(1)).toContain('Fewer than 10 people, so it is not shown.')
    expect(htmlOf(1, 'cy')).toContain('Llai na 10 o bobl, felly ni chaiff ei ddangos.')
    expect(htmlOf(1)).not.toMatch(/>\s*[1-9]\s*</)
  })

  it('shows feeds of which only the first can be used, each for a reason of its own', () => {
    const [good, ...bad] = readFeeds.map(({ problems }) => problems)
    expect(good).toEqual([])
    expect(bad.every((problems) => problems.length > 0)).toBe(true)
    expect(new Set(bad.map(([first]) => first)).size).toBe(bad.length)
    expect(bad[0]).toEqual(['It is stale: it was published 176 days ago.'])
  })
})

describe.each([...surveyPages, ...surveyTroubles, ...performancePages, ...performanceTroubles])(
  'the page “$title”',
  ({ page }) => {
    it('has one heading, and another wording in Welsh', () => {
      const [en, cy] = (['en', 'cy'] as const).map((language) =>
        renderToStaticMarkup(page({ ...toolbar, language })),
      )
      for (const html of [en, cy]) expect(html?.match(/<h1/g)).toHaveLength(1)
      expect(/<h1.*?<\/h1>/.exec(en ?? '')?.[0]).not.toBe(/<h1.*?<\/h1>/.exec(cy ?? '')?.[0])
    })
  },
)
