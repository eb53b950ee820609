import type { Plugin } from 'vite'

/** Fonts that every device has. GDS Transport is licensed for service.gov.uk and gov.uk domains only. */
const systemFonts = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Ubuntu,Arial,sans-serif'

/**
 * Makes GOV.UK Frontend's CSS fit for a council's site.
 *
 * Takes out the web font that a council may not use
 * (https://design-system.service.gov.uk/styles/typeface/) and the rules for Internet Explorer
 * (`@media screen\0`) that Vite's minifier refuses to parse.
 *
 * @param css text of govuk-frontend.min.css
 */
export function councilCss(css: string): string {
  const withoutFonts = css
    .replace(/@font-face\s*\{[^}]*GDS Transport[^}]*\}/g, '')
    .replace(/"?GDS Transport"?,\s*arial,\s*sans-serif/gi, systemFonts)
  return withoutInternetExplorer(withoutFonts)
}

function withoutInternetExplorer(css: string): string {
  const found = css.search(/@media[^{]*\\0[^{]*\{/)
  if (found === -1) return css
  let depth = 0
  let end = css.indexOf('{', found)
  do {
    if (css[end] === '{') depth += 1
    if (css[end] === '}') depth -= 1
    end += 1
  } while (depth > 0 && end < css.length)
  return withoutInternetExplorer(css.slice(0, found) + css.slice(end))
}

/** Vite plugin that passes GOV.UK Frontend's CSS through `councilCss` wherever it is imported. */
export function govukCss(): Plugin {
  return {
    name: 'guildhall:govuk-css',
    enforce: 'pre',
    transform(code, id) {
      if (!/govuk-frontend(\.min)?\.css(\?|$)/.test(id)) return null
      return { code: councilCss(code), map: null }
    },
  }
}
