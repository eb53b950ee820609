import { binCollectionContent } from '@guildhall/bin-collection/content'
import { followUpContent } from '@guildhall/bin-collection/content/missed-follow-up'
import type { Resident } from '../e2e/resident.ts'

type Picture = (what: string) => Promise<void>

/** What residents do after a form: the year's sheet, a report's state, a booking changed and cancelled. */
export async function walkAfter(
  resident: Resident,
  { booked, picture }: { booked: string; picture: Picture },
): Promise<void> {
  const { page, keyboard, language } = resident
  const { site } = resident.words
  // The home was given before.
  await page.goto(`${resident.home}/bin-days/bin-days`)
  await keyboard.press(
    page.getByRole('link', { name: binCollectionContent[language].binDays.print }),
  )
  await picture('year')
  console.log(`  ${site.binDays.year}: ${await page.getByRole('table').count()}`)
  console.log(`  ${site.followUp.name}: ${await stateOfReport(resident, picture)}`)
  const changed = await changeDay(resident, booked, picture)
  console.log(`  ${site.bulkyChange.amend.title}: ${changed}`)
  console.log(`  ${site.bulkyChange.cancel.title}: ${await cancel(resident, changed, picture)}`)
}

/** How a report of the home that a collection was last reported from stands. */
async function stateOfReport(resident: Resident, picture: Picture): Promise<string> {
  const { page, language } = resident
  const words = followUpContent[language]
  for (let home = 0; home < 10; home += 1) {
    await page.goto(`${resident.home}/missed-follow-up/postcode`)
    await resident.chooseAddress(home)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if ((await page.getByRole('heading', { name: words.noneTitle }).count()) > 0) continue
    await picture('report-state')
    return (await page.locator('.govuk-radios__hint').first().textContent()) ?? ''
  }
  throw new Error('nothing is reported of ten homes')
}

async function open(resident: Resident, reference: string, task: number): Promise<void> {
  const { page, keyboard, words } = resident
  await resident.open(words.site.bulkyChange.name)
  await page.goto(`${resident.home}/bulky-change/booking-reference`)
  await keyboard.type(page.getByRole('textbox'), reference)
  await resident.continue()
  await keyboard.choose(page.getByRole('radio'), task)
}

/** The same items on another day: nothing more is paid. */
async function changeDay(resident: Resident, booked: string, picture: Picture): Promise<string> {
  const { page, keyboard, words } = resident
  await open(resident, booked, 0)
  await picture('bulky-change')
  await resident.continue()
  await keyboard.tick(page.getByRole('checkbox').nth(0))
  await resident.continue()
  await resident.continue()
  await keyboard.choose(page.getByRole('radio'), 2)
  await resident.continue()
  const { bulky } = words.bins
  await keyboard.type(page.getByRole('textbox', { name: bulky.name }), 'Ann Example')
  await keyboard.type(page.getByRole('textbox', { name: bulky.email }), 'resident@example.com')
  await resident.continue()
  await picture('bulky-change-check')
  await keyboard.press(resident.button(words.site.bulkyChange.submit))
  const reference = await resident.reference()
  await picture('bulky-changed')
  return reference
}

async function cancel(resident: Resident, reference: string, picture: Picture): Promise<string> {
  const { keyboard, words } = resident
  await open(resident, reference, 1)
  await resident.continue()
  await picture('bulky-cancel-check')
  await keyboard.press(resident.button(words.site.bulkyChange.submit))
  const cancelled = await resident.reference()
  await picture('bulky-cancelled')
  return cancelled
}
