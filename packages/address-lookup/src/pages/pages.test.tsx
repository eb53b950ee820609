import '@testing-library/jest-dom/vitest'
import { journey } from '@guildhall/journeys/journey'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import type { PageModel } from '@guildhall/journeys/page-model'
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { attributionFor } from '../sources/address-source.ts'
import { type AddressPagesOptions, addressPages } from './address-pages.ts'

afterEach(cleanup)

function show(
  path: string,
  model: Partial<PageModel> = {},
  options: AddressPagesOptions = {},
): HTMLElement {
  const sample = journey({
    id: 'sample',
    version: 1,
    name: { en: 'Bin days', cy: 'Diwrnodau biniau' },
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
  return render(<JourneyPage journey={sample} model={whole} siteName="Alderbrook" />).container
}

const found = {
  postcode: 'GH1 2AB',
  addresses: [
    { uprn: '42', text: '9 Guildhall Street, Alderbrook, GH1 2AB' },
    { uprn: '43', text: '9 Guildhall Street, Alderbrook, GH1 2AB' },
  ],
  total: 2,
  isMatch: true,
  attribution: attributionFor({ year: 2026, licence: 'AC0000000001' }),
}

describe('the postcode page', () => {
  it('asks for a postcode that browsers can fill in, of any length', () => {
    show('postcode')
    expect(screen.getByRole('heading', { level: 1, name: 'What is your postcode?' })).toBeVisible()
    const input = screen.getByRole('textbox', { name: 'What is your postcode?' })
    expect(input).toHaveAttribute('autocomplete', 'postal-code')
    expect(input).not.toHaveAttribute('maxlength')
    expect(document.title).toBe('What is your postcode? – Bin days – Alderbrook')
  })

  it('offers a way on without a postcode, which needs none', async () => {
    const submit = vi.fn((event: Event) => event.preventDefault())
    const container = show('postcode')
    container.addEventListener('submit', submit)
    await userEvent.click(screen.getByRole('button', { name: 'Type your address instead' }))
    expect(submit).toHaveBeenCalledOnce()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('says what is wrong in both places', async () => {
    show('postcode')
    await userEvent.type(screen.getByRole('textbox'), 'GH1')
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    const summary = screen.getByRole('alert')
    const words = 'Enter a full UK postcode, like GH1 2AB'
    expect(within(summary).getByRole('link', { name: words })).toHaveAttribute('href', '#postcode')
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription(`Error: ${words}`)
  })

  it('offers no other way where only known properties will do', () => {
    show('postcode', {}, { typed: 'never' })
    expect(screen.getAllByRole('button')).toHaveLength(1)
  })

  it('can be worded by the service', () => {
    const content = {
      en: { postcode: { title: 'Where is the bin?' } },
      cy: { postcode: { title: 'Ble mae’r bin?' } },
    }
    show('postcode', { language: 'cy' }, { content })
    expect(screen.getByRole('textbox', { name: 'Ble mae’r bin?' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Parhau' })).toBeVisible()
  })
})

describe('the page of addresses', () => {
  it('asks with radios, by UPRN, with a way out for an address that isn’t there', () => {
    show('choose-address', { data: found })
    const group = screen.getByRole('group', { name: 'Which is your address?' })
    expect(group).toHaveAccessibleDescription('2 addresses found for GH1 2AB')
    const radios = within(group).getAllByRole('radio')
    expect(radios.map((radio) => radio.getAttribute('value'))).toEqual(['42', '43', 'not-listed'])
    expect(within(group).getByRole('radio', { name: 'My address isn’t listed' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Use another postcode' })).toHaveAttribute(
      'href',
      '/alderbrook/bins/postcode',
    )
  })

  it('says whose data it is', () => {
    show('choose-address', { data: found })
    expect(screen.getByText(/© Crown copyright .* Ordnance Survey AC0000000001/)).toBeVisible()
    expect(screen.getByText(/Royal Mail data/)).toBeVisible()
  })

  it('asks to select one when none is', async () => {
    show('choose-address', { data: found })
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    const link = within(screen.getByRole('alert')).getByRole('link', {
      name: 'Select your address',
    })
    expect(link).toHaveAttribute('href', '#uprn')
  })

  it('says in Welsh how many there are', () => {
    show('choose-address', { language: 'cy', data: found })
    expect(screen.getByRole('group')).toHaveAccessibleDescription('2 gyfeiriad ar gyfer GH1 2AB')
  })

  it('says when nothing fits the number, and links back when something does', () => {
    show('choose-address', { data: { ...found, narrowedBy: '77', isMatch: false } })
    expect(screen.getByText(/No address at GH1 2AB has “77”/)).toBeVisible()
    cleanup()
    show('choose-address', { data: { ...found, total: 60, narrowedBy: '9', isMatch: true } })
    expect(screen.getByText('Addresses at GH1 2AB with “9”')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Show all 60 addresses at GH1 2AB' })).toHaveAttribute(
      'href',
      '/alderbrook/bins/narrow-address',
    )
  })
})

describe('typing an address', () => {
  it('asks for the parts that GOV.UK asks for, which browsers can fill in', () => {
    show('type-address')
    const group = screen.getByRole('group', { name: 'What is your address?' })
    const fields = within(group).getAllByRole('textbox')
    expect(fields.map((field) => field.getAttribute('autocomplete'))).toEqual([
      'address-line1',
      'address-line2',
      'address-level2',
      'address-level1',
      'postal-code',
    ])
    expect(within(group).getByRole('textbox', { name: 'Postcode' })).toHaveValue('GH1 2AB')
  })

  it('keeps what was typed over what is suggested', () => {
    show('type-address', { values: { postcode: 'GH9 9', line1: '<b>1</b>' } })
    expect(screen.getByRole('textbox', { name: 'Postcode' })).toHaveValue('GH9 9')
    expect(screen.getByRole('textbox', { name: 'Address line 1' })).toHaveValue('<b>1</b>')
  })
})

describe('what can go wrong', () => {
  it('asks for a house number or name where there are many', () => {
    show('narrow-address', { data: { postcode: 'GH2 4XY', count: 60 } })
    const input = screen.getByRole('textbox', { name: 'What is your house number or name?' })
    expect(input).toHaveAccessibleDescription(/There are 60 addresses at GH2 4XY/)
  })

  it('says that nothing was found, with two ways on', () => {
    show('no-addresses')
    const title = 'We found no addresses for GH1 2AB'
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(document.title).toContain(title)
    expect(screen.getByRole('button', { name: 'Type your address instead' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Try another postcode' })).toHaveAttribute(
      'href',
      '/alderbrook/bins/postcode',
    )
  })

  it('says that the lookup is down and that it isn’t the resident’s fault', () => {
    show('address-lookup-down')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('isn’t working')
    expect(screen.getByText(/our fault, not yours/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Type your address instead' })).toBeVisible()
  })

  it.each(['no-addresses', 'address-lookup-down', 'address-not-listed'])(
    'has nothing to press at %s where only known properties will do, and says what to do',
    (path) => {
      show(path, {}, { typed: 'never' })
      expect(screen.queryByRole('button')).not.toBeInTheDocument()
      expect(screen.getByText(/contact us/)).toBeVisible()
    },
  )

  it('names the council that serves an address elsewhere, and links to it', () => {
    const servedBy = {
      name: { en: 'Dyffryn Gwern Council', cy: 'Cyngor Dyffryn Gwern' },
      href: 'https://dyffryn-gwern.example',
    }
    show('another-council', { data: { address: '1 Hall Road, DF1 2AB', servedBy } })
    expect(screen.getByRole('link', { name: 'Go to Dyffryn Gwern Council' })).toHaveAttribute(
      'href',
      'https://dyffryn-gwern.example',
    )
    cleanup()
    show('another-council', { data: { address: '1 Hall Road, DF1 2AB' } })
    expect(screen.getByRole('link', { name: 'Find your local council' })).toBeVisible()
  })
})
