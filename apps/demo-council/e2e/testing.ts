import { inOtherLanguage } from '@guildhall/tooling/other-language'
import type { Browser, BrowserContext } from 'playwright'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { findProblems, scrollsSideways } from './accessibility.ts'
import { startBrowser } from './browser.ts'
import { Resident, type ResidentOptions } from './resident.ts'
import { type RunningSite, startSite } from './site.ts'

/** A site and a browser for the tests of one file. */
export interface Stage {
  readonly site: RunningSite
  readonly browser: Browser
  /**
   * A resident in a browser of their own; each page that they press to is held to width, to its
   * language in every part and, with JavaScript, to axe.
   */
  resident(options?: Partial<ResidentOptions>, javaScriptEnabled?: boolean): Promise<Resident>
  /** Switches a stand-in's fault on until the test is over. */
  fault(standIn: string, kind: string, more?: { delayMs?: number }): Promise<void>
  /** Waits for the email that the sandbox was given for someone, the newest first. */
  mailTo(to: string, count?: number): Promise<Mail>
}

/** An email in the sandbox's inbox. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly body: string
}

/** Starts a site and a browser before the tests of a file, and stops them afterwards. */
export function stage(
  environment: Record<string, string> = {},
  launch: () => Promise<Browser> = startBrowser,
): Stage {
  let site: RunningSite
  let browser: Browser
  const contexts: BrowserContext[] = []
  let isFaulty = false

  beforeAll(async () => {
    ;[site, browser] = await Promise.all([
      startSite({ DEMO_NOW: '2026-11-24T10:00:00Z', ...environment }),
      launch(),
    ])
  })
  afterEach(async () => {
    if (isFaulty) await fetch(`${site.sandboxUrl}/faults`, { method: 'DELETE' })
    isFaulty = false
    await Promise.all(contexts.splice(0).map((context) => context.close()))
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  return {
    get site() {
      return site
    },
    get browser() {
      return browser
    },
    async resident(options = {}, javaScriptEnabled = false) {
      const context = await browser.newContext({
        javaScriptEnabled,
        viewport: { width: 320, height: 640 },
      })
      contexts.push(context)
      const page = await context.newPage()
      const { language = 'en' } = options
      return new Resident({
        page,
        url: site.url,
        council: 'alderbrook',
        async onPage(shown) {
          if (!shown.url().startsWith(site.url)) return
          expect(await scrollsSideways(shown), `${shown.url()} at 320 px`).toBe(false)
          expect(await shown.locator('html').getAttribute('lang'), shown.url()).toBe(language)
          expect(await inOtherLanguage(shown), shown.url()).toEqual([])
          if (javaScriptEnabled) expect(await findProblems(shown), shown.url()).toEqual([])
        },
        ...options,
      })
    },
    async fault(standIn, kind, more = {}) {
      isFaulty = true
      const answer = await fetch(`${site.sandboxUrl}/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ standIn, fault: kind, ...more }),
      })
      expect(answer.ok).toBe(true)
    },
    async mailTo(to, count = 1) {
      for (let attempt = 0; attempt < 75; attempt += 1) {
        const answer = await fetch(`${site.sandboxUrl}/inbox`, {
          headers: { accept: 'application/json' },
        })
        const { messages } = (await answer.json()) as { messages: Mail[] }
        const theirs = messages.filter((message) => message.to === to)
        const [newest] = theirs
        if (newest && theirs.length >= count) return newest
        await new Promise((done) => setTimeout(done, 200))
      }
      throw new Error(`no message for ${to} arrived in fifteen seconds`)
    },
  }
}
