// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { feed, loaded, service } from '../test/feeds.ts'
import { compareFeeds } from './compare.ts'
import { benchmarkPage } from './page.tsx'

function pageOf(...feeds: Parameters<typeof loaded>) {
  const all = loaded(...feeds)
  const html = benchmarkPage({ comparisons: compareFeeds(all), loaded: all, language: 'en' })
  return new DOMParser().parseFromString(html, 'text/html')
}

const text = (node: ParentNode | null | undefined) => node?.textContent?.replace(/\s+/g, ' ') ?? ''
const tableOf = (page: Document, caption: string) =>
  [...page.querySelectorAll('table')].find((one) => text(one.caption) === caption)

describe('the page', () => {
  it('shows a figure with its likely range and what it is of, and none of fewer than ten people', () => {
    const few = service({
      satisfaction: { withheld: 'under-10' },
      digital: { count: 'under-10', of: 20 },
    })
    const page = pageOf(feed('Alder', 11, [few]), feed('Brook', 12))
    const rows = [...(tableOf(page, 'User satisfaction')?.rows ?? [])].map(text)
    expect(rows[1]).toBe('AlderFewer than 10 people, so it is not shown.')
    // 175 of 204 and 184 of 195 are the extremes; Wilson’s ends are 0.803 and 0.968.
    expect(rows[2]).toBe('Brook90%80% to 97%200')
    // One to nine of about twenty: only that it is fewer than, and how wide that is.
    expect(text(tableOf(page, 'Digital take-up')?.rows[1])).toMatch(/^Alder< \d+%\d+% to \d+%20$/)
  })

  it('keeps councils in the order of their names where the difference is noise, and says so', () => {
    const page = pageOf(
      feed('Zeal', 11, [service({ completion: { count: 910, of: 1000 } })]),
      feed('Alder', 12),
    )
    const councils = [...(tableOf(page, 'Completion rate')?.tBodies[0]?.rows ?? [])]
    expect(councils.map((row) => text(row.cells[0]))).toEqual(['Alder', 'Zeal'])
    expect(text(page.body)).toContain(
      'No difference between these councils is too large to be chance.',
    )
    expect(text(page.body)).not.toContain('Who does this best')
  })

  it('says who does best, and holds side by side what each decided and is built with', () => {
    const pattern = (version: string) => [
      { name: '@guildhall/bin-collection', version, address: 'https://code.example/bins' },
    ]
    const page = pageOf(
      feed('Alder', 11, [
        service({ policy: 'https://alder.example/decisions', patterns: pattern('1.1.0') }),
      ]),
      feed('Brook', 12, [
        service({ completion: { count: 700, of: 1000 }, patterns: pattern('1.0.0') }),
      ]),
    )
    expect(text(page.body)).toContain('Alder: Ahead of others and behind none: completion rate.')
    const rows = [
      ...(tableOf(page, 'What each council has decided, and what it is built with')?.rows ?? []),
    ]
    expect(rows.slice(1).map((row) => [...row.cells].map(text))).toEqual([
      ['Alder', 'Its decisions (Alder)', '@guildhall/bin-collection 1.1.0 (Alder)'],
      ['Brook', 'It does not say.', '@guildhall/bin-collection 1.0.0 (Brook)'],
    ])
    expect(rows[1]?.querySelector('a')?.href).toBe('https://alder.example/decisions')
  })

  it('begins with its services, each leading to its own part', () => {
    const two = [service(), service({ lgsl: 528, interaction: 'book', name: 'Bulky waste' })]
    const page = pageOf(feed('Alder', 11, two), feed('Brook', 12, two))
    const links = [...page.querySelectorAll('nav a')]
    expect(links).toHaveLength(2)
    for (const link of links) {
      const part = page.getElementById(link.getAttribute('href')?.slice(1) ?? '')
      expect(text(part?.querySelector('h2'))).toBe(text(link))
    }
  })
})
