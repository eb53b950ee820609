import { journey } from '@guildhall/journeys/journey'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import type { PageModel } from '@guildhall/journeys/page-model'
import type { Language } from '@guildhall/standards/language'
import { readAloud } from '@guildhall/tooling/screen-reader'
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { attributionFor } from '../sources/address-source.ts'
import { addressPages } from './address-pages.ts'

afterEach(cleanup)

const data = {
  postcode: 'GH1 2AB',
  addresses: [
    { uprn: '42', text: '9 Guildhall Street, Alderbrook, GH1 2AB' },
    { uprn: '43', text: '11 Guildhall Street, Alderbrook, GH1 2AB' },
  ],
  total: 2,
  isMatch: true,
  attribution: attributionFor({ year: 2026, licence: 'AC0000000001' }),
}

/** What is heard of the page that asks which address. */
function heard(language: Language): Promise<string[]> {
  const sample = journey({
    id: 'sample',
    version: 1,
    name: { en: 'Bin days', cy: 'Diwrnodau biniau' },
    pages: addressPages({}).pages,
  })
  const model: PageModel = {
    journey: 'sample',
    path: 'choose-address',
    language,
    basePath: '/alderbrook/bins',
    homeHref: '/alderbrook',
    values: {},
    errors: [],
    data,
  }
  const page = render(<JourneyPage journey={sample} model={model} siteName="Alderbrook" />)
  return readAloud(page.container)
}

describe('what a screen reader says of the choice of an address', () => {
  it('in English is the question, how many were found, and each address with its place', async () => {
    expect((await heard('en')).join('\n')).toMatchInlineSnapshot(`
      "form
      group, Which is your address?, 2 addresses found for GH1 2AB
      Which is your address?
      heading, Which is your address?, level 1
      2 addresses found for GH1 2AB
      radio, 9 Guildhall Street, Alderbrook, GH1 2AB, not checked, position 1, set size 3
      9 Guildhall Street, Alderbrook, GH1 2AB
      radio, 11 Guildhall Street, Alderbrook, GH1 2AB, not checked, position 2, set size 3
      11 Guildhall Street, Alderbrook, GH1 2AB
      or
      radio, My address isn’t listed, not checked, position 3, set size 3
      My address isn’t listed
      link, Use another postcode
      button, Continue
      © Crown copyright and database rights 2026 Ordnance Survey AC0000000001
      Contains Royal Mail data © Royal Mail copyright and database right 2026"
    `)
  })

  it('in Welsh is in Welsh', async () => {
    expect((await heard('cy')).join('\n')).toMatchInlineSnapshot(`
      "form
      group, Pa un yw eich cyfeiriad?, 2 gyfeiriad ar gyfer GH1 2AB
      Pa un yw eich cyfeiriad?
      heading, Pa un yw eich cyfeiriad?, level 1
      2 gyfeiriad ar gyfer GH1 2AB
      radio, 9 Guildhall Street, Alderbrook, GH1 2AB, not checked, position 1, set size 3
      9 Guildhall Street, Alderbrook, GH1 2AB
      radio, 11 Guildhall Street, Alderbrook, GH1 2AB, not checked, position 2, set size 3
      11 Guildhall Street, Alderbrook, GH1 2AB
      neu
      radio, Nid yw fy nghyfeiriad wedi’i restru, not checked, position 3, set size 3
      Nid yw fy nghyfeiriad wedi’i restru
      link, Defnyddio cod post arall
      button, Parhau
      © Hawlfraint y Goron a hawliau cronfa ddata 2026 Arolwg Ordnans AC0000000001
      Yn cynnwys data’r Post Brenhinol © Hawlfraint a hawl cronfa ddata’r Post Brenhinol 2026"
    `)
  })
})
