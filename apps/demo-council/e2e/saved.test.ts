import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '@guildhall/database/database'
import { answerKeys } from '@guildhall/journeys/answer-keys'
import { sqlStore } from '@guildhall/journeys/database'
import { describe, expect, it } from 'vitest'
import type { Resident } from './resident.ts'
import { type Stage, stage } from './testing.ts'

const { site, resident, mailTo } = proxied(stage())

/** Names of the stage that may be taken apart before it is set. */
function proxied(on: Stage) {
  return {
    site: () => on.site,
    resident: on.resident,
    mailTo: on.mailTo,
  }
}

/** Saves from the page that they are on. @returns address of the link in the email */
async function save(visitor: Resident, email: string, count = 1): Promise<string> {
  const { words, keyboard, page } = visitor
  await keyboard.press(page.getByRole('link', { name: words.journey.save }))
  await keyboard.type(page.getByRole('textbox', { name: words.journey.saveEmail }), email)
  await keyboard.press(visitor.button(words.journey.saveButton))
  await page.getByRole('heading', { level: 1, name: words.journey.savedTitle }).waitFor()
  return linkIn((await mailTo(email, count)).body)
}

function linkIn(body: string): string {
  return /https?:\/\/\S+/.exec(body)?.[0] ?? ''
}

async function open(visitor: Resident, link: string): Promise<void> {
  await visitor.page.goto(link)
  await visitor.keyboard.press(visitor.button(visitor.words.journey.returnButton))
}

describe.each([
  { council: 'alderbrook', language: 'en', javaScript: true },
  { council: 'dyffryn-gwern', language: 'cy', javaScript: false },
] as const)('a resident of $council who saves for later, JavaScript $javaScript', (who) => {
  const { council, language, javaScript } = who

  it('goes on in another browser from the link in their email, and pays', async () => {
    const email = `saved-${council}@example.com`
    const first = await resident({ council, language }, javaScript)
    await first.bookBulkyUpToDay()
    const link = await save(first, email)
    expect(new URL(link).pathname).toContain('/bulky-collection/return')

    const second = await resident({ council, language }, javaScript)
    await open(second, link)
    await second.page
      .getByRole('heading', { level: 1, name: second.words.bins.bulky.dayTitle })
      .waitFor()
    await second.finishBulky(email)
    await second.pay()
    expect(await second.reference()).toMatch(/^\w{3}-\w{3}-\w{3}$/)

    // What was sent can't be opened again.
    const third = await resident({ council, language }, javaScript)
    await third.page.goto(link)
    await third.page
      .getByRole('heading', { level: 1, name: third.words.journey.returnGoneTitle })
      .waitFor()
  })
})

it('a missed collection too can be saved, and an older link gives way to a newer one', async () => {
  const email = 'missed-saved@example.com'
  const visitor = await resident({}, true)
  await visitor.open(visitor.words.site.missed.name)
  await visitor.chooseAddress(1)
  const older = await save(visitor, email)
  await visitor.keyboard.press(
    visitor.page.getByRole('link', { name: visitor.words.journey.savedGoOn }),
  )
  const newer = await save(visitor, email, 2)
  expect(newer).not.toBe(older)
  const other = await resident()
  await other.page.goto(older)
  await other.page
    .getByRole('heading', { level: 1, name: other.words.journey.returnGoneTitle })
    .waitFor()
  await open(other, newer)
  await other.page.getByRole('heading', { level: 1, name: other.words.bins.missed.title }).waitFor()
})

describe('while saved answers wait', () => {
  it('their resident is reminded 7 days before they end and 1 day, and then they are deleted', async () => {
    const email = 'reminded@example.com'
    const visitor = await resident({ council: 'dyffryn-gwern', language: 'cy' })
    await visitor.bookBulkyUpToDay()
    const link = await save(visitor, email)

    await site().restart({ DEMO_NOW: '2026-12-15T11:00:00Z' })
    const week = await mailTo(email)
    expect(week.subject).toContain('Byddwn yn dileu’ch ffurflen ar')
    expect(linkIn(week.body)).toContain('/dyffryn-gwern/cy/bulky-collection/return')

    await site().restart({ DEMO_NOW: '2026-12-21T11:00:00Z' })
    const day = await mailTo(email)
    const late = await resident({ council: 'dyffryn-gwern', language: 'cy' })
    await late.page.goto(linkIn(day.body))
    await late.button(late.words.journey.returnButton).waitFor()

    await site().restart({ DEMO_NOW: '2026-12-23T11:00:00Z' })
    for (const ended of [link, linkIn(week.body), linkIn(day.body)]) {
      await late.page.goto(ended)
      await late.page
        .getByRole('heading', { level: 1, name: late.words.journey.returnGoneTitle })
        .waitFor()
    }
    await site().restart()
  })

  it('only what no longer fits is asked again once the form has changed, with a sentence that says so', async () => {
    const email = 'changed@example.com'
    const visitor = await resident({}, true)
    await visitor.bookBulkyUpToDay()
    const link = await save(visitor, email)
    const session = (await visitor.page.context().cookies()).find(
      ({ name }) => name === 'guildhall-session',
    )
    await site().restart({}, () => rewriteAsOlderForm(site().dataFolder, session?.value ?? ''))

    const later = await resident({}, true)
    await open(later, link)
    const { bins, journey } = later.words
    await later.page.getByRole('heading', { level: 1, name: bins.bulky.itemsTitle }).waitFor()
    expect(await later.page.locator('main').textContent()).toContain(journey.changed)
    await later.keyboard.tick(later.page.getByRole('checkbox').nth(1))
    await later.continue()
    // The address and where to leave the items still fit, so the day is next.
    await later.page.getByRole('heading', { level: 1, name: bins.bulky.dayTitle }).waitFor()
  })
})

/** Gives the items the shape that they had before the form changed: a single one, without its price. */
async function rewriteAsOlderForm(dataFolder: string, session: string): Promise<void> {
  const keys = await answerKeys(readFileSync(join(dataFolder, 'answers.key'), 'utf8').trim())
  const database = await openDatabase({ folder: join(dataFolder, 'database') })
  try {
    const now = () => '2026-11-24T10:30:00Z'
    const store = sqlStore({ database, council: 'alderbrook', now, keys })
    const key = { session, journey: 'bulky-collection' }
    const run = await store.read(key)
    if (!run) throw new Error('the saved run is in the database')
    const { items: _, ...rest } = run.state.answers
    const answers = { ...rest, items: { values: { item: 'piano' } } }
    await store.write(key, { ...run.state, version: 0, answers }, run.revision)
  } finally {
    await database.close()
  }
}
