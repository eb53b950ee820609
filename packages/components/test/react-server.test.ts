import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { specimens } from './specimens.tsx'

const script = join(import.meta.dirname, 'react-server/render.mjs')
const report = JSON.parse(
  execFileSync(process.execPath, ['--conditions=react-server', script], { encoding: 'utf8' }),
) as Record<string, string[]>

/** What of each component is sent to the browser as code. */
const BEHAVES: Readonly<Record<string, readonly string[]>> = {
  accordion: ['Accordion'],
  button: ['DoubleClickGuard'],
  'character-count': ['CharacterCountMessage'],
  checkboxes: ['ChoicesBehaviour'],
  'error-summary': ['ErrorSummaryBehaviour'],
  'exit-this-page': ['ExitThisPage'],
  'file-upload': ['FileDropZone'],
  'notification-banner': ['FocusOnMount'],
  'password-input': ['PasswordToggle'],
  radios: ['ChoicesBehaviour'],
  'service-navigation': ['NavigationMenu'],
  'skip-link': ['SkipLink'],
  tabs: ['Tabs'],
}

describe('on a server of server components', () => {
  for (const [name, clientCode] of Object.entries(report)) {
    it(`draws ${name}, and sends ${BEHAVES[name]?.join() ?? 'no code'} to the browser`, () => {
      expect(clientCode).toEqual(BEHAVES[name] ?? [])
    })
  }

  it('is tried with every component', () => {
    expect(Object.keys(report)).toEqual(Object.keys(specimens))
  })
})
