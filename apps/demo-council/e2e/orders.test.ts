import { assistedContent } from '@guildhall/bin-collection/content/assisted'
import { gardenContent } from '@guildhall/bin-collection/content/garden'
import { describe, expect, it } from 'vitest'
import { staffWords } from '../app/content/staff.ts'
import { stage } from './testing.ts'

const on = stage()
const REFERENCE = /^\w{3}-\w{3}-\w{3}$/

describe.each([true, false])('with JavaScript %s', (javaScript) => {
  const at = javaScript ? 3 : 4

  it('a resident of Alderbrook subscribes to garden waste and pays, and a second one is refused', async () => {
    const visitor = await on.resident({}, javaScript)
    const { site } = visitor.words
    expect(await visitor.subscribe(at)).toMatch(REFERENCE)
    const second = await on.resident({}, javaScript)
    await second.begin(site.garden.name, at)
    await second.keyboard.choose(second.page.getByRole('radio'), 0)
    await second.continue()
    const title = await second.page.getByRole('heading', { level: 1 }).textContent()
    expect(
      Object.values(gardenContent.en.cannotTitles).concat(gardenContent.en.cannotTitle),
    ).toContain(title)
  })

  it('a resident of Alderbrook pays for a new bin; declined, nothing is asked of the crew', async () => {
    const visitor = await on.resident({}, javaScript)
    const { site } = visitor.words
    await visitor.begin(site.containers.name, at)
    await visitor.answerAll()
    await visitor.keyboard.press(visitor.button(site.containers.submit))
    await visitor.pay('4000000000000002')
    await visitor.page.goto(`${visitor.home}/containers/payment/return`)
    await visitor.page.getByRole('heading', { name: 'Your payment was declined' }).waitFor()
    await visitor.keyboard.press(visitor.page.getByRole('button', { name: /try/i }))
    await visitor.keyboard.press(visitor.button(site.containers.submit))
    await visitor.pay()
    expect(await visitor.reference()).toMatch(REFERENCE)
  })
})

it('a bin that costs nothing is sent at once, in a council that hands them out free', async () => {
  const visitor = await on.resident({ council: 'kinlarroch' }, true)
  expect(await visitor.askForContainer(2)).toMatch(REFERENCE)
})

it('a council offers what its policy has, and no other address leads to the rest', async () => {
  const visitor = await on.resident({ council: 'kinlarroch' })
  await visitor.page.goto(visitor.home)
  const { site } = visitor.words
  expect(await visitor.page.getByRole('link', { name: site.garden.name }).count()).toBe(0)
  expect((await fetch(`${visitor.home}/garden-waste`)).status).toBe(404)
})

describe.each([
  { council: 'alderbrook', language: 'en', javaScript: true },
  { council: 'dyffryn-gwern', language: 'cy', javaScript: false },
] as const)(
  'help with bins in $council, JavaScript $javaScript',
  ({ council, language, javaScript }) => {
    it('is asked for, decided by staff alone, and can be erased', async () => {
      const visitor = await on.resident({ council, language }, javaScript)
      const { site } = visitor.words
      const words = staffWords[language]
      await visitor.begin(site.assisted.name, 2)
      await visitor.keyboard.choose(visitor.page.getByRole('radio'), 1)
      await visitor.continue()
      await visitor.answerAll()
      await visitor.keyboard.press(visitor.button(site.assisted.submit))
      const reference = await visitor.reference()

      // Nobody who isn't signed in learns that there is such a request.
      const closed = await fetch(`${visitor.home}/staff/decide/${reference}`, {
        redirect: 'manual',
      })
      expect(closed.status).toBe(303)

      const clerk = await on.resident({ council, language }, javaScript)
      await clerk.signIn('Wendy Example')
      await clerk.keyboard.press(clerk.page.getByRole('link', { name: words.dayTitle }))
      await clerk.keyboard.press(clerk.page.getByRole('link', { name: reference }))
      const { staff } = assistedContent[language]
      await clerk.keyboard.press(clerk.button(staff.save))
      await clerk.page.getByRole('link', { name: staff.errors['decision.required'] }).waitFor()
      await clerk.keyboard.choose(clerk.page.getByRole('radio'), 0)
      await clerk.keyboard.press(clerk.button(staff.save))
      await clerk.page.getByText(words.waitingNone).waitFor()

      await clerk.page.goto(`${clerk.home}/staff/erase`)
      await clerk.keyboard.type(clerk.page.getByRole('textbox'), reference)
      await clerk.keyboard.press(clerk.button(words.eraseFind))
      await clerk.keyboard.press(clerk.button(words.eraseButton))
      await clerk.page.getByText(words.erased).waitFor()
      await clerk.keyboard.type(clerk.page.getByRole('textbox'), reference)
      await clerk.keyboard.press(clerk.button(words.eraseFind))
      await clerk.page.getByRole('link', { name: words.eraseNone }).waitFor()
    })

    it('staff see what is reported and booked today, and try their policy', async () => {
      const visitor = await on.resident({ council, language }, javaScript)
      const reported = await visitor.reportMissed()
      const booked = await visitor.bookBulky()
      const clerk = await on.resident({ council, language }, javaScript)
      const words = staffWords[language]
      await clerk.signIn('Colin Example')
      await clerk.keyboard.press(clerk.page.getByRole('link', { name: words.dayTitle }))
      const tables = await clerk.page.getByRole('table').allTextContents()
      expect(tables.join()).toContain(reported)
      expect(tables.join()).toContain(booked)
      await clerk.page.goto(`${clerk.home}/staff`)
      await clerk.keyboard.press(clerk.page.getByRole('link', { name: words.simulatorTitle }))
      expect(await clerk.page.getByRole('table').count()).toBeGreaterThan(10)
    })
  },
)
