import { themeCss } from '@guildhall/theme/theme'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'
import { council, stillToDecide } from '../src/council.ts'

describe('the council', () => {
  it('has a brand that everybody can read', () => {
    expect(themeCss(council.brand)).toContain('--govuk-brand-colour')
  })

  it('is not taken live with what the template made up', () => {
    const contact = { ...council.contact, phone: '01632 960 100' }
    expect(stillToDecide({ ...council, contact }).join()).toContain('contact.phone is made up')
  })
})

describe('its settings', () => {
  it('are asked for in production, all at once, each with what follows without it', () => {
    const read = () => readConfig({ NODE_ENV: 'production' }, undefined)
    for (const name of ['PUBLIC_ORIGIN', 'ANSWERS_KEY', 'GAZETTEER']) expect(read).toThrow(name)
    expect(read).toThrow('BINS_URL is not set, so that no collections are known')
  })
})
