import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { services } from '../test/councils.ts'
import { binCollectionPolicy } from './policy.ts'

interface Described {
  description?: string
  examples?: unknown[]
  default?: unknown
  properties?: Record<string, Described>
}

describe('a council’s policy', () => {
  const json = z.toJSONSchema(binCollectionPolicy, { io: 'input' }) as Described
  const parts = [
    json,
    json.properties?.missed,
    json.properties?.holidays,
    json.properties?.bulky,
    json.properties?.calendar,
  ]
  const fields = parts.flatMap((part) =>
    Object.entries(part?.properties ?? {}).filter(
      ([, about]) => !about.properties || about.examples,
    ),
  )

  it.each(fields)('says what %s is, with an example', (_name, about) => {
    expect(about.description).toMatch(/^[A-Z]/)
    expect(about.examples).toHaveLength(1)
  })

  it('has fields for missed collections, holidays, bulky waste and the calendar', () => {
    expect(fields.length).toBeGreaterThan(25)
  })

  it('needs only the services; the rest has defaults', () => {
    const policy = binCollectionPolicy.parse({ services })
    expect(policy.missed).toMatchObject({ reportWithinWorkingDays: 2, inProgressUntil: '17:00' })
    expect(policy.calendar.alarmAt).toBe('18:00')
    expect(policy.bulky).toBeUndefined()
  })

  it('is refused when an item names a surcharge that is nowhere, or bands end too soon', () => {
    const name = { en: 'Sofa', cy: 'Soffa' }
    const read = binCollectionPolicy.safeParse({
      services,
      bulky: {
        items: [{ id: 'sofa', name, surcharges: ['upholstered'] }],
        pricing: { by: 'band', bands: [{ upTo: 3, price: 3000 }] },
      },
    })
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'bulky.items.0.surcharges',
      'bulky.pricing.bands',
    ])
  })
})
