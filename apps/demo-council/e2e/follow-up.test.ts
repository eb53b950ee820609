import { binCollectionContent } from '@guildhall/bin-collection/content'
import { followUpContent } from '@guildhall/bin-collection/content/missed-follow-up'
import { describe, expect, it, vi } from 'vitest'
import { staffWords } from '../app/content/staff.ts'
import { staffWorkWords } from '../app/content/staff-work.ts'
import type { Resident, ResidentOptions } from './resident.ts'
import { stage } from './testing.ts'

/** Residents and staff of several councils, and a site that starts again on other days. */
vi.setConfig({ testTimeout: 240_000 })
const on = stage()

/** Reports from the first home and service that may be reported now, and stays on the confirmation. */
async function report(visitor: Resident): Promise<{ reference: string; home: number }> {
  const { bins, site } = visitor.words
  for (let home = 0; home < 10; home += 1) {
    await visitor.page.goto(`${visitor.home}/missed-collection/postcode`)
    await visitor.chooseAddress(home)
    await visitor.page.getByRole('radio').first().waitFor()
    const count = await visitor.page.getByRole('radio').count()
    for (let service = 0; service < count; service += 1) {
      await visitor.keyboard.choose(visitor.page.getByRole('radio'), service)
      await visitor.continue()
      if (visitor.page.url().endsWith('/check-answers')) {
        await visitor.keyboard.press(visitor.button(site.missed.send))
        return { reference: await visitor.reference(), home }
      }
      await visitor.keyboard.press(visitor.page.getByRole('link', { name: bins.missed.another }))
    }
  }
  throw new Error('no collection of ten homes may be reported at this time')
}

/** From the home page to the reports of a home, the first of which is chosen. */
async function openReports(visitor: Resident, home: number): Promise<void> {
  await visitor.begin(visitor.words.site.followUp.name, home)
  const { whichTitle } = followUpContent[visitor.language]
  await visitor.page.getByRole('heading', { level: 1, name: whichTitle }).waitFor()
  await visitor.keyboard.choose(visitor.page.getByRole('radio'), 0)
}

async function tellMore(visitor: Resident, details: string): Promise<string> {
  await visitor.continue()
  await visitor.keyboard.type(visitor.page.getByRole('textbox'), details)
  await visitor.continue()
  await visitor.keyboard.press(visitor.button(visitor.words.site.followUp.submit))
  return visitor.reference()
}

/** Opens a report as staff; the day’s page lists it with its state. */
async function openAsStaff(who: Partial<ResidentOptions>, reference: string, js: boolean) {
  const clerk = await on.resident(who, js)
  await clerk.signIn('Wendy Example')
  await clerk.keyboard.press(
    clerk.page.getByRole('link', { name: staffWords[clerk.language].dayTitle }),
  )
  const row = (await clerk.page.getByRole('row').filter({ hasText: reference }).textContent()) ?? ''
  await clerk.keyboard.press(clerk.page.getByRole('link', { name: reference }))
  return { clerk, row }
}

