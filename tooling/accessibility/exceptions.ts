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
  {
    rule: 'aria-allowed-attr',
    selector: '.govuk-radios__input[aria-expanded]',
    reason:
      'A radio that reveals a question says so with aria-expanded, which ARIA doesn’t know on radios. GOV.UK Frontend keeps it, since screen readers do read it out: w3c/aria issue 1404.',
  },
  {
    rule: 'label-content-name-mismatch',
    selector: '.govuk-accordion__section-button, .govuk-file-upload-button',
    reason:
      'These buttons are named by all of their text, with a comma where the eye sees a line end, and the accordion’s “Show” said in full. The rule, which axe calls experimental, wants the text letter by letter.',
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

/** Rules about a whole page, which a component on its own, or a story, isn't. */
const WHOLE_PAGE = ['heading-order', 'landmark-one-main', 'page-has-heading-one', 'region']

const isOff = ({ rule, selector }: AccessibilityException) =>
  selector === undefined || WHOLE_PAGE.includes(rule)

/**
 * What axe is told for a component on its own: `axe.configure(config)`, `axe.run(part, options)`.
 * Storybook's accessibility add-on takes both under the same names.
 */
export const componentAxe = {
  config: {
    rules: accessibilityExceptions
      .filter((exception) => !isOff(exception))
      .map(({ rule, selector }) => ({ id: rule, selector: `*:not(${selector})` })),
  },
  options: {
    runOnly: [...accessibilityTags],
    rules: Object.fromEntries(
      [...WHOLE_PAGE, ...accessibilityExceptions.filter(isOff).map(({ rule }) => rule)].map(
        (rule) => [rule, { enabled: false }],
      ),
    ),
  },
}
