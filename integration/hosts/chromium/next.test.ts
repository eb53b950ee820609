import { launchChromium } from '@guildhall/tooling/chromium'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, NEXT, type RunningHost, run } from '../test/running-host.ts'

let host: RunningHost
let browser: Browser

beforeAll(async () => {
  await build('next', NEXT, 'build')
  host = await run('next', NEXT, 'start', '--hostname', '127.0.0.1')
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await host?.stop()
})

/** Opens the first question and says what went wrong in it. */
async function open(): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    // A browser calls a page with status 422 an error; it is an answer.
    if (message.type() === 'error' && !message.text().includes('422')) problems.push(message.text())
  })
  await page.goto(`${host.origin}/report/street`, { waitUntil: 'networkidle' })
  return { page, problems }
}

describe('a journey in Next.js’s App Router, in a browser', () => {
  it('comes alive: what is wrong is told at once, with nothing sent', async () => {
    const { page, problems } = await open()
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.method()))
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('link', { name: 'Enter a street' }).waitFor()
    expect(await page.title()).toMatch(/^Error: /)
    expect(sent).toEqual([])
    expect(problems).toEqual([])
    await page.close()
  })

  it('comes alive as well on a page that was posted and shown again with 422', async () => {
    const { page, problems } = await open()
    await page.getByRole('textbox').fill('Nowhere')
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: 'Continue' }).click(),
    ])
    expect(answer.status()).toBe(422)
    await page.getByRole('link', { name: 'Enter a street in this council’s area' }).waitFor()
    expect(await page.getByRole('textbox').inputValue()).toBe('Nowhere')
    await page.waitForLoadState('networkidle')
    await page.getByRole('textbox').fill('')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('link', { name: 'Enter a street', exact: true }).waitFor()
    expect(problems).toEqual([])
    await page.close()
  })

  it('takes a resident from the first question to a reference', async () => {
    const { page, problems } = await open()
    await page.getByRole('textbox').fill('High Street')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('radio', { name: 'It was missed' }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Accept and send' }).dblclick()
    await page.getByText('Reports recorded: 1').waitFor()
    expect(new URL(page.url()).pathname).toBe('/report/sent')
    expect(problems).toEqual([])
    await page.close()
  })
})
