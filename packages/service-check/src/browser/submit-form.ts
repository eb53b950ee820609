import type { CDPSession, Page } from 'playwright-core'
import type { Part, Submission } from '../observation.ts'
import {
  type Before,
  installSubmissionTools,
  type SubmissionTools,
} from '../page/submission-facts.ts'
import type { Guard } from './guard.ts'
import { readDocument } from './read-document.ts'
import { runAxe } from './run-axe.ts'
import { World } from './world.ts'

/** A form that is to be sent, in a page that has just been loaded. */
export interface Sending {
  readonly page: Page
  readonly client: CDPSession
  readonly guard: Guard
  /** CSS selector of the form. */
  readonly form: string
  readonly waitMs: number
}

/**
 * Sends a form as it stands. Where the answer told of two or more fields, it is sent once more, with
 * all but one of them filled, to see whether what was typed is kept.
 */
export async function submitForm(sending: Sending): Promise<Submission> {
  const { page, client, guard, form } = sending
  const world = await World.in(client)
  const before = await readDocument(world)
  await world.run(installSubmissionTools)
  const looked = await world.evaluate<Before>('sending.before()')
  const { isHeld, status } = await press(sending, world)
  const after = await World.in(client)
  await after.run(installSubmissionTools)
  const facts = await after.evaluate<ReturnType<SubmissionTools['after']>>(
    `sending.after(${JSON.stringify(looked)})`,
  )
  const document = await readDocument(after)
  const said = facts.summary !== undefined || facts.fieldErrors.length > 0
  const isSamePage =
    document.headings.find(({ level }) => level === 1)?.text ===
    before.headings.find(({ level }) => level === 1)?.text
  const outcome =
    guard.hasSent() || status !== undefined
      ? said || isSamePage || (status ?? 0) >= 400
        ? 'answered'
        : 'left'
      : isHeld
        ? 'held-by-browser'
        : said || facts.wordless.length > 0
          ? 'shown-by-script'
          : 'nothing'
  const tells = outcome === 'answered' || outcome === 'shown-by-script'
  const axe = tells ? await runAxe(after) : []
  const lost = outcome === 'answered' ? await losesText(sending, after) : []
  return {
    form,
    address: page.url(),
    outcome,
    ...(status === undefined ? {} : { status }),
    ...(tells ? { document } : {}),
    ...(tells && facts.summary ? { summary: facts.summary } : {}),
    fieldErrors: tells ? facts.fieldErrors : [],
    wordless: tells ? facts.wordless : [],
    lost,
    axe,
  }
}

/** Presses the form’s own button, and waits for what comes of it. */
async function press({ page, guard, form, waitMs }: Sending, world: World) {
  guard.allowOneSending()
  await world.run((selector: string) => {
    const form = document.querySelector(selector) as HTMLFormElement
    Object.assign(globalThis, { held: 0 })
    form.addEventListener('invalid', () => Object.assign(globalThis, { held: 1 }), true)
  }, form)
  const shown = page
    .waitForEvent('framenavigated', {
      predicate: (frame) => frame === page.mainFrame(),
      timeout: waitMs,
    })
    .catch(() => undefined)
  const answered = page
    .waitForResponse(
      (one) => one.request().isNavigationRequest() && one.frame() === page.mainFrame(),
      {
        timeout: waitMs,
      },
    )
    .catch(() => undefined)
  await world.run((selector: string) => {
    const form = document.querySelector(selector) as HTMLFormElement
    const button = [...form.elements].find((one) =>
      one.matches(
        'button:not([type=button]):not([type=reset]), input[type=submit], input[type=image]',
      ),
    )
    if (button instanceof HTMLElement) button.click()
    else HTMLFormElement.prototype.requestSubmit.call(form)
  }, form)
  await page.waitForTimeout(150)
  // An answer is not yet the page: until it is shown, the old one is still there to be read.
  const isHeld = await world.evaluate<number>('globalThis.held').catch(() => 0)
  const response = isHeld === 1 && !guard.hasSent() ? undefined : await answered
  if (response) await shown
  await page.waitForLoadState('load', { timeout: waitMs }).catch(() => {})
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => {})
  // A summary is given the focus by a script, which may come late on a slow machine.
  await page
    .waitForFunction(() => document.activeElement?.matches(':not(body)'), null, { timeout: 2000 })
    .catch(() => {})
  return { isHeld: isHeld === 1, status: response?.status() }
}

/** Sends the form once more, with text in all fields in error but one, to see whether it is kept. */
async function losesText(sending: Sending, world: World): Promise<Part[]> {
  const filled = await world.evaluate<ReturnType<SubmissionTools['fill']>>(
    `sending.fill(${JSON.stringify(sending.form)})`,
  )
  if (filled.length === 0) return []
  const { status } = await press(sending, world)
  if (status === undefined) return []
  const after = await World.in(sending.client)
  await after.run(installSubmissionTools)
  const names = filled.map(({ name }) => name)
  const emptied = await after.evaluate<string[]>(`sending.emptied(${JSON.stringify(names)})`)
  return filled.filter(({ name }) => emptied.includes(name)).map(({ part }) => part)
}
