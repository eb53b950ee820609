// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { resident, valley } from './resident.testing.ts'
import { memorySource } from './sources/memory.ts'
import { contractAddresses } from './testing.ts'

/** A council that holds no place to the properties near it. */
const anywhere = { area: () => ({ within: 0 }) }

describe('a resident of a place without an address', () => {
  it('gives a grid reference and says where it is', async () => {
    const { ask, address } = resident(anywhere)
    expect((await ask('postcode', { postcode: '', way: 'place' })).path).toBe('place')
    const check = await ask('place', {
      grid: 'sp 320 870',
      description: 'Second mooring\nby the weir',
    })
    expect(check).toMatchObject({
      path: 'check-answers',
      data: {
        rows: [
          {
            key: 'Place',
            value: [expect.stringContaining('mooring'), 'Grid reference SP 3205 8705'],
          },
        ],
      },
    })
    expect(await address()).toEqual({
      lines: ['Second mooring by the weir'],
      easting: 432_050,
      northing: 287_050,
      foundBy: 'grid-reference',
      place: {
        by: 'grid-reference',
        description: expect.stringContaining('Second mooring'),
        gridReference: 'SP 3205 8705',
        precision: 100,
      },
    })
  })

  it('gives coordinates alone, or words alone', async () => {
    const one = resident(anywhere)
    await one.ask('postcode', { postcode: '', way: 'place' })
    await one.ask('place', { grid: '432000, 287000', description: '' })
    expect(await one.address()).toMatchObject({ lines: ['SP 3200 8700'], easting: 432_000 })
    const other = resident(anywhere)
    await other.ask('postcode', { postcode: '', way: 'place' })
    await other.ask('place', { grid: '', description: 'The field behind the mill' })
    expect(await other.address()).toEqual({
      lines: ['The field behind the mill'],
      foundBy: 'description',
      place: { by: 'description', description: 'The field behind the mill' },
    })
  })

  it.each([
    [{ grid: 'by the weir', description: 'x' }, 'Enter a grid reference such as SP 320 870'],
    [{ grid: 'https://maps.app.goo.gl/x', description: '' }, 'This link has no place in it'],
    [{ grid: '///one.two.three', description: '' }, 'three-word addresses'],
    [{ grid: '48.8584, 2.2945', description: '' }, 'not in the United Kingdom'],
    [{ grid: '', description: ' ' }, 'Enter a grid reference or describe where it is'],
  ])('is told what is missing in %j', async (typed, message) => {
    const { ask } = resident(anywhere)
    await ask('postcode', { postcode: '', way: 'place' })
    const page = await ask('place', typed)
    expect(page).toMatchObject({ path: 'place', errors: [{ field: 'grid' }] })
    expect(page.errors[0]?.message).toContain(message)
  })
})

describe('a resident who gives coordinates or the link of a map', () => {
  it('has told of a point, which has its grid reference too', async () => {
    const { ask, address } = resident()
    await ask('postcode', { postcode: '', way: 'place' })
    const check = await ask('place', { grid: '52.48000, -1.53000 ± 12 m', description: '' })
    expect(check).toMatchObject({
      path: 'check-answers',
      data: { rows: [{ key: 'Place', value: [expect.stringMatching(/^Grid reference SP 3\d/)] }] },
    })
    expect(await address()).toMatchObject({
      foundBy: 'point',
      easting: expect.closeTo(432_010, -2),
      place: { by: 'point', precision: 12, latitude: 52.48, longitude: -1.53 },
    })
  })

  it('may paste what a map website shows', async () => {
    const { ask, address } = resident()
    await ask('postcode', { postcode: '', way: 'place' })
    await ask('place', {
      grid: 'https://www.google.com/maps/@52.48,-1.53,17z',
      description: 'Weir',
    })
    expect(await address()).toMatchObject({
      lines: ['Weir'],
      place: { latitude: 52.48, precision: 5 },
    })
  })
})

describe('a place that isn’t where the council serves', () => {
  async function told(
    server: Parameters<typeof resident>[0],
    grid: string,
    language: 'en' | 'cy' = 'en',
  ) {
    const { ask, address, outages } = resident(server, { language })
    await ask('postcode', { postcode: '', way: 'place' })
    const page = await ask('place', { grid, description: '' })
    return { page, address: await address(), outages }
  }
  const bounds = { west: 430_000, south: 285_000, east: 434_000, north: 289_000 }

  it('is told of with how far the nearest property of ours is not', async () => {
    const { page, address } = await told({}, 'SP 400 870')
    expect(page).toMatchObject({
      path: 'place-outside',
      data: { place: 'SP 4005 8705', kilometres: 3 },
    })
    expect(address).toBeUndefined()
    expect((await told({}, 'SP 345 870')).page.path).toBe('check-answers')
    expect((await told({ area: () => ({ within: 500 }) }, 'SP 345 870')).page).toMatchObject({
      data: { kilometres: 0.5 },
    })
  })

  it('is told of where it lies beyond the council’s box', async () => {
    const { page } = await told({ area: () => ({ bounds }) }, 'SP 345 870')
    expect(page).toMatchObject({ path: 'place-outside', data: { place: 'SP 3455 8705' } })
    expect(page.data).not.toHaveProperty('kilometres')
    expect((await told({ area: () => ({ bounds }) }, 'SP 320 870')).page.path).toBe('check-answers')
  })

  it('is sent on to the council whose property is the nearest', async () => {
    const addresses = contractAddresses.map((one) => ({ ...one, custodianCode: 9902 }))
    const { page } = await told({ source: () => memorySource({ addresses }) }, 'SP 320 870')
    expect(page).toMatchObject({ path: 'place-outside', data: { servedBy: valley } })
  })

  it('is taken all the same while the source is down, and the outage is noted', async () => {
    const source = () => memorySource({ addresses: contractAddresses, isDown: () => true })
    const { page, outages } = await told({ source }, 'SP 400 870')
    expect(page.path).toBe('check-answers')
    expect(outages).toHaveLength(1)
  })

  it('is taken where no source can tell', async () => {
    const { nearest: _, ...source } = memorySource({ addresses: contractAddresses })
    expect((await told({ source: () => source }, 'SP 400 870')).page.path).toBe('check-answers')
  })
})
