import { fill } from '@guildhall/standards/language'
import { describe, expect, it } from 'vitest'
import { mailAbout } from './payments.ts'
import type { Resident } from './resident.ts'
import { stage } from './testing.ts'

const on = stage()

async function begin(visitor: Resident): Promise<void> {
  await visitor.open(visitor.words.site.missed.name)
}

async function heading(visitor: Resident, name: string | RegExp): Promise<void> {
  await visitor.page.getByRole('heading', { level: 1, name }).waitFor()
}

describe.each([
  { council: 'alderbrook', language: 'en', javaScript: true, area: 'GH' },
  { council: 'dyffryn-gwern', language: 'cy', javaScript: false, area: 'DF' },
] as const)('an address in $council, JavaScript $javaScript', (who) => {
  const { council, language, javaScript, area } = who

  it('is found by a part of it, and shown once more before going on', async () => {
    const visitor = await on.resident({ council, language }, javaScript)
    await begin(visitor)
    const street = language === 'cy' ? '1 heol y neuadd' : '1 guildhall st'
    await visitor.lookUp(street)
    if (visitor.page.url().endsWith('/narrow-address')) {
      // OS Places gives everything that is like it; a house number makes the list shorter.
      await visitor.keyboard.type(visitor.page.getByRole('textbox'), '1 ')
      await visitor.continue()
    }
    await heading(visitor, visitor.words.address.choose.title)
    await visitor.keyboard.choose(visitor.page.getByRole('radio'), 0)
    await visitor.continue()
    await heading(visitor, visitor.words.address.confirm.title)
    await visitor.keyboard.press(
      visitor.page.getByRole('link', { name: visitor.words.address.confirm.no }),
    )
    await heading(visitor, visitor.words.address.choose.title)
  })

  it.each([
    ['has ended', `${area}1 9XX`, 'terminated'],
    ['isn’t one', `${area}1 9YY`, 'noSuchPostcode'],
  ] as const)('at a postcode that %s is told why', async (_, postcode, outcome) => {
    const visitor = await on.resident({ council, language }, javaScript)
    await begin(visitor)
    await visitor.lookUp(postcode)
    const words = visitor.words.address[outcome]
    await heading(visitor, fill(words.title, { postcode }))
    if (outcome === 'terminated') {
      expect(await visitor.page.locator('main').textContent()).toContain('2019')
    }
  })

  it('while the list is down is told that it is our fault', async () => {
    const visitor = await on.resident({ council, language }, javaScript)
    await begin(visitor)
    await on.fault('os-places', 'down')
    // Of no gazetteer here, so that the next source is asked.
    await visitor.lookUp('ZE1 0AA')
    await heading(visitor, visitor.words.address.down.title)
  })

  it('at a postcode that only another council has is led there', async () => {
    const visitor = await on.resident({ council, language }, javaScript)
    await begin(visitor)
    const other = council === 'alderbrook' ? 'DF4 7ZZ' : 'KL2 7ZZ'
    await visitor.lookUp(other)
    const { elsewhere } = visitor.words.address
    await heading(visitor, fill(elsewhere.title, { postcode: other }))
    const link = visitor.page.locator('main').getByRole('link').first()
    expect(await link.getAttribute('href')).toBe(
      council === 'alderbrook' ? '/dyffryn-gwern' : '/kinlarroch',
    )
  })
})

describe('on the border of Kinlarroch', () => {
  it('a postcode astride two councils says so, and the address decides', async () => {
    const visitor = await on.resident({ council: 'kinlarroch' }, true)
    const { astride, outside } = visitor.words.address
    await begin(visitor)
    await visitor.lookUp('KL9 1AA')
    await heading(visitor, fill(astride.title, { postcode: 'KL9 1AA' }))
    await visitor.continue()
    await visitor.keyboard.choose(visitor.page.getByRole('radio'), 2)
    await visitor.continue()
    await heading(visitor, outside.title)
    const link = visitor.page.getByRole('link', { name: 'Go to Alderbrook Borough Council' })
    expect(await link.getAttribute('href')).toBe('/alderbrook')
  })

  it('its own bank holidays, policy, font and icon come from data alone', async () => {
    const visitor = await on.resident({ council: 'kinlarroch' }, true)
    await visitor.page.goto(visitor.home)
    expect(await visitor.page.locator('link[rel=icon]').getAttribute('href')).toBe(
      '/brand/kinlarroch.svg',
    )
    expect(
      await visitor.page.evaluate(async () => {
        await document.fonts.ready
        return document.fonts.check('16px "Atkinson Hyperlegible Next"')
      }),
    ).toBe(true)
    await visitor.page.getByText('Open now, until 5pm').waitFor()
    expect(await visitor.bookBulky()).toMatch(/^\w{3}-\w{3}-\w{3}$/)
  })
})

describe('a place without an address', () => {
  it('is told of by grid reference, and a crew is booked to it', async () => {
    const visitor = await on.resident({}, false)
    const where = 'The mooring below the weir'
    const { postcode, place } = visitor.words.address
    await visitor.open(visitor.words.site.bulky.name)
    await visitor.keyboard.press(visitor.button(postcode.noAddress))
    await heading(visitor, place.title)
    await visitor.keyboard.type(
      visitor.page.getByRole('textbox', { name: place.grid }),
      'SP 320 870',
    )
    await visitor.keyboard.type(
      visitor.page.getByRole('textbox', { name: place.description }),
      where,
    )
    await visitor.continue()
    await visitor.keyboard.tick(visitor.page.getByRole('checkbox').first())
    for (let step = 0; step < 3; step += 1) await visitor.continue()
    await visitor.finishBulky('moored@example.com')
    await visitor.pay()
    await visitor.reference()
    // A receipt comes too, before or after it.
    const booked = await mailAbout(on, 'moored@example.com', /is booked/)
    expect(booked.body).toContain(where)
  })
})

it('an address is suggested while it is typed, and chosen by keyboard', async () => {
  const visitor = await on.resident({}, true)
  await begin(visitor)
  const box = visitor.page.getByRole('combobox')
  await visitor.keyboard.reach(box)
  await visitor.page.keyboard.type('3 guildhall', { delay: 30 })
  await visitor.page.getByRole('option').first().waitFor()
  await visitor.page.keyboard.press('ArrowDown')
  await visitor.page.keyboard.press('Enter')
  expect(await box.inputValue()).toMatch(/^3 Guildhall Street/)
  await visitor.continue()
  await heading(visitor, visitor.words.address.confirm.title)
})
