import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Observation, ObservedCookie, Submission, WithoutScripts } from '../observation.ts'
import { fieldFacts } from '../page/field-facts.ts'
import { orderFacts } from '../page/order-facts.ts'
import { scriptCookies, tinyPictures, withoutScriptsFacts } from '../page/script-facts.ts'
import { findMouseOnly } from './find-mouse-only.ts'
import { measureZoom } from './measure-zoom.ts'
import { readDocument } from './read-document.ts'
import { runAxe } from './run-axe.ts'
import { submitForm } from './submit-form.ts'
import { type Visit, visit } from './visit.ts'
import { walkKeyboard } from './walk-keyboard.ts'
import { watchUnattended } from './watch-unattended.ts'
import { World } from './world.ts'

/** How one page is observed. */
export interface ObserveOptions {
  readonly userAgent: string
  /** For one load of the page, in milliseconds. */
  readonly timeoutMs: number
  /** Selectors of forms that may be sent where a page has them. */
  readonly forms: readonly string[]
  /** Where pictures are kept; left out, none are. */
  readonly pictures?: string
  /** Begins each picture’s name. */
  readonly name: string
  /** Waits as long as the site wants between two loads. */
  readonly pause: () => Promise<void>
}

/** Looks at one page in all ways: as it is, without scripts, and with a form sent where told to. */
export async function observe(
  browser: Browser,
  address: string,
  options: ObserveOptions,
): Promise<Observation> {
  const keep = keeper(options)
  const pause = options.pause
  await pause()
  const { forms, ...main } = await visit(browser, address, options, async (one) => {
    const forms = await formsOf(one, options.forms)
    return { ...(await lookAt(one, address, keep)), forms }
  })
  await pause()
  const plain = { ...options, runsScripts: false }
  const withoutScripts = await visit(browser, address, plain, lookWithoutScripts)
  const submissions: Submission[] = []
  for (const form of forms) {
    await pause()
    const sent = await visit(browser, address, options, ({ page, client, guard }) =>
      submitForm({ page, client, guard, form, waitMs: Math.min(options.timeoutMs, 10_000) }),
    )
    submissions.push(sent)
  }
  return { ...main, withoutScripts, submissions }
}

/** Which of the forms that may be sent this page has. */
async function formsOf({ client }: Visit, selectors: readonly string[]): Promise<string[]> {
  const world = await World.in(client)
  return world.run((all) => {
    const isHere = (selector: string) => {
      try {
        return document.querySelector(selector) instanceof HTMLFormElement
      } catch {
        return false
      }
    }
    return all.filter(isHere)
  }, selectors)
}

type Keep = (name: string, png: Buffer) => string

async function lookAt(
  { page, client, guard, network, status, headers }: Visit,
  address: string,
  keep: Keep | undefined,
): Promise<Omit<Observation, 'withoutScripts' | 'submissions'>> {
  const world = await World.in(client)
  const requests = network.requests()
  const set = network.cookies()
  const tiny = new Set(await world.run(tinyPictures))
  const byScript = (await world.run(scriptCookies)).filter(
    ({ name }) => !set.some((one) => one.name === name),
  )
  const stored = new Map((await page.context().cookies()).map((one) => [one.name, one]))
  const written = byScript.map(({ name }): ObservedCookie => {
    const { expires = 0, sameSite = '', secure = false } = stored.get(name) ?? {}
    const days = expires > 0 ? Math.round((expires - Date.now() / 1000) / 86_400) : 0
    return { name, httpOnly: false, secure, sameSite, by: 'script', isThirdParty: false, days }
  })
  const document = await readDocument(world)
  const axe = await runAxe(world)
  const mouse = await findMouseOnly(client, world)
  const order = await world.run(orderFacts)
  const zoom = await measureZoom(page, client, world, keep)
  const walk = await walkKeyboard(page, client, world, keep)
  // Last, since time in the page stands still afterwards.
  const unattended = await watchUnattended(client, world, guard)
  return {
    address,
    finalAddress: page.url(),
    status,
    headers,
    cookies: [...set, ...written],
    requests: requests.map((one) => (tiny.has(one.address) ? { ...one, isTiny: true } : one)),
    document,
    axe,
    keyboard: { ...walk, ...mouse, ...order },
    ...zoom,
    unattended,
  }
}

async function lookWithoutScripts({ client }: Visit): Promise<WithoutScripts> {
  const world = await World.in(client)
  const { fields, forms } = await world.run(fieldFacts)
  return { ...(await world.run(withoutScriptsFacts)), fields: fields.length, forms }
}

function keeper({ pictures, name }: ObserveOptions): Keep | undefined {
  if (pictures === undefined) return undefined
  let count = 0
  return (what, png) => {
    count += 1
    mkdirSync(pictures, { recursive: true })
    const path = join(pictures, `${name}-${what}-${count}.png`)
    writeFileSync(path, png)
    return path
  }
}
