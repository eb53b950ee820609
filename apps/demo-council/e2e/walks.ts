import { bookingContent } from '@guildhall/bin-collection/content/booking'
import { followUpContent } from '@guildhall/bin-collection/content/missed-follow-up'
import { reminderWords } from '@guildhall/bin-collection/pages/reminders'
import type { Resident } from './resident.ts'

/** What a walk needs beside its resident. */
export interface WalkOptions {
  /** Place in the list of a home that has not asked for anything yet. */
  readonly home: number
  /** The text of the newest email to somebody. */
  mailTo(to: string): Promise<{ body: string }>
}

const REFERENCE = /^\w{3}-\w{3}-\w{3}$/

/**
 * Every service of the demo from the home page to its end, by keyboard alone; by its journey's name.
 *
 * A walk throws when it can't come to the end. A service without a walk fails keyboard.test.ts.
 */
export const walks: Readonly<
  Record<string, (resident: Resident, options: WalkOptions) => Promise<void>>
> = {
  async 'bin-days'(resident) {
    const feed = await resident.findBinDays()
    ends(feed, /\.ics$/)
  },

  async 'missed-collection'(resident) {
    ends(await resident.reportMissed(), REFERENCE)
  },

  async 'missed-follow-up'(resident) {
    await resident.reportMissed()
    const words = followUpContent[resident.language]
    await resident.begin(resident.words.site.followUp.name, resident.reportedAt)
    await resident.keyboard.choose(resident.page.getByRole('radio'), 0)
    await resident.continue()
    // A report of a minute ago is told to be waited for: the way that nearly everybody meets first.
    const title = await resident.page.getByRole('heading', { level: 1 }).textContent()
    const titles = [words.cannotTitle, ...Object.values(words.cannotTitles)]
    if (!titles.includes(title ?? '')) throw new Error(`ended at “${title}”`)
    await resident.keyboard.press(resident.page.getByRole('link', { name: words.another }))
    await resident.page.getByRole('heading', { name: words.whichTitle }).waitFor()
  },

  async 'bulky-collection'(resident) {
    ends(await resident.bookBulky(), REFERENCE)
  },

  async 'bulky-change'(resident) {
    const reference = await resident.bookBulky()
    const { site } = resident.words
    const words = bookingContent[resident.language]
    await resident.open(site.bulkyChange.name)
    await resident.keyboard.type(
      resident.page.getByRole('textbox', { name: words.referenceTitle }),
      reference,
    )
    await resident.continue()
    await resident.keyboard.choose(resident.page.getByRole('radio'), 1)
    await resident.continue()
    await resident.keyboard.press(resident.button(site.bulkyChange.submit))
    await resident.page.getByText(site.bulkyChange.cancel.title).first().waitFor()
  },

  async containers(resident, { home }) {
    ends(await resident.askForContainer(home), REFERENCE)
  },

  async 'garden-waste'(resident, { home }) {
    ends(await resident.subscribe(home), REFERENCE)
  },

  async 'assisted-collection'(resident, { home }) {
    ends(await resident.askForHelp(home), REFERENCE)
  },

  async 'bin-reminders'(resident, { home, mailTo }) {
    const words = reminderWords[resident.language]
    const { site } = resident.words
    const email = `reminded-${home}-${Date.now()}@example.com`
    await resident.begin(site.reminders.name, home)
    await resident.keyboard.choose(resident.page.getByRole('radio'), 0)
    await resident.keyboard.type(resident.page.getByRole('textbox').first(), email)
    await resident.continue()
    await resident.keyboard.press(resident.button(site.reminders.submit))
    await resident.page.getByText(words.asked.title).first().waitFor()
    const link = /https?:\/\/\S+/.exec((await mailTo(email)).body)?.[0] ?? ''
    await resident.page.goto(link)
    await resident.keyboard.press(resident.button(words.link.confirmButton))
    await resident.page.getByText(words.link.confirmedTitle).first().waitFor()
  },
}

/** What a council has no policy for, and so doesn't offer. */
const notOffered: Readonly<Record<string, readonly string[]>> = { 'dyffryn-gwern': ['containers'] }

/** The services that a council offers, by their journeys' names. */
export function walksOf(council: string): string[] {
  return Object.keys(walks).filter((service) => !notOffered[council]?.includes(service))
}

function ends(result: string, shape: RegExp): void {
  if (!shape.test(result)) throw new Error(`the walk ended with “${result}”`)
}
