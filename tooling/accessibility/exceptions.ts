/** One thing that axe reports and that stands all the same. */
export interface AccessibilityException {
  /** axe's rule. */
  readonly rule: string
  /** CSS selector of the part that it is about; left out: wherever the rule finds something. */
  readonly selector?: string
  readonly reason: string
}

/** The repository's one list of what axe reports and stands all the same, each with its reason. */
export const accessibilityExceptions: readonly AccessibilityException[] = [
  {
    rule: 'region',
    selector: '.govuk-back-link',
    reason:
      'GOV.UK’s template puts the back link before <main>, so that the skip link passes over it; a landmark of its own for one link would be noise on every page.',
  },
  {
    rule: 'color-contrast-enhanced',
    reason:
      'Enhanced contrast (7:1) is AAA: GOV.UK Frontend’s own colours reach 4.5:1, and each council’s brand is held to that.',
  },
]

/** What axe checks: WCAG 2.2 A, AA and AAA, and best practice. */
export const accessibilityTags: readonly string[] = [
  'wcag2a',
  'wcag2aa',
  'wcag2aaa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
]
