/** Rules of axe that GOV.UK Frontend's HTML breaks for a reason, in axe's own form. */
export const axeRules = [
  {
    // A radio that reveals a question says so with aria-expanded, which ARIA doesn't know on radios.
    // GOV.UK Frontend keeps it, since screen readers do read it out: w3c/aria issue 1404.
    id: 'aria-allowed-attr',
    selector: '*:not(.govuk-radios__input[aria-expanded])',
  },
  {
    // These buttons are named by all of their text, with a comma where the eye sees a line end, and
    // the accordion's "Show" said in full. axe, in a rule that it calls experimental, wants the name
    // to hold the text letter by letter.
    id: 'label-content-name-mismatch',
    selector: '*:not(.govuk-accordion__section-button, .govuk-file-upload-button)',
  },
]
