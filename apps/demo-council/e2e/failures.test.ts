import type { Browser, BrowserContext } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from './browser.ts'
import { Resident, type ResidentOptions } from './resident.ts'
import { type RunningSite, startSite } from './site.ts'

let site: RunningSite
let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  site = await startSite({ DEMO_NOW: '2026-11-24T10:00:00Z' })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

afterEach(async () => {
  await fetch(`${site.sandboxUrl}/faults`, { method: 'DELETE' })
  await Promise.all(contexts.splice(0).map((context) => context.close()))
})

async function resident(options: Partial<ResidentOptions> = {}, javaScriptEnabled = false) {
  const context = await browser.newContext({ javaScriptEnabled })
  contexts.push(context)
  const page = await context.newPage()
  return new Resident({ page, url: site.url, council: 'alderbrook', ...options })
}

async function fault(standIn: string, kind: string, more: { delayMs?: number } = {}) {
  const answer = await fetch(`${site.sandboxUrl}/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ standIn, fault: kind, ...more }),
  })
  expect(answer.ok).toBe(true)
}

/** Posts a form as a browser without scripts does. */
function post(path: string, fields: Record<string, string>, more: RequestInit = {}) {
  return fetch(`${site.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    ...more,
    headers: { origin: site.url, ...more.headers },
    body: new URLSearchParams(fields),
  })
}

describe('what doesn’t fit', () => {
  it('comes back as the same page, status 422, the mistake first and everything typed still there', async () => {
    const answer = await post('/alderbrook/bin-days/postcode', { postcode: 'SW1A 1A<b>' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('<title>Error: What is your postcode?')
    expect(html).toContain('value="SW1A 1A&lt;b&gt;"')
    const main = html.slice(html.indexOf('<main'))
    expect(main.indexOf('govuk-error-summary')).toBeLessThan(main.indexOf('<h1'))
    expect(main).toContain('href="#postcode"')
  })

  it('is a property that isn’t on the list, or a day that can’t be had', async () => {
    const visitor = await resident()
    await visitor.open(visitor.words.site.bulky.name)
    await visitor.chooseAddress(2)
    const cookie = (await visitor.page.context().cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
    const uprn = await post(
      '/alderbrook/bulky-collection/choose-address',
      { uprn: '1' },
      { headers: { cookie } },
    )
    expect(uprn.status).toBe(422)
    await visitor.keyboard.tick(visitor.page.getByRole('checkbox').first())
    for (let step = 0; step < 3; step += 1) await visitor.continue()
    for (const day of ['2020-01-01', '2026-11-29', 'tomorrow', '']) {
      const answer = await post(
        '/alderbrook/bulky-collection/choose-day',
        { day },
        { headers: { cookie } },
      )
      expect(answer.status, day).toBe(422)
    }
  })

  it('is told at once where scripts run, and nothing is sent', async () => {
    const visitor = await resident({}, true)
    await visitor.open(visitor.words.site.binDays.name)
    const posts: string[] = []
    visitor.page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.url())
    })
    await visitor.keyboard.type(visitor.page.getByRole('textbox'), 'nonsense')
    await visitor.keyboard.pressHere(visitor.button('Continue'))
    await visitor.page.getByRole('link', { name: /Enter a full UK postcode/ }).waitFor()
    expect(await visitor.page.title()).toMatch(/^Error: /)
    expect(
      await visitor.page
        .locator('.govuk-error-summary')
        .evaluate((e) => e === document.activeElement),
    ).toBe(true)
    expect(posts).toEqual([])
  })
})

describe('a source that doesn’t answer', () => {
  it.each([
    ['down', {}],
    ['refuse', {}],
    ['slow', { delayMs: 8000 }],
  ])('is told as such, with another way: bin days %s', async (kind, more) => {
    const visitor = await resident()
    await visitor.open(visitor.words.site.binDays.name)
    await fault('bins', kind, more)
    await visitor.chooseAddress(1)
    const { down } = visitor.words.bins.trouble
    await visitor.page.getByRole('heading', { level: 1, name: down.title }).waitFor()
    expect(await visitor.page.locator('main').textContent()).toContain('01632 960 100')
  })

  it('is passed over when the council has another one of addresses', async () => {
    await fault('os-places', 'down')
    const visitor = await resident({ council: 'dyffryn-gwern', language: 'cy' })
    expect(await visitor.findBinDays()).toContain('.ics')
  })

  it('is never an empty list: a postcode that no other source knows is not said to be unknown', async () => {
    await fault('os-places', 'down')
    const visitor = await resident({ council: 'dyffryn-gwern' })
    await visitor.open(visitor.words.site.binDays.name)
    await visitor.keyboard.type(visitor.page.getByRole('textbox'), 'SW1A 1AA')
    await visitor.continue()
    const { down } = visitor.words.address
    await visitor.page.getByRole('heading', { level: 1, name: down.title }).waitFor()
  })
})

