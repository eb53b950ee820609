import { reminderWords } from '@guildhall/bin-collection/pages/reminders'
import { describe, expect, it } from 'vitest'
import { stage } from './testing.ts'

const on = stage()

function linkIn(body: string): string {
  return /https?:\/\/\S+/.exec(body)?.[0] ?? ''
}

describe.each([
  { council: 'alderbrook', language: 'en', javaScript: true },
  { council: 'dyffryn-gwern', language: 'cy', javaScript: false },
] as const)('bin day reminders in $council, JavaScript $javaScript', (who) => {
  const { council, language, javaScript } = who

  it('start by a link, come on the evening before, and stop by another', async () => {
    const words = reminderWords[language]
    const email = `reminded-${council}@example.com`
    const visitor = await on.resident({ council, language }, javaScript)
    const { site } = visitor.words
    await visitor.begin(site.reminders.name, 2)
    await visitor.keyboard.choose(visitor.page.getByRole('radio'), 0)
    await visitor.keyboard.type(visitor.page.getByRole('textbox').first(), email)
    await visitor.continue()
    await visitor.keyboard.press(visitor.button(site.reminders.submit))
    await visitor.page.getByText(words.asked.title).first().waitFor()

    const start = linkIn((await on.mailTo(email)).body)
    await visitor.page.goto(start)
    await visitor.keyboard.press(visitor.button(words.link.confirmButton))
    await visitor.page.getByText(words.link.confirmedTitle).first().waitFor()

    const uprn = council === 'alderbrook' ? '990100000003' : '990200000003'
    const eve = await eveningBefore(uprn)
    await on.site.restart({ DEMO_NOW: `${eve}T17:30:00Z` })
    const reminder = await on.mailTo(email)
    const stop = /https?:\/\/\S*reminder-link\/stop\S*/.exec(reminder.body)?.[0] ?? ''
    await visitor.page.goto(stop)
    await visitor.keyboard.press(visitor.button(words.link.stopButton))
    await visitor.page.getByText(words.link.stoppedTitle).first().waitFor()
    await visitor.page.goto(stop)
    await visitor.page.getByRole('heading', { name: words.link.goneTitle }).waitFor()
    await on.site.restart()
  })
})

/** The evening before the next collection from a home, as its waste system has it. */
async function eveningBefore(uprn: string): Promise<string> {
  const answer = await fetch(`${on.site.sandboxUrl}/bins/${uprn}`)
  const { bins } = (await answer.json()) as { bins: { collectionDate: string }[] }
  const days = bins.map(({ collectionDate }) => collectionDate.split('/').reverse().join('-'))
  const next = days.filter((day) => day > '2026-11-25').sort()[0] ?? ''
  expect(next).not.toBe('')
  return new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10)
}
