import { launchChromium } from '@guildhall/tooling/chromium'
import type { Browser, Page } from 'playwright'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eicarScanner } from '../src/scanners/scanner.ts'
import { site } from './site.tsx'

let browser: Browser
let served: Awaited<ReturnType<typeof site>>
let jpeg: Buffer

beforeAll(async () => {
  served = await site()
  browser = await launchChromium()
  jpeg = await sharp({ create: { width: 1200, height: 800, channels: 3, background: 'green' } })
    .withExif({ IFD0: { Make: 'SecretCamera' } })
    .jpeg()
    .toBuffer()
})
afterAll(async () => {
  await browser?.close()
  served?.close()
})

/** A resident who has come to the page for files. */
async function resident(javaScriptEnabled: boolean): Promise<Page> {
  served.knobs.scanner = eicarScanner()
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(`${served.base}/report/street`)
  const headers = { origin: served.base, 'content-type': 'application/x-www-form-urlencoded' }
  await context.request.post(`${served.base}/report/street`, { headers, data: 'street=Mill+Lane' })
  await page.goto(`${served.base}/report/photos`)
  if (javaScriptEnabled) await page.locator('main[data-hydrated]').waitFor()
  return page
}

const photo = (name = 'bin.jpg', buffer = jpeg) => ({ name, mimeType: 'image/jpeg', buffer })
const choose = (page: Page, ...files: ReturnType<typeof photo>[]) =>
  page.getByLabel('Choose photos').setInputFiles(files)
const names = (page: Page) => page.locator('dt').allTextContents()

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('in a browser %s', (_way, javaScriptEnabled) => {
  it('a resident uploads, sees, removes and goes on', async () => {
    const page = await resident(javaScriptEnabled)
    await choose(page, photo(), photo('lid.jpg'))
    await page.getByRole('button', { name: 'Upload files' }).click()
    await page.getByRole('button', { name: 'Remove lid.jpg' }).click()
    await page.getByRole('button', { name: 'Remove lid.jpg' }).waitFor({ state: 'detached' })
    expect(await names(page)).toEqual(['bin.jpg'])
    expect(page.url()).toBe(`${served.base}/report/photos`)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL('**/report/check')
    await page.close()
  })

  it('a resident is told what was wrong, and what was right is kept', async () => {
    const page = await resident(javaScriptEnabled)
    await choose(page, photo(), photo('lid.jpg', Buffer.from('<script>alert(1)</script>')))
    await page.getByRole('button', { name: 'Upload files' }).click()
    const link = page.getByRole('link', { name: 'lid.jpg must be a JPG, PNG or PDF' })
    await link.waitFor()
    expect(await page.title()).toMatch(/^Error: /)
    expect(await names(page)).toEqual(['bin.jpg'])
    await link.click()
    await expect
      .poll(() => page.getByLabel('Choose photos').evaluate((e) => e === document.activeElement))
      .toBe(true)
    await page.close()
  })

  it('a file that was chosen is not lost when Continue is pressed', async () => {
    const page = await resident(javaScriptEnabled)
    await choose(page, photo())
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL('**/report/check')
    await page.close()
  })
})

describe('in a browser with JavaScript', () => {
  it('a resident sees how far an upload is, and can cancel it', async () => {
    const page = await resident(true)
    let isAsked = false
    let isGivenUp = false
    served.knobs.scanner = {
      scan(_file, signal) {
        isAsked = true
        return new Promise((_settle, refuse) => {
          signal?.addEventListener('abort', () => {
            isGivenUp = true
            refuse(new Error('given up'))
          })
        })
      },
    }
    await choose(page, photo())
    await page.getByRole('button', { name: 'Upload files' }).click()
    await page.getByRole('progressbar', { name: 'Upload progress' }).waitFor()
    await page.getByRole('status').getByText('Checking what you uploaded').waitFor()
    await expect.poll(() => isAsked).toBe(true)
    await page.getByRole('button', { name: 'Cancel upload' }).click()
    await page.getByRole('status').getByText('The upload was cancelled.').waitFor()
    expect(await page.getByRole('progressbar').count()).toBe(0)
    await expect.poll(() => isGivenUp).toBe(true)
    await page.reload()
    expect(await names(page)).toEqual([])
    await page.close()
  })

  it('a script that was not loaded in time changes nothing', async () => {
    const page = await resident(true)
    await page.route('**/client.js', (route) => route.abort())
    await page.reload()
    await choose(page, photo())
    await page.getByRole('button', { name: 'Upload files' }).click()
    await page.getByRole('button', { name: 'Remove bin.jpg' }).waitFor()
    await page.close()
  })
})
