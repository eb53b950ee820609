import { inOtherLanguage } from '@guildhall/tooling/other-language'
import { describe, expect, it } from 'vitest'
import { serviceIds } from '../app/services/service-policy.ts'
import { findMeasured, findProblems } from './accessibility.ts'
import { stage } from './testing.ts'
import { walks, walksOf } from './walks.ts'

const on = stage()

const residents = [
  { council: 'alderbrook', language: 'en', home: 5 },
  { council: 'dyffryn-gwern', language: 'cy', home: 6 },
] as const

describe.each(residents)('a resident of $council in $language with a keyboard', (who) => {
  const { council, language, home } = who

  it.each(walksOf(council))(
    'comes to the end of %s, and nothing on the way fails axe or a measure',
    async (service) => {
      const resident = await on.resident(
        {
          council,
          language,
          async onPage(page) {
            if (!page.url().startsWith(on.site.url)) return
            expect(await page.locator('html').getAttribute('lang'), page.url()).toBe(language)
            expect(await inOtherLanguage(page), page.url()).toEqual([])
            expect(await findProblems(page), page.url()).toEqual([])
            expect(await findMeasured(page), page.url()).toEqual([])
          },
        },
        true,
      )
      await walks[service]?.(resident, { home, mailTo: (to) => on.mailTo(to) })
    },
  )
})

it('every service has a walk, and is walked at one council at least', () => {
  expect(serviceIds.filter((service) => !(service in walks))).toEqual([])
  const walked = residents.flatMap(({ council }) => walksOf(council))
  expect(serviceIds.filter((service) => !walked.includes(service))).toEqual([])
})
