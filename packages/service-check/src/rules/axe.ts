import type { FindingKind } from '../kinds.ts'
import type { AxeFinding } from '../observation.ts'
import { type Draft, only, type Rule } from './rule.ts'

/** What axe calls things, and we do. */
const KINDS: Readonly<Record<string, FindingKind>> = {
  'color-contrast': 'contrast',
  label: 'missing-label',
  'select-name': 'missing-label',
  'aria-input-field-name': 'missing-label',
  'aria-toggle-field-name': 'missing-label',
  'form-field-multiple-labels': 'missing-label',
  'image-alt': 'missing-alt',
  'input-image-alt': 'missing-alt',
  'role-img-alt': 'missing-alt',
  'svg-img-alt': 'missing-alt',
  'object-alt': 'missing-alt',
  'area-alt': 'missing-alt',
  'link-name': 'nameless-control',
  'button-name': 'nameless-control',
  'input-button-name': 'nameless-control',
  'aria-command-name': 'nameless-control',
  'summary-name': 'nameless-control',
  'frame-title': 'nameless-control',
  'aria-dialog-name': 'nameless-control',
  'landmark-no-duplicate-main': 'duplicate-main',
  'target-size': 'target-size',
  'meta-viewport': 'text-zoom',
  'scrollable-region-focusable': 'unreachable',
  blink: 'moving-content',
  marquee: 'moving-content',
}

/** Rules of our own look at these more closely. */
const OURS = new Set([
  'document-title',
  'html-has-lang',
  'html-lang-valid',
  'html-xml-lang-mismatch',
  'valid-lang',
  'heading-order',
  'page-has-heading-one',
  'autocomplete-valid',
  'tabindex',
  'meta-refresh',
  'meta-refresh-no-exceptions',
  'no-autoplay-audio',
  'blink',
  'marquee',
  // Its other half is told under the rule without “enhanced”.
  'meta-viewport-large',
  // Follow from two main landmarks, which are told of once.
  'landmark-main-is-top-level',
  'landmark-unique',
  // Where two skip links’ targets or none are, there are no landmarks, which `region` tells.
  'bypass',
])

const EXCEPT: readonly { rule: string; pattern: RegExp }[] = [
  // GOV.UK’s template puts the back link before <main>, so that the skip link passes over it.
  { rule: 'region', pattern: /govuk-back-link/ },
  // Not ARIA’s, but read out, and GOV.UK Frontend’s on purpose: w3c/aria issue 1404.
  { rule: 'aria-allowed-attr', pattern: /govuk-radios__input[^>]*aria-expanded/ },
]

/** What axe finds, under our names. */
export const axe: Rule = ({ axe: all }) => all.flatMap((one) => draftsOf(one))

/** Findings of one axe rule. */
export function draftsOf({ rule, tags, help, parts }: AxeFinding, after?: string): Draft[] {
  if (OURS.has(rule)) return []
  const isStandard = tags.some((tag) => /^wcag(2|21|22)(a|aa)$/.test(tag))
  const own = KINDS[rule] ?? (/^aria-/.test(rule) && isStandard ? 'invalid-aria' : undefined)
  const other: FindingKind = isStandard
    ? 'axe-other'
    : tags.includes('best-practice')
      ? 'axe-practice'
      : 'axe-enhanced'
  return parts
    .filter(({ snippet }) => !EXCEPT.some((one) => one.rule === rule && one.pattern.test(snippet)))
    .map((part) => ({
      kind: own ?? other,
      part: only(part),
      ...(part.measured ? { measured: part.measured } : {}),
      values: { help, rule },
      ...(after === undefined ? {} : { after }),
    }))
}
