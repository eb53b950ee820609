import type { Plugin } from 'vite'
import { councilStylesheet } from '../packages/theme/src/stylesheet.ts'

/** Vite plugin that makes an import of GOV.UK Frontend's CSS the stylesheet that a council may serve. */
export function councilCss(): Plugin {
  return {
    name: 'guildhall:council-css',
    enforce: 'pre',
    transform(code, id) {
      if (!/govuk-frontend(\.min)?\.css(\?|$)/.test(id)) return null
      return { code: councilStylesheet(code), map: null }
    },
  }
}
