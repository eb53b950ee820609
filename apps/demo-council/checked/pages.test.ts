import { checkPages } from '@guildhall/service-check/check'
import { fresh, isAtLeast } from '@guildhall/service-check/report'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningSite, startSite } from '../e2e/site.ts'

let site: RunningSite
beforeAll(async () => {
  site = await startSite({ DEMO_NOW: '2026-11-24T10:00:00Z' })
})
afterAll(() => site?.close())

// The services' pages, their forms sent empty, what stands around them, and where staff sign in.
it.each([
  ['alderbrook', ''],
  ['dyffryn-gwern', ''],
  ['dyffryn-gwern', '/cy'],
  ['kinlarroch', ''],
])('nothing is found on the pages of %s%s', async (council, language) => {
  const home = `/${council}${language}`
  const report = await checkPages([`${site.url}${home}`, `${site.url}${home}/staff`], {
    chromium: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    forms: ['main form[method=post]'],
    // One level down are the services and the small print; further down are their pages.
    allow: [`${home}/*`],
    maxPages: 24,
    delay: 0,
    timeout: 60,
  })
  const counted = fresh(report).filter(({ level }) => isAtLeast(level, 'warning'))
  const failed = report.pages.filter(({ failure }) => failure)
  console.log(
    `${home}: ${report.pages.length} pages, ${report.findings.length - counted.length} notes`,
  )
  expect(counted.map(({ page, what, evidence }) => ({ page, what, evidence }))).toEqual([])
  expect(failed).toEqual([])
  expect(report.pages.length).toBeGreaterThan(10)
})
