import { reportsOf } from '@guildhall/bin-collection/missed-server'
import { plainDate } from '@guildhall/standards/plain-date'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { council } from '../src/council.ts'
import { type Site, startSite } from './site.ts'
import { Visitor } from './visitor.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site?.close())

/** A resident who has said where they live. */
async function atHome(): Promise<Visitor> {
  const resident = await new Visitor(site).open('/missed-collection')
  await resident.send({ postcode: 'gh12ab' })
  // At the time of the tests the third home was due yesterday.
  const [, , home = ''] = resident.choices
  return resident.send({ uprn: home })
}

describe('a missed collection', () => {
  it('is asked for by address and service, and refused with a reason where it can’t be reported', async () => {
    const resident = await atHome()
    expect(resident.html).toContain('Which collection was missed?')
    const outcomes = new Set<string>()
    for (const service of resident.choices) {
      await resident.send({ service })
      outcomes.add(resident.url.replace(/.*\//, ''))
      await resident.open('/missed-collection/which-service')
    }
    expect([...outcomes].filter((path) => !/^(check-answers|cannot-report)$/.test(path))).toEqual(
      [],
    )
  })

  it('says what is wrong on the page itself, with everything still there', async () => {
    const resident = await new Visitor(site).open('/missed-collection')
    await resident.send({ postcode: 'nowhere' })
    expect(resident.status).toBe(422)
    expect(resident.html).toContain('<title>Error: ')
    expect(resident.html).toContain('value="nowhere"')
  })

  it('is recorded once, with the reference that the resident reads', async () => {
    const resident = await atHome()
    for (const service of resident.choices) {
      await resident.send({ service })
      if (resident.url.endsWith('/check-answers')) break
      await resident.open('/missed-collection/which-service')
    }
    expect(resident.url).toMatch(/check-answers$/)
    await resident.send()
    const [reference] = /[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(resident.html) ?? []
    const reports = await reportsOf(site.house.database, {
      council: council.slug,
      uprns: ['990100000003'],
      since: plainDate('2026-11-01'),
    })
    expect(reports.map((report) => report.reference)).toEqual([reference])
  })
})
