import { Temporal } from 'temporal-polyfill'
import type { SendingServer } from '../src/reminders/reminders-server.ts'
import { policyOf } from './councils.ts'

/** Secrets that the tests' links are made with. */
export const reminderKeys = ['k'.repeat(32)]

/** A policy in which nobody has confirmed Christmas. */
export const remindersPolicy = policyOf({
  holidays: {
    windows: [{ from: '2026-12-21', to: '2027-01-08', name: { en: 'Christmas', cy: 'Nadolig' } }],
  },
})

const both = (name: string) => ({ en: `${name}-en`, cy: `${name}-cy` })

/** What reminders need of an app, at a time that a test sets. */
export function remindersServer(
  now: () => string,
  more: Partial<SendingServer> = {},
): SendingServer {
  return {
    council: 'alderbrook',
    councilName: { en: 'Alderbrook Council', cy: 'Cyngor Gwern-nant' },
    templates: {
      confirm: { email: both('confirm-email'), sms: both('confirm-sms') },
      reminder: { email: both('reminder-email'), sms: both('reminder-sms') },
    },
    keys: reminderKeys,
    policy: remindersPolicy,
    linkHref: (purpose, token) => `https://alderbrook.example/reminders/${purpose}/${token}`,
    clock: () => Temporal.Instant.from(now()),
    ...more,
  }
}
