import '@testing-library/jest-dom/vitest'
import { journey } from '@guildhall/journeys/journey'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import type { PageModel } from '@guildhall/journeys/page-model'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { attributionFor } from '../sources/address-source.ts'
import { type AddressPagesOptions, addressPages } from './address-pages.ts'

afterEach(cleanup)

const attribution = attributionFor({ year: 2026, licence: 'AC0000000001' })
const valley = {
  name: { en: 'Dyffryn Gwern Council', cy: 'Cyngor Dyffryn Gwern' },
  href: 'https://dyffryn-gwern.example',
}

function show(
  path: string,
  model: Partial<PageModel> = {},
  options: AddressPagesOptions = { search: true, confirm: true, place: true },
): void {
  const sample = journey({
    id: 'sample',
    version: 1,
    name: { en: 'Bins', cy: 'Biniau' },
    pages: addressPages(options).pages,
  })
  const whole: PageModel = {
    journey: 'sample',
    path,
    language: 'en',
    basePath: '/alderbrook/bins',
    homeHref: '/alderbrook',
    values: {},
    errors: [],
    data: { postcode: 'GH1 2AB' },
    ...model,
  }
  render(<JourneyPage journey={sample} model={whole} siteName="Alderbrook" />)
}

describe('the first page, where part of an address will do', () => {
  it('asks for either in one field, with ways on for those who have neither', () => {
    show('postcode')
    const input = screen.getByRole('textbox', { name: 'What is your address?' })
    expect(input).toHaveAccessibleDescription(/postcode, or part of the address/)
    expect(screen.getByRole('button', { name: 'Type your address instead' })).toBeVisible()
    const none = screen.getByRole('button', { name: 'It has no address' })
    expect(none).toHaveAttribute('value', 'place')
    expect(none).toHaveAttribute('formnovalidate')
  })

  it('offers neither unless the service wants them', () => {
    show('postcode', {}, {})
    expect(screen.getByRole('textbox', { name: 'What is your postcode?' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'It has no address' })).not.toBeInTheDocument()
  })
})

describe('a page of its own', () => {
  it.each<['en' | 'cy', string, object, RegExp, RegExp]>([
    ['en', 'postcode-ended', { ended: 'June 2019' }, /GH1 2AB is no longer in use/, /in June 2019/],
    ['cy', 'postcode-ended', { ended: 'Mehefin 2019' }, /Nid yw GH1 2AB/, /ym mis Mehefin 2019/],
    ['en', 'no-such-postcode', {}, /There is no postcode GH1 2AB/, /such as O and 0/],
    ['cy', 'no-such-postcode', {}, /Nid oes cod post GH1 2AB/, /megis O a 0/],
    ['en', 'too-many-lookups', { minutes: 1 }, /looked up many addresses/, /Wait a minute/],
    ['en', 'too-many-lookups', { minutes: 3 }, /looked up many addresses/, /Wait 3 minutes/],
    ['cy', 'too-many-lookups', { minutes: 2 }, /chwilio am lawer/, /Arhoswch 2 funud/],
    [
      'en',
      'postcode-another-council',
      { servedBy: valley },
      /another council’s/,
      /Dyffryn Gwern Council serves it/,
    ],
    [
      'cy',
      'postcode-another-council',
      { servedBy: valley },
      /ardal cyngor arall/,
      /Cyngor Dyffryn Gwern sy’n/,
    ],
    [
      'en',
      'postcode-astride',
      {},
      /More than one council serves GH1 2AB/,
      /depends on your address/,
    ],
    ['cy', 'postcode-astride', {}, /Mae mwy nag un cyngor/, /dibynnu ar eich cyfeiriad/],
  ])('in %s at %s says what is so and what to do', (language, path, data, title, words) => {
    show(path, { language, data: { postcode: 'GH1 2AB', ...data } })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title)
    expect(document.title).toMatch(title)
    expect(screen.getByText(words)).toBeVisible()
    const back = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
    expect(back).toContain('/alderbrook/bins/postcode')
  })

  it('lets the address be typed after an ended, wrong or refused postcode, and not after another council’s', () => {
    for (const path of ['postcode-ended', 'no-such-postcode', 'too-many-lookups']) {
      show(path)
      expect(screen.getByRole('button', { name: 'Type your address instead' })).toBeVisible()
      cleanup()
    }
    show('postcode-another-council')
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Find your local council' })).toBeVisible()
  })
})

describe('confirming an address', () => {
  it('shows it whole, with a way back and whose data it is', () => {
    const lines = ['Flat 2', '14 Guildhall Street', 'Alderbrook', 'GH1 2AB']
    show('confirm-address', { data: { lines, attribution } })
    expect(screen.getByRole('group')).toHaveTextContent(lines.join(''))
    expect(screen.getByRole('button', { name: 'Yes, use this address' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Choose another address' })).toHaveAttribute(
      'href',
      '/alderbrook/bins/choose-address',
    )
    expect(screen.getByText(/Ordnance Survey AC0000000001/)).toBeVisible()
  })
})

describe('a list that is not whole', () => {
  it('says so, and how to find the address', () => {
    const addresses = [{ uprn: '42', text: '9 High Street' }]
    const data = {
      postcode: 'high st',
      addresses,
      total: 1,
      isMatch: true,
      more: true,
      attribution,
    }
    show('choose-address', { data })
    expect(screen.getByText(/There are more addresses than these/)).toBeVisible()
  })
})

describe('a place without an address', () => {
  it('can be told of without a map, in either language', () => {
    show('place')
    expect(screen.getByRole('textbox', { name: /Grid reference/ })).toHaveAccessibleDescription(
      /SP 320 870/,
    )
    expect(screen.getByRole('textbox', { name: 'Describe where it is' })).toBeVisible()
    cleanup()
    show('place', { language: 'cy' })
    expect(screen.getByRole('textbox', { name: /Cyfeirnod grid/ })).toBeVisible()
  })
})
