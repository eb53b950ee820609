import { bookingContent } from '@guildhall/bin-collection/content/booking'
import { fill } from '@guildhall/standards/language'
import { formatPence, pence } from '@guildhall/standards/pence'
import { describe, expect, it, vi } from 'vitest'
import { staffWords } from '../app/content/staff.ts'
import { staffWorkWords } from '../app/content/staff-work.ts'
import type { Resident, ResidentOptions } from './resident.ts'
import { type Mail, stage } from './testing.ts'

/** Residents and staff of several councils, and a site that starts again on other days. */
vi.setConfig({ testTimeout: 240_000 })
const on = stage()
const REFERENCE = /^\w{3}-\w{3}-\w{3}$/

/** The email for someone whose subject has some words; the receipts of payments come beside it. */
async function mail(to: string, subject: string): Promise<Mail> {
  for (let attempt = 0; attempt < 75; attempt += 1) {
    const answer = await fetch(`${on.site.sandboxUrl}/inbox`, {
      headers: { accept: 'application/json' },
    })
    const { messages } = (await answer.json()) as { messages: Mail[] }
    const found = messages.find((one) => one.to === to && one.subject.includes(subject))
    if (found) return found
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`no message “${subject}” for ${to} arrived in fifteen seconds`)
}

const subjects = {
  en: { booked: 'is booked', changed: 'is changed', cancelled: 'is cancelled' },
  cy: { booked: 'wedi’i drefnu', changed: 'wedi’i newid', cancelled: 'wedi’i ganslo' },
}

/** Books, pays, and follows the link of the email to where a booking is changed. */
async function book(visitor: Resident, email: string): Promise<string> {
  await visitor.bookBulkyUpToPayment(email)
  await visitor.pay()
  return visitor.reference()
}

/** By the link in an email, with a reference, to what there is to be done with a booking. */
async function openBooking(
  visitor: Resident,
  { email, reference }: { email: string; reference: string },
): Promise<void> {
  const { body } = await mail(email, subjects[visitor.language].booked)
  const link = /https?:\/\/\S+\/bulky-change/.exec(body)?.[0] ?? ''
  expect(link).toMatch(/\/bulky-change$/)
  await visitor.page.goto(on.site.url + new URL(link).pathname)
  await visitor.keyboard.type(visitor.page.getByRole('textbox'), reference)
  await visitor.continue()
}

async function choose(visitor: Resident, task: 'amend' | 'cancel'): Promise<void> {
  await visitor.keyboard.choose(visitor.page.getByRole('radio'), task === 'amend' ? 0 : 1)
  await visitor.continue()
}

/** From the items of a change to its check answers. */
async function change(visitor: Resident, items: readonly number[], email: string): Promise<void> {
  for (const item of items) {
    await visitor.keyboard.tick(visitor.page.getByRole('checkbox').nth(item))
  }
  await visitor.continue()
  // Where the items are stays as it is.
  await visitor.continue()
  await visitor.keyboard.choose(visitor.page.getByRole('radio'), 2)
  await visitor.continue()
  const { bulky } = visitor.words.bins
  await visitor.keyboard.type(
    visitor.page.getByRole('textbox', { name: bulky.name }),
    'Ann Example',
  )
  await visitor.keyboard.type(visitor.page.getByRole('textbox', { name: bulky.email }), email)
  await visitor.continue()
}

/** What staff read of a booking. */
async function staffSee(who: Partial<ResidentOptions>, reference: string): Promise<string> {
  const clerk = await on.resident(who, true)
  await clerk.signIn('Wendy Example')
  await clerk.page.goto(`${clerk.home}/staff/booking/${reference}`)
  return ((await clerk.page.locator('main').textContent()) ?? '').replaceAll('\u00a0', ' ')
}

