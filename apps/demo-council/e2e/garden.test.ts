import { gardenContent } from '@guildhall/bin-collection/content/garden'
import { describe, expect, it, vi } from 'vitest'
import type { Resident } from './resident.ts'
import { stage } from './testing.ts'

/** Residents and staff of several councils, and a site that starts again on other days. */
vi.setConfig({ testTimeout: 240_000 })
const on = stage()
const REFERENCE = /^\w{3}-\w{3}-\w{3}$/

type Task = 'renew' | 'change' | 'cancel'

/** From the home page to a subscription, by its reference. */
async function open(visitor: Resident, home: number, task: Task, reference: string): Promise<void> {
  const words = gardenContent[visitor.language]
  await visitor.begin(visitor.words.site.garden.name, home)
  const labels = await visitor.page.locator('.govuk-radios__label').allTextContents()
  await visitor.keyboard.choose(
    visitor.page.getByRole('radio'),
    labels.findIndex((label) => label.trim() === words.tasks[task]),
  )
  await visitor.continue()
  await visitor.keyboard.type(visitor.page.getByRole('textbox'), reference)
  await visitor.continue()
}

async function bins(visitor: Resident, all: string, bring: string): Promise<string> {
  const words = gardenContent[visitor.language]
  await visitor.keyboard.type(visitor.page.getByRole('textbox', { name: words.binsLabel }), all)
  await visitor.keyboard.type(
    visitor.page.getByRole('textbox', { name: words.newBinsLabel }),
    bring,
  )
  await visitor.continue()
  for (let step = 0; step < 4 && !visitor.page.url().endsWith('/check-answers'); step += 1) {
    const radios = visitor.page.getByRole('radio')
    if ((await radios.count()) > 0) await visitor.keyboard.choose(radios, 0)
    await visitor.continue()
  }
  return ((await visitor.page.locator('main').textContent()) ?? '').replaceAll('\u00a0', ' ')
}

async function send(visitor: Resident): Promise<string> {
  await visitor.keyboard.press(visitor.button(visitor.words.site.garden.submit))
  if (!visitor.page.url().startsWith(on.site.url)) await visitor.pay()
  return visitor.reference()
}

describe.each([
  // A year from the first day, at a first and a later price; joined now, renewed in its last weeks.
  {
    council: 'alderbrook',
    language: 'en',
    javaScript: true,
    joined: '2026-11-24T10:00:00Z',
    renewed: '2027-11-10T10:00:00Z',
    // Added midway at £20 and 75p a week for the 51 weeks that are left.
    added: '£58.25',
    // From April 2027 on £58 for the first bin and £48 for each other.
    renewal: '£106',
  },
  // A season that is the same for everybody, at one price; joined in it, renewed for the next.
  {
    council: 'dyffryn-gwern',
    language: 'cy',
    javaScript: false,
    joined: '2026-05-11T10:00:00Z',
    // Within the two weeks after its end in which it is still renewed.
    renewed: '2026-12-05T10:00:00Z',
    // Nothing is added midway.
    added: undefined,
    renewal: '£80',
  },
] as const)('garden waste in $council, JavaScript $javaScript', (given) => {
  const { council, language, javaScript, joined, renewed, added, renewal } = given
  const who = { council, language }
  const words = gardenContent[language]

  it('is changed, renewed and ended by the reference of the subscription alone', async () => {
    await on.site.restart({ DEMO_NOW: joined })
    const home = 6
    const reference = await (await on.resident(who, javaScript)).subscribe(home)
    expect(reference).toMatch(REFERENCE)

    const stranger = await on.resident(who, javaScript)
    await open(stranger, home, 'cancel', 'AAA-AAA-AAA').catch(() => undefined)
    await stranger.page.getByRole('link', { name: words.errors['reference.unknown'] }).waitFor()

    const changer = await on.resident(who, javaScript)
    await open(changer, home, 'change', reference.toLowerCase())
    if (added === undefined) {
      await changer.page.getByRole('heading', { name: words.cannotTitle }).waitFor()
    } else {
      expect(await bins(changer, '2', '0')).toContain(added)
      expect(await send(changer)).toMatch(REFERENCE)
    }

    await on.site.restart({ DEMO_NOW: renewed })
    const renewer = await on.resident(who, javaScript)
    await open(renewer, home, 'renew', reference)
    expect(await bins(renewer, '2', '0')).toContain(renewal)
    expect(await send(renewer)).toMatch(REFERENCE)
    const again = await on.resident(who, javaScript)
    await open(again, home, 'renew', reference)
    await again.page.getByRole('heading', { name: words.cannotTitles['too-early'] ?? '' }).waitFor()

    const leaver = await on.resident(who, javaScript)
    await open(leaver, home, 'cancel', reference)
    expect(await send(leaver)).toMatch(REFERENCE)
    await on.site.restart()
  })
})
