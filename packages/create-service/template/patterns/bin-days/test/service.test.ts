import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Site, startSite } from './site.ts'
import { Visitor } from './visitor.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site?.close())

/** A resident who has said where they live. */
async function atHome(): Promise<Visitor> {
  const resident = await new Visitor(site).open('/bin-days')
  await resident.send({ postcode: 'gh12ab' })
  const [home = ''] = resident.choices
  return resident.send({ uprn: home })
}

describe('bin days', () => {
  it('are shown for the home that was chosen', async () => {
    const resident = await atHome()
    expect(resident.status).toBe(200)
    expect(resident.html).toContain('1 Guildhall Street')
    expect(resident.html).toContain('Black bin with a blue lid')
  })

  it('come as a calendar to subscribe to, without a cookie', async () => {
    const resident = await atHome()
    const [, feed = ''] = /href="(http[^"]*\.ics)"/.exec(resident.html) ?? []
    const calendar = await fetch(feed)
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(calendar.headers.get('set-cookie')).toBeNull()
    expect(await calendar.text()).toContain('BEGIN:VEVENT')
  })

  it('says what is wrong on the page itself, with everything still there', async () => {
    const resident = await new Visitor(site).open('/bin-days')
    await resident.send({ postcode: 'nowhere' })
    expect(resident.status).toBe(422)
    expect(resident.html).toContain('<title>Error: ')
    expect(resident.html).toContain('value="nowhere"')
  })
})
