import { expect } from 'vitest'
import type { Resident } from './resident.ts'
import type { Mail, Stage } from './testing.ts'

/** Waits for an email about something, among those that were sent to someone. */
export async function mailAbout(on: Stage, to: string, subject: RegExp): Promise<Mail> {
  for (let attempt = 0; attempt < 75; attempt += 1) {
    const answer = await fetch(`${on.site.sandboxUrl}/inbox`, {
      headers: { accept: 'application/json' },
    })
    const { messages } = (await answer.json()) as { messages: Mail[] }
    const found = messages.find((one) => one.to === to && subject.test(one.subject))
    if (found) return found
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`no message for ${to} about ${subject} arrived in fifteen seconds`)
}

/** A payment as the sandbox's GOV.UK Pay has it. */
export interface PaidAtPay {
  readonly reference: string
  readonly language: string
  readonly moto: boolean
  readonly delayed_capture: boolean
  readonly state: { readonly status: string }
  readonly refund_summary?: { readonly amount_submitted: number }
}

/** The payments with a reference at the sandbox's GOV.UK Pay, the newest first. */
export async function atPay(on: Stage, reference: string): Promise<readonly PaidAtPay[]> {
  const answer = await fetch(`${on.site.sandboxUrl}/pay/v1/payments?reference=${reference}`, {
    headers: { authorization: 'Bearer sandbox_demo' },
  })
  expect(answer.ok).toBe(true)
  const { results } = (await answer.json()) as { results: PaidAtPay[] }
  return results
}

/** What a page says, without what stands around it. */
export async function mainText({ page }: Resident): Promise<string> {
  return (await page.locator('main').textContent()) ?? ''
}

/**
 * What of a person must be in no line of a log: what residents of these tests type, cards first.
 *
 * Numbers are looked for as they are typed and as they are shown.
 */
const personal = [
  /\b(?:\d[ -]?){13,19}\b/,
  /[\w.+-]+@example\.(?:com|org)/i,
  /Ann Example/i,
  /Guildhall Street/i,
  /Heol y Neuadd/i,
  /Tolbooth Wynd/i,
  /\b(?:GH|DF|KL)\d ?\d[A-Z]{2}\b/i,
  /66374958/,
  /08-?99-?99/,
]

/** Holds every line that a site and its sandbox wrote to have nothing of anybody in it. */
export function expectNobodyIn(log: string): void {
  // Ports, times and ids of payments are digits too, and nobody's.
  const lines = log.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, 'uuid').split('\n')
  const told = lines.filter((line) => personal.some((pattern) => pattern.test(line)))
  expect(told).toEqual([])
}
