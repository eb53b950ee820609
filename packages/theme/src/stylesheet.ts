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

/**
 * GOV.UK Frontend's stylesheet as a council may serve it.
 *
 * Out go the GDS Transport typeface and the crest, which are licensed for service.gov.uk alone, and
 * a query for Internet Explorer that current CSS tools refuse; the font becomes a custom property.
 * In comes the class `guildhall-logo`, which draws the logo of a brand.
 *
 * @param css text of `govuk-frontend/dist/govuk/govuk-frontend.min.css`
 */
export function councilStylesheet(css: string): string {
  return (
    css
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
