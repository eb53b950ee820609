/** Rules of axe that GOV.UK Frontend's HTML breaks for a reason, in axe's own form. */
export const axeRules = [
  {
    // A radio that reveals a question says so with aria-expanded, which ARIA doesn't know on radios.
    // GOV.UK Frontend keeps it, since screen readers do read it out: w3c/aria issue 1404.
    id: 'aria-allowed-attr',
    selector: '*:not(.govuk-radios__input[aria-expanded])',
  },
]
