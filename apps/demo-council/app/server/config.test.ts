import { describe, expect, it } from 'vitest'
import { readConfig } from './config.server.ts'

const read = (environment: Record<string, string>) =>
  readConfig(environment, { notify: 'n', oidc: { clientId: 'site', clientSecret: 's' } })

describe('the environment of a council’s site', () => {
  it('leads to the sandbox when no key is set', () => {
    const { pay, notify, osPlaces, bins } = read({}).keys('alderbrook')
    expect([pay.baseUrl, notify.baseUrl, osPlaces.baseUrl, bins.baseUrl]).toEqual([
      'http://127.0.0.1:4100/pay',
      'http://127.0.0.1:4100/notify',
      'http://127.0.0.1:4100/os-places/search/places/v1',
      'http://127.0.0.1:4100',
    ])
  })

  it('leads to the real service as soon as its key is set, and only that one', () => {
    const keys = read({ GOVUK_PAY_API_KEY: 'api_live_x' }).keys('alderbrook')
    expect(keys.pay.baseUrl).toBe('https://publicapi.payments.service.gov.uk')
    expect(keys.notify.baseUrl).toContain('127.0.0.1')
  })

  it('gives each council its own key where it has one', () => {
    const config = read({ OS_PLACES_KEY: 'all', OS_PLACES_KEY_DYFFRYN_GWERN: 'own' })
    expect(config.keys('dyffryn-gwern').osPlaces.key).toBe('own')
    expect(config.keys('alderbrook').osPlaces.key).toBe('all')
  })

  it.each([
    { BINS_URL: 'nonsense' },
    { PUBLIC_ORIGIN: 'javascript:alert(1)' },
    { DEMO_NOW: 'yesterday' },
  ])('is refused in one sentence when a value can’t be used: %o', (environment) => {
    expect(() => read(environment as never).keys('alderbrook')).toThrow(Object.keys(environment)[0])
  })
})

describe('how long answers are kept', () => {
  it('is 28 days when nothing is set, and sessions then never end', () => {
    expect(read({})).toMatchObject({ answersDays: 28, sessionMinutes: undefined })
  })

  it('is refused when it is no number, with a sentence', () => {
    for (const SESSION_MINUTES of ['0', '-1', 'soon', '1.5']) {
      expect(() => read({ SESSION_MINUTES })).toThrow('SESSION_MINUTES is')
    }
  })
})
