import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measure, measuresScript } from './measures.ts'

// Each measure finds its fault, and leaves GOV.UK Frontend's own parts alone.

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
})
afterAll(() => browser.close())

const root = new URL('../../package.json', import.meta.url)
const govuk = readFileSync(
  createRequire(root).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'),
  'utf8',
)

async function found(body: string, css = ''): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1024 } })
  await page.setContent(
    `<!doctype html><html lang="en" class="govuk-template"><meta name="viewport" content="width=device-width">
    <style>${govuk}${css}</style><body class="govuk-template__body"><main>${body}</main></body></html>`,
  )
  await page.evaluate(measuresScript())
  const problems = await measure(page)
  await page.close()
  return problems
}

const faults: readonly (readonly [what: string, html: string, css: string, says: RegExp])[] = [
  [
    'targets too small and too near',
    '<a href="#1" class="t">x</a><a href="#2" class="t">y</a>',
    '.t { display: inline-block; width: 12px; height: 12px }',
    /small target \(12 × 12 px\)/,
  ],
  [
    'a focus that nobody sees',
    '<button class="b">Go</button>',
    '.b:focus { outline: none }',
    /doesn’t show its focus: button\.b/,
  ],
  [
    'a focus that is a shadow alone, which forced colours take away',
    '<button class="b">Go</button>',
    '.b:focus { outline: none; box-shadow: 0 0 0 3px #000 }',
    /doesn’t show its focus in forced colours/,
  ],
  ['text of a fixed size', '<p class="p">Words</p>', '.p { font-size: 16px }', /doesn’t grow/],
  [
    'text that is cut off when it is larger',
    '<p class="p">Words</p>',
    '.p { font-size: 1rem; line-height: 1.2; height: 20px; overflow: hidden }',
    /text at 200%: is cut off/,
  ],
  [
    'a page that scrolls sideways on a phone',
    '<p class="p">Words</p>',
    '.p { width: 400px }',
    /at 320 px: the page is \d+ px too wide/,
  ],
  [
    'a shape that is its fill alone',
    '<div class="d"></div>',
    '.d { width: 40px; height: 20px; background: #1d70b8 }',
    /vanishes in forced colours: div\.d/,
  ],
  [
    'text whose colour is forced to stay',
    '<p class="p">Words</p>',
    '.p { forced-color-adjust: none; color: #111; background: #111 }',
    /can’t be read in forced colours/,
  ],
  [
    'what moves for those who asked for stillness',
    '<p class="p">Words</p>',
    '.p { transition: opacity 2s }',
    /moves with reduced motion: p\.p/,
  ],
]

describe('a page', () => {
  it.each(faults)('with %s is told so', async (_what, html, css, says) => {
    expect((await found(html, css)).join('\n')).toMatch(says)
  })

  it('made of GOV.UK Frontend’s own parts has nothing to be told', async () => {
    const problems = await found(`
      <h1 class="govuk-heading-l">What is your name?</h1>
      <p class="govuk-body">Words with <a class="govuk-link" href="#">a link</a> in them.</p>
      <form><div class="govuk-form-group"><label class="govuk-label" for="a">Name</label>
      <input class="govuk-input" id="a"></div>
      <div class="govuk-radios"><div class="govuk-radios__item">
      <input class="govuk-radios__input" id="r" type="radio" name="r">
      <label class="govuk-label govuk-radios__label" for="r">Yes</label></div></div>
      <button class="govuk-button">Continue</button></form>
      <div style="overflow-x: auto"><table style="width: 40rem"><tr><td>Wide</td></tr></table></div>`)
    expect(problems).toEqual([])
  })
})
