import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Site, startSite } from './site.ts'
import { Visitor } from './visitor.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site?.close())

describe('a bulky waste collection', () => {
  it('begins with an address and then says what is taken, with prices', async () => {
    const resident = await new Visitor(site).open('/bulky-collection')
    await resident.send({ postcode: 'gh12ab' })
    const [home = ''] = resident.choices
    await resident.send({ uprn: home })
    expect(resident.status).toBe(200)
    expect(resident.html).toContain('Fridge or freezer')
    expect(resident.html).toContain('£25')
  })

  it('lets nobody past a question that is open', async () => {
    const resident = await new Visitor(site).open('/bulky-collection/check-answers')
    expect(resident.url).toMatch(/\/postcode$/)
  })

  it('leads who comes back without a payment to the start', async () => {
    const resident = await new Visitor(site).open('/bulky-collection/payment/return')
    expect(resident.url).toMatch(/\/postcode$/)
  })
})
