import { describe, expect, it } from 'vitest'
import { homeHrefOf, languageOf, otherLanguageHref } from './hrefs.ts'

describe('an address', () => {
  it.each([
    ['/dyffryn-gwern/cy', 'cy'],
    ['/dyffryn-gwern/cy/bin-days/postcode', 'cy'],
    ['/dyffryn-gwern', 'en'],
    ['/dyffryn-gwern/cynnig', 'en'],
    ['/cy', 'en'],
  ])('%s is in %s', (pathname, language) => {
    expect(languageOf(pathname)).toBe(language)
  })

  it('leads to the same page in the other language and back', () => {
    const english = '/dyffryn-gwern/bulky-collection/choose-day'
    const welsh = otherLanguageHref(homeHrefOf('dyffryn-gwern', 'en'), 'en', english)
    expect(welsh).toBe('/dyffryn-gwern/cy/bulky-collection/choose-day')
    expect(otherLanguageHref(homeHrefOf('dyffryn-gwern', 'cy'), 'cy', welsh)).toBe(english)
  })
})
