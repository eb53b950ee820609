import type { claims } from '../apps/demo-council/app/content/accessibility.ts'

/** Where something is tested: words of a test's name as its file has them, or a check by its name. */
export type Evidence =
  | { readonly file: string; readonly test: string }
  | { readonly check: string; readonly measure?: string }

const walks = 'apps/demo-council/e2e'
const measured = (measure: string): Evidence => ({ check: 'a11y', measure })

/** What stands behind each claim of the accessibility statement. */
export const evidence: Readonly<Record<keyof typeof claims, readonly Evidence[]>> = {
  axe: [
    measured('axeProblems'),
    {
      file: `${walks}/services.test.ts`,
      test: 'every page of small print is there in both languages, without a violation',
    },
    { file: `${walks}/keyboard.test.ts`, test: 'comes to the end of' },
  ],
  keyboard: [{ file: `${walks}/keyboard.test.ts`, test: 'comes to the end of' }],
  plain: [
    { file: `${walks}/services.test.ts`, test: 'javaScriptEnabled: false' },
    { file: 'apps/demo-council/e2e-firefox/walks.test.ts', test: 'scripts: false' },
  ],
  narrow: [measured('tooWide'), { file: `${walks}/testing.ts`, test: 'at 320 px' }],
  text: [measured('badAtLargeText')],
  colours: [
    measured('lostInForcedColours'),
    {
      file: 'packages/theme/chromium/brand.test.ts',
      test: 'keeps every edge visible in the colours that a resident chose',
    },
  ],
  motion: [measured('stillMoves')],
  targets: [measured('smallTargets'), measured('unseenFocus')],
  contrast: [
    {
      file: 'packages/theme/chromium/brand.test.ts',
      test: 'has nothing that axe finds',
    },
  ],
  heard: [
    {
      file: 'packages/forms/src/transcript.test.tsx',
      test: 'in English is each mistake first, as a link, and again beside its question',
    },
    {
      file: 'packages/address-lookup/src/pages/transcript.test.tsx',
      test: 'in English is the question, how many were found, and each address with its place',
    },
    {
      file: 'packages/bin-collection/src/pages/transcript.test.tsx',
      test: 'in English is each container, its day, why it moved, and what to put out',
    },
    {
      file: 'packages/payments/src/pages/transcript.test.tsx',
      test: 'that was declined, in English, is that no money was taken and what can be done',
    },
  ],
  engines: [
    { check: 'firefox' },
    { file: 'apps/demo-council/e2e-firefox/walks.test.ts', test: 'comes to the end of' },
  ],
}