describe.each([
  { council: 'alderbrook', language: 'en', javaScript: true },
  { council: 'dyffryn-gwern', language: 'cy', javaScript: false },
] as const)('a report of $council, JavaScript $javaScript', ({ council, language, javaScript }) => {
  const who = { council, language }
  const words = followUpContent[language]
  const work = staffWorkWords[language]

  it('is followed up by a link of its confirmation, and disputed once the crew logged it as done', async () => {
    const visitor = await on.resident(who, javaScript)
    const { reference, home } = await report(visitor)
    const { missed } = binCollectionContent[language]
    await visitor.keyboard.press(visitor.page.getByRole('link', { name: missed.followUpLink }))
    await visitor.chooseAddress(home)
    await visitor.keyboard.choose(visitor.page.getByRole('radio'), 0)
    await visitor.continue()
    await visitor.page
      .getByRole('heading', { name: words.cannotTitles['too-early'] ?? '' })
      .waitFor()

    const { clerk, row } = await openAsStaff(who, reference, javaScript)
    expect(row).toContain(work.states.open)
    await clerk.keyboard.press(clerk.button(work.save))
    await clerk.page.getByRole('link', { name: work.closeRequired }).waitFor()
    await clerk.keyboard.choose(clerk.page.getByRole('radio'), 0)
    await clerk.keyboard.press(clerk.button(work.save))
    await clerk.page.getByText(work.reportsToday).first().waitFor()

    // Somebody else of the home needs the address alone.
    const other = await on.resident(who, javaScript)
    await openReports(other, home)
    await tellMore(other, 'The lid is still up')
    const again = await on.resident(who, javaScript)
    await openReports(again, home)
    await again.continue()
    await again.page.getByRole('heading', { name: words.cannotTitle }).waitFor()
    const seen = await openAsStaff(who, reference, javaScript)
    expect(seen.row).toContain(work.followUpKinds.dispute)
    await seen.clerk.page.getByText('The lid is still up').waitFor()
  })

  it('is escalated once the promised day has gone by, and staff are told', async () => {
    const visitor = await on.resident(who, javaScript)
    const { reference, home } = await report(visitor)
    await on.site.restart({ DEMO_NOW: '2026-11-28T10:00:00Z' })
    const later = await on.resident(who, javaScript)
    await openReports(later, home)
    await tellMore(later, 'Out since Tuesday')
    const { clerk, row } = await openAsStaff(who, reference, javaScript)
    expect(row).toContain(work.followUpKinds.escalation)
    await clerk.page.getByText('Out since Tuesday').waitFor()
    await on.site.restart()
  })
})

it('a shared bin that one flat reports is everybody’s of the block, and nobody’s beyond it', async () => {
  // Guildhall Court, on a day after its round: found by trying the days of a week.
  const [first, second, house] = [
    'Flat 1, Guildhall Court',
    'Flat 2, Guildhall Court',
    '3 Guildhall',
  ]
  const { bins, site } = (await on.resident()).words
  const begin = async (service: string, home: string) => {
    const visitor = await on.resident()
    await visitor.page.goto(`${visitor.home}/${service}/postcode`)
    await visitor.lookUp('GH1 2AB')
    const labels = await visitor.page.locator('.govuk-radios__label').allTextContents()
    await visitor.keyboard.choose(
      visitor.page.getByRole('radio'),
      labels.findIndex((label) => label.startsWith(home)),
    )
    await visitor.continue()
    await visitor.keyboard.press(visitor.button(visitor.words.address.confirm.yes))
    return visitor
  }
  let reference: string | undefined
  for (let day = 24; day < 29 && reference === undefined; day += 1) {
    if (day > 24) await on.site.restart({ DEMO_NOW: `2026-11-${day}T18:00:00Z` })
    const visitor = await begin('missed-collection', first)
    await visitor.page.getByText('Large black bin in the bin store').first().waitFor()
    const count = await visitor.page.getByRole('radio').count()
    for (let service = 0; service < count && reference === undefined; service += 1) {
      await visitor.keyboard.choose(visitor.page.getByRole('radio'), service)
      await visitor.continue()
      if (visitor.page.url().endsWith('/check-answers')) {
        await visitor.keyboard.press(visitor.button(site.missed.send))
        reference = await visitor.reference()
      } else {
        await visitor.keyboard.press(visitor.page.getByRole('link', { name: bins.missed.another }))
      }
    }
  }
  expect(reference).toMatch(/^\w{3}-\w{3}-\w{3}$/)
  const neighbour = await begin('missed-collection', second)
  const all = await neighbour.page.getByRole('radio').count()
  const titles: string[] = []
  for (let service = 0; service < all; service += 1) {
    await neighbour.keyboard.choose(neighbour.page.getByRole('radio'), service)
    await neighbour.continue()
    titles.push((await neighbour.page.getByRole('heading', { level: 1 }).textContent()) ?? '')
    await neighbour.page.goBack()
  }
  expect(titles).toContain(bins.missed.cannotTitles['already-reported'])
  const status = await begin('missed-follow-up', second)
  await status.page.getByText(/^Shared (rubbish|recycling) bin, reported on/).waitFor()
  const stranger = await begin('missed-follow-up', house)
  await stranger.page.getByRole('heading', { level: 1 }).waitFor()
  expect(stranger.page.url()).toContain('/missed-follow-up/')
  expect(await stranger.page.getByText(/^Shared (rubbish|recycling) bin/).count()).toBe(0)
  await on.site.restart()
})
