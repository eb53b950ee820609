import { readFileSync } from 'node:fs'
import { reminderTemplates } from '@guildhall/bin-collection/reminder-templates'
import { expect, it } from 'vitest'
import { reminderTemplateIds } from './reminder-templates.ts'

it('the sandbox has the templates of reminders as they are published', () => {
  const wanted = (['confirm', 'reminder'] as const).flatMap((what) =>
    (['email', 'sms'] as const).flatMap((type) =>
      (['en', 'cy'] as const).map((language) => ({
        id: reminderTemplateIds[what][type][language],
        name: `Bin day reminders: ${what}, ${type}, ${language}`,
        type,
        version: 1,
        ...reminderTemplates[what][type][language],
      })),
    ),
  )
  const file = new URL('../../sandbox/templates.json', import.meta.url)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(expect.arrayContaining(wanted))
})
