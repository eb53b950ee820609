// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { addressLookupPolicy } from './policy.ts'

describe('a council’s policy on addresses', () => {
  it('is complete with nothing said', () => {
    expect(addressLookupPolicy.parse({})).toEqual({
      sources: ['gazetteer', 'os-places'],
      narrowOver: 30,
      allowTypedAddress: true,
      offerProvisional: false,
      timeoutMs: 5000,
    })
  })

  it('says of each field what it is, with an example that fits', () => {
    for (const schema of Object.values(addressLookupPolicy.shape)) {
      const about = schema.meta() as { description?: string; examples?: unknown[] }
      expect(about.description).toMatch(/\w/)
      expect(schema.safeParse(about.examples?.[0]).success).toBe(true)
    }
  })

  it('refuses a source named twice, or none', () => {
    expect(addressLookupPolicy.safeParse({ sources: [] }).success).toBe(false)
    expect(addressLookupPolicy.safeParse({ sources: ['gazetteer', 'gazetteer'] }).success).toBe(
      false,
    )
  })
})
