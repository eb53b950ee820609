import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { services } from '../test/councils.ts'
import { assistedPolicySchema } from './assisted/assisted-policy.ts'
import { bulkyPolicySchema } from './bulky/bulky-policy.ts'
import { containersPolicySchema } from './containers/containers-policy.ts'
import { gardenPolicySchema } from './garden/garden-policy.ts'
import { binCollectionPolicy } from './policy.ts'

interface Described {
  description?: string
  examples?: unknown[]
  default?: unknown
  required?: string[]
  properties?: Record<string, Described>
}

describe('a council’s policy', () => {
  const json = z.toJSONSchema(binCollectionPolicy, { io: 'input' }) as Described
  // A section is a part of the policy that has fields of its own.
  const sections = Object.entries(json.properties ?? {}).filter(
    ([, about]) => about.properties && !about.examples,
  )
  const fields = [['the policy', json] as const, ...sections].flatMap(([section, about]) =>
    Object.entries(about.properties ?? {})
      .filter(([, own]) => !own.properties || own.examples)
      .map(([name, own]) => [`${section}: ${name}`, own] as const),
  )
  const required = sections.flatMap(([section, about]) =>
    (about.required ?? []).map((name) => `${section}: ${name}`),
  )

  it.each(fields)('says what %s is, with an example', (_name, about) => {
    expect(about.description).toMatch(/^[A-Z]/)
    expect(about.examples).toHaveLength(1)
  })

  it('has fields for everything that varies from council to council', () => {
    const names = sections.map(([section]) => section)
    expect(names).toEqual(
      expect.arrayContaining([
        'missed',
        'holidays',
        'bulky',
        'containers',
        'garden',
        'assisted',
        'calendar',
      ]),
    )
    expect(fields.length).toBeGreaterThan(60)
  })

  it('asks for nothing that has no default but lists of items, containers and prices', () => {
    expect(required.sort()).toEqual([
      'bulky: items',
      'bulky: pricing',
      'containers: kinds',
      'garden: prices',
    ])
  })

  it.each([
    ['bulky', bulkyPolicySchema],
    ['containers', containersPolicySchema],
    ['garden', gardenPolicySchema],
    ['assisted', assistedPolicySchema],
    ['missed', binCollectionPolicy.shape.missed.unwrap()],
  ])('gives examples of %s that it takes itself', (_section, schema) => {
    for (const [name, own] of Object.entries(schema.shape)) {
      const [example] = (z.globalRegistry.get(own)?.examples ?? []) as unknown[]
      expect(own.safeParse(example), name).toMatchObject({ success: true })
    }
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