describe.each([
  { council: 'alderbrook', language: 'en', javaScript: true, first: 4000, more: 1000 },
  // One price for a booking: a change of it costs nothing, and is made at once.
  { council: 'dyffryn-gwern', language: 'cy', javaScript: false, first: 2200, more: 0 },
] as const)('a bulky collection of $council, JavaScript $javaScript', (given) => {
  const { council, language, javaScript, first, more } = given
  const who = { council, language }
  const email = `change-${council}@example.com`
  const money = (amount: number) => formatPence(pence(amount), language)

  it('is changed for what it costs more, cancelled and paid back to the penny, and staff see the same', async () => {
    const visitor = await on.resident(who, javaScript)
    const { bulkyChange: words } = visitor.words.site
    const booked = await book(visitor, email)
    await openBooking(visitor, { email, reference: booked.toLowerCase() })
    await choose(visitor, 'amend')
    await change(visitor, [0, 1], email)
    await visitor.keyboard.press(visitor.button(words.submit))
    if (more > 0) await visitor.pay()
    await visitor.page.getByText(words.amend.title).first().waitFor()
    const changed = await visitor.reference()
    expect(changed).toMatch(REFERENCE)
    expect(changed).not.toBe(booked)
    const told = await mail(email, subjects[language].changed)
    expect(told.subject).toContain(changed)
    expect(told.body).toContain(booked)
    expect(told.body).toContain(money(more))
    const asChanged = await staffSee(who, changed)
    expect(asChanged).toContain(money(first + more))
    expect(asChanged).toContain(booked)

    const again = await on.resident(who, javaScript)
    await openBooking(again, { email, reference: changed })
    await choose(again, 'cancel')
    const check = (await again.page.locator('main').textContent()) ?? ''
    expect(check.replaceAll('\u00a0', ' ')).toContain(money(first + more))
    await again.keyboard.press(again.button(words.submit))
    await again.page.getByText(words.cancel.title).first().waitFor()
    await again.page.getByText(fill(words.cancel.back, { amount: money(first + more) })).waitFor()
    expect((await mail(email, subjects[language].cancelled)).body).toContain(money(first + more))

    const { paidBack, bookingStates } = staffWorkWords[language]
    await expect
      .poll(() => staffSee(who, changed), { timeout: 40_000, interval: 2000 })
      .toMatch(new RegExp(`${paidBack}\\s*${money(first + more)}`))
    expect(await staffSee(who, changed)).toContain(bookingStates.cancelled)
    const clerk = await on.resident(who, true)
    await clerk.signIn('Wendy Example')
    await clerk.keyboard.press(
      clerk.page.getByRole('link', { name: staffWords[language].dayTitle }),
    )
    await clerk.page.getByText(staffWords[language].bookingsNone).waitFor()
  })

  it('that nobody booked, or that is over, is told as such', async () => {
    const visitor = await on.resident(who, javaScript)
    const words = bookingContent[language]
    await visitor.page.goto(`${visitor.home}/bulky-change`)
    await visitor.keyboard.type(visitor.page.getByRole('textbox'), 'AAA-AAA-AAA')
    await visitor.keyboard.pressHere(visitor.button(words.continue))
    await visitor.page.getByRole('link', { name: words.errors['reference.unknown'] }).waitFor()

    const gone = `gone-${council}@example.com`
    const reference = await book(visitor, gone)
    await openBooking(visitor, { email: gone, reference })
    await choose(visitor, 'cancel')
    await visitor.keyboard.press(visitor.button(visitor.words.site.bulkyChange.submit))
    await visitor.page.getByText(visitor.words.site.bulkyChange.cancel.title).first().waitFor()
    const late = await on.resident(who, javaScript)
    await openBooking(late, { email: gone, reference })
    await choose(late, 'cancel')
    await late.page.getByRole('heading', { name: words.cannotTitles['not-booked'] ?? '' }).waitFor()
  })
})

it('a change whose payment is declined leaves the booking as it was', async () => {
  const email = 'declined-change@example.com'
  const visitor = await on.resident({}, false)
  const { bulkyChange: words } = visitor.words.site
  const reference = await book(visitor, email)
  await openBooking(visitor, { email, reference })
  await choose(visitor, 'amend')
  await change(visitor, [0, 1, 2], email)
  await visitor.keyboard.press(visitor.button(words.submit))
  await visitor.pay('4000000000000002')
  await visitor.page.goto(`${visitor.home}/bulky-change/payment/return`)
  await visitor.page.getByRole('heading', { name: 'Your payment was declined' }).waitFor()
  const seen = await staffSee({}, reference)
  expect(seen).toContain(staffWorkWords.en.bookingStates.confirmed)
  expect(seen).toContain('£40')
})

it('residents are reminded of a collection, each day of the policy once, with the link to cancel', async () => {
  const email = 'reminded-bulky@example.com'
  const visitor = await on.resident({}, false)
  await book(visitor, email)
  const { body } = await mail(email, subjects.en.booked)
  const [, day = '', month = ''] = /collect on \w+ (\d+) (\w+)/.exec(body) ?? []
  const date = new Date(`${day} ${month} 2026 12:00Z`)
  for (const days of [3, 1]) {
    const now = new Date(date.getTime() - days * 86_400_000).toISOString()
    await on.site.restart({ DEMO_NOW: now })
    const reminder = await mail(email, 'Your bulky waste collection on')
    expect(reminder.subject).toContain(`${day} ${month}`)
    expect(reminder.body).toContain('/alderbrook/bulky-change')
  }
  await on.site.restart()
})