it('an address of another council is told who serves it, with a link', async () => {
  const visitor = await resident()
  await visitor.open(visitor.words.site.binDays.name)
  await visitor.chooseAddress(0, 'DF1 2AB')
  const { outside } = visitor.words.address
  await visitor.page.getByRole('heading', { level: 1, name: outside.title }).waitFor()
  const link = visitor.page.getByRole('link', { name: 'Go to Dyffryn Gwern County Council' })
  expect(await link.getAttribute('href')).toBe('/dyffryn-gwern')
})

describe('a payment', () => {
  it('that is declined takes nothing, keeps the answers and can be tried again', async () => {
    const visitor = await resident()
    await visitor.bookBulkyUpToPayment()
    await visitor.pay('4000000000000002')
    await visitor.keyboard.press(
      visitor.page
        .getByRole('link')
        .or(visitor.page.getByRole('button'))
        .filter({ hasText: /go back/i })
        .first(),
    )
    await visitor.page.getByRole('heading', { name: 'Your payment was declined' }).waitFor()
    expect(await visitor.page.locator('main').textContent()).toContain('No money has been taken')
    await visitor.keyboard.press(visitor.page.getByRole('button', { name: /try/i }))
    await visitor.keyboard.press(visitor.button(visitor.words.site.bulky.pay))
    await visitor.pay()
    expect(await visitor.reference()).toMatch(/^\w{3}-\w{3}-\w{3}$/)
  })

  it('that GOV.UK Pay can’t take now is told plainly', async () => {
    await fault('pay', 'down')
    const visitor = await resident()
    await visitor.bookBulkyUpToPayment()
    expect(await visitor.page.locator('main').textContent()).toMatch(/No money has been taken/)
    await fetch(`${site.sandboxUrl}/faults`, { method: 'DELETE' })
    await visitor.keyboard.press(visitor.page.getByRole('button', { name: /try/i }))
    await visitor.keyboard.press(visitor.button(visitor.words.site.bulky.pay))
    await visitor.pay()
    expect(await visitor.reference()).toMatch(/^\w{3}-/)
  })

  it('is recorded and confirmed by email though the resident never comes back', async () => {
    const visitor = await resident()
    await visitor.page.context().route('**/payment/return*', (route) => route.abort())
    const email = `away-${Date.now()}@example.com`
    await visitor.bookBulkyUpToPayment(email)
    await visitor.pay().catch(() => {})
    await waitForMail(email)
  })

  it('that was made is shown again, and never taken twice', async () => {
    const visitor = await resident()
    const reference = await visitor.bookBulky()
    await visitor.page.goto(`${visitor.home}/bulky-collection/check-answers`)
    expect(await visitor.reference()).toBe(reference)
    await visitor.page.goto(`${visitor.home}/bulky-collection/payment/return`)
    expect(await visitor.reference()).toBe(reference)
  })
})

async function waitForMail(to: string): Promise<void> {
  for (let attempt = 0; attempt < 75; attempt += 1) {
    if ((await (await fetch(`${site.sandboxUrl}/inbox`)).text()).includes(to)) return
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error('the confirmation did not arrive in fifteen seconds')
}

it('a resident is where they were after the server crashes', async () => {
  const visitor = await resident()
  await visitor.open(visitor.words.site.missed.name)
  await visitor.chooseAddress(1)
  await site.crashAndRestart()
  await visitor.page.goto(`${visitor.home}/missed-collection`)
  await visitor.page.getByRole('heading', { name: visitor.words.bins.missed.title }).waitFor()
  await visitor.page.goto(`${visitor.home}/missed-collection/postcode`)
  expect(await visitor.page.getByRole('textbox').inputValue()).toBe('gh1 2ab')
})

describe('what keeps the site from starting is one sentence', () => {
  it('when another site has the data folder', async () => {
    const { code, said } = await site.startAnother({ PORT: '0' })
    expect(code).toBe(1)
    expect(said).toMatch(/^cannot start: .*(use|another)/i)
    expect(said).not.toContain('\n    at ')
  })

  it('when the port is taken', async () => {
    const { code, said } = await site.startAnother({
      PORT: new URL(site.url).port,
      DATA_FOLDER: `${site.dataFolder}/other`,
    })
    expect(code).toBe(1)
    expect(said).toMatch(/^cannot start: port \d+ is taken/)
    expect(said.split('\n')).toHaveLength(1)
  })

  it('when a variable can’t be used', async () => {
    const { said } = await site.startAnother({ PORT: '0', BINS_URL: 'nonsense' })
    expect(said).toMatch(/^cannot start: BINS_URL is “nonsense”/)
  })
})
