import { describe, expect, it } from 'vitest'
import { staffWords } from '../app/content/staff.ts'
import { stage } from './testing.ts'

const on = stage()

describe.each([
  { council: 'alderbrook', language: 'en', javaScript: true },
  { council: 'dyffryn-gwern', language: 'cy', javaScript: false },
] as const)('staff of $council, JavaScript $javaScript', ({ council, language, javaScript }) => {
  const words = staffWords[language]

  it('fill in a form for a resident, which is recorded as assisted, and leave nothing behind', async () => {
    const clerk = await on.resident({ council, language }, javaScript)
    await clerk.signIn('Colin Example')
    await clerk.page.getByText(words.banner.replace('{name}', 'Colin Example')).waitFor()
    expect(await clerk.reportMissed()).toMatch(/^\w{3}-\w{3}-\w{3}$/)
    await clerk.keyboard.press(clerk.button(words.nextResident))
    const sent = clerk.page
      .getByRole('table', { name: clerk.words.site.missed.name })
      .getByRole('row')
      .filter({ hasText: words.events.submitted ?? '' })
    const [online, assisted] = (await sent.getByRole('cell').allTextContents()).slice(-2)
    expect(Number(assisted)).toBe(1)
    expect(Number(online)).toBe(0)
    await clerk.page.goto(`${clerk.home}/missed-collection`)
    expect(await clerk.page.locator('#postcode').inputValue()).toBe('')
  })

  it('who are in no team for it, or whose sign-in is off, are told so', async () => {
    const stranger = await on.resident({ council, language }, javaScript)
    await stranger.signIn('Petra Example')
    await stranger.page.getByText(words.problem.group ?? '').waitFor()
    await stranger.page.goto(`${stranger.home}/staff/callback?code=made-up&state=made-up`)
    await stranger.page.getByText(words.problem.failed ?? '').waitFor()
  })

  it('sign out, and are residents again', async () => {
    const clerk = await on.resident({ council, language }, javaScript)
    await clerk.signIn('Wendy Example')
    await clerk.keyboard.press(clerk.button(words.signOut))
    await clerk.button(words.signIn).waitFor()
    expect(await clerk.page.getByRole('region', { name: words.bannerLabel }).count()).toBe(0)
  })
})

it('staff of one council are nobody at another', async () => {
  const clerk = await on.resident()
  await clerk.signIn('Wendy Example')
  const [cookie] = (await clerk.page.context().cookies()).filter(
    ({ name }) => name === 'guildhall-staff',
  )
  const answer = await fetch(`${on.site.url}/kinlarroch/staff`, {
    headers: { cookie: `guildhall-staff=${cookie?.value}` },
  })
  expect(await answer.text()).toContain('/kinlarroch/staff/sign-in')
})

it('a form of another site signs nobody out', async () => {
  const answer = await fetch(`${on.site.url}/alderbrook/staff/sign-out`, {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
  })
  expect(answer.status).toBe(403)
})
