import { readFileSync } from 'node:fs'
import { assistedContent } from '@guildhall/bin-collection/content/assisted'
import { fill } from '@guildhall/standards/language'
import { describe, expect, it, vi } from 'vitest'
import { staffWords } from '../app/content/staff.ts'
import { staffWorkWords } from '../app/content/staff-work.ts'
import { findProblems, scrollsSideways } from './accessibility.ts'
import { stage } from './testing.ts'

/** Residents and staff of several councils, and a site that starts again on other days. */
vi.setConfig({ testTimeout: 240_000 })
const on = stage()
const photo = readFileSync(new URL('./photo-with-place.jpg', import.meta.url))

describe.each([
  { council: 'alderbrook', language: 'en', javaScript: true },
  { council: 'dyffryn-gwern', language: 'cy', javaScript: false },
] as const)('staff of $council, JavaScript $javaScript', ({ council, language, javaScript }) => {
  const who = { council, language }
  const [words, work] = [staffWords[language], staffWorkWords[language]]

  it('see the photos of a bulky booking, which nobody else may, and no browser keeps', async () => {
    const visitor = await on.resident(who, javaScript)
    await visitor.open(visitor.words.site.bulky.name)
    await visitor.chooseAddress(2)
    await visitor.keyboard.tick(visitor.page.getByRole('checkbox').nth(0))
    await visitor.continue()
    await visitor.continue()
    await visitor.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'sofa.jpg', mimeType: 'image/jpeg', buffer: photo })
    await visitor.keyboard.pressHere(visitor.page.locator('button[name=upload]'))
    await visitor.page.locator('main').getByText('sofa.jpg').first().waitFor()
    await visitor.continue()
    await visitor.finishBulky()
    await visitor.pay()
    const reference = await visitor.reference()

    const clerk = await on.resident(who, javaScript)
    await clerk.signIn('Wendy Example')
    await clerk.keyboard.press(clerk.page.getByRole('link', { name: words.dayTitle }))
    await clerk.keyboard.press(clerk.page.getByRole('link', { name: reference }))
    const picture = clerk.page.getByRole('img', { name: fill(work.photo, { n: 1, of: 1 }) })
    await picture.waitFor()
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0)
    expect(await scrollsSideways(clerk.page)).toBe(false)
    if (javaScript) expect(await findProblems(clerk.page)).toEqual([])
    const href = on.site.url + (await picture.getAttribute('src'))
    const [cookie] = (await clerk.page.context().cookies()).filter(
      ({ name }) => name === 'guildhall-staff',
    )
    const headers = { cookie: `guildhall-staff=${cookie?.value}` }
    const answer = await fetch(href, { headers })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="sofa.jpg"/)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await answer.arrayBuffer()).includes('Exif')).toBe(false)

    // Nobody who isn't signed in gets it, and nobody by a reference that it isn't of.
    expect((await fetch(href, { redirect: 'manual' })).status).toBe(303)
    const elsewhere = href.replace(reference, 'AAA-AAA-AAA')
    expect((await fetch(elsewhere, { headers })).status).toBe(404)
    const other = href.replace(`/${council}/`, '/kinlarroch/').replace('/cy/', '/')
    expect((await fetch(other, { headers, redirect: 'manual' })).status).toBe(303)
  })

  it('are told when help ends and is looked at again, and then say whether it goes on', async () => {
    const visitor = await on.resident(who, javaScript)
    const reference = await visitor.askForHelp(7)
    const { staff } = assistedContent[language]
    const clerk = await on.resident(who, javaScript)
    await clerk.signIn('Wendy Example')
    await clerk.page.goto(`${clerk.home}/staff/decide/${reference}`)
    const review = await clerk.page
      .getByText(work.ifApproved)
      .locator('xpath=following-sibling::dd')
      .textContent()
    expect(review).toMatch(/202[67]/)
    await clerk.keyboard.choose(clerk.page.getByRole('radio'), 0)
    await clerk.keyboard.press(clerk.button(staff.save))
    await clerk.page.getByText(work.reviewsNone).waitFor()

    // Three months were asked for: looked at again a month before they end.
    await on.site.restart({ DEMO_NOW: '2027-02-10T10:00:00Z' })
    const later = await on.resident(who, javaScript)
    await later.signIn('Wendy Example')
    await later.keyboard.press(later.page.getByRole('link', { name: words.dayTitle }))
    await later.keyboard.press(later.page.getByRole('link', { name: reference }))
    await later.keyboard.press(later.button(work.save))
    await later.page.getByRole('link', { name: work.reviewRequired }).waitFor()
    await later.keyboard.choose(later.page.getByRole('radio'), 0)
    await later.keyboard.press(later.button(work.save))
    await later.page.getByText(work.reviewsNone).waitFor()
    await on.site.restart()
  })
})
