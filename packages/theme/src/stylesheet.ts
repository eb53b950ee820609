const FONT =
  'var(--guildhall-font-family,system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif)'

// GOV.UK Frontend's generic header is black; a council's is the colour of its brand. The green of
// its main button is written out; a council's button has a custom property of its own.
const COUNCIL =
  '@media screen{.govuk-generic-header{--govuk-text-colour:var(--guildhall-on-brand-colour,#fff);' +
  'background:var(--govuk-brand-colour,#0b0c0c)}}'

// A council's logo is a picture, so it is printed and kept where a resident chose their own colours.
const LOGO =
  '.guildhall-logo{display:inline-block;width:var(--guildhall-logo-width,0);' +
  'height:var(--guildhall-logo-height,0);vertical-align:middle;-webkit-print-color-adjust:exact;' +
  'print-color-adjust:exact;background:var(--guildhall-logo,none) left center/contain no-repeat}'

const BUTTON = '$1var(--guildhall-button-colour,$2)$3var(--guildhall-button-shadow-colour,$4)'
const BUTTON_HOVER = '$1var(--guildhall-button-hover-colour,$2)'

/** Text that GOV.UK Frontend sets in pixels, which a browser's larger text would pass by, in rem. */
const GROWS: readonly (readonly [RegExp, string])[] = [
  [/(-header__homepage-link\{[^}]*font-size:)30px/g, '$11.875rem'],
  [
    /(\.govuk-warning-text__icon\{[^}]*font-size:)30px;line-height:29px/g,
    '$11.875rem;line-height:1.8125rem',
  ],
  [
    /(\.govuk-warning-text__icon\{[^}]*min-width:)35px;min-height:35px/g,
    '$12.1875rem;min-height:2.1875rem',
  ],
  [/(\.govuk-warning-text__text\{display:block;padding-left:)45px/g, '$12.8125rem'],
]

/**
 * GOV.UK Frontend's stylesheet as a council may serve it.
 *
 * Out go the GDS Transport typeface and the crest, which are licensed for service.gov.uk alone, and
 * a query for Internet Explorer that current CSS tools refuse; the font becomes a custom property.
 * Names in headers and the mark of a warning grow with the browser's text. In comes the class
 * `guildhall-logo`, which draws the logo of a brand.
 *
 * @param css text of `govuk-frontend/dist/govuk/govuk-frontend.min.css`
 */
export function councilStylesheet(css: string): string {
  const grown = GROWS.reduce((text, [fixed, relative]) => text.replace(fixed, relative), css)
  return (
    grown
      .replace(/@font-face\{[^}]*\}/g, '')
      .replace(/font-family:"?GDS Transport"?,\s*arial,\s*sans-serif/g, `font-family:${FONT}`)
      .replace(/(?:-webkit-)?(?:background|mask)-image:url\([^)]*govuk-crest[^)]*\);?/g, '')
      .replace(/@media[^{]*\\0[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
      .replace(
        /(\.govuk-button\{[^}]*background-color:)(#0f7a52)(;box-shadow:0 2px 0 )(#083d29)/,
        BUTTON,
      )
      .replace(/(\.govuk-button:hover\{background-color:)(#0b5c3e)/, BUTTON_HOVER)
      .replace(/\/\*# sourceMappingURL=.*?\*\//g, '') +
    COUNCIL +
    LOGO
  )
}
