import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Where pages find their style sheet. */
export const stylesPath = '/assets/sandbox.css'

/**
 * GOV.UK Frontend's CSS without what is licensed for service.gov.uk alone: the GDS Transport
 * typeface and the royal arms.
 */
export function readStyles(): string {
  const file = createRequire(import.meta.url).resolve(
    'govuk-frontend/dist/govuk/govuk-frontend.min.css',
  )
  return withoutCrownProperty(readFileSync(file, 'utf8')) + ownRules
}

/** Takes typeface and royal arms out of a style sheet. */
export function withoutCrownProperty(css: string): string {
  return css
    .replace(/\/\*![\s\S]*?\*\//g, '')
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replace(/["']?GDS Transport["']?\s*,\s*/g, '')
    .replace(/[^{}]*\{[^{}]*govuk-crest[^{}]*\}/g, '')
    .replace(/[^{}]*govuk-footer__crown[^{}]*\{[^{}]*\}/g, '')
    .replace(/\/\*#[\s\S]*?\*\//g, '')
}

const ownRules = `
.govuk-template,body{background:#fff}
.sandbox-header{background:#2b1a4d;border-bottom:10px solid #f5b800}
.sandbox-header__inner{display:flex;flex-wrap:wrap;gap:5px 20px;align-items:baseline;padding:12px 0}
.sandbox-header__name,.sandbox-header__name:visited{color:#fff;font-weight:700;font-size:1.375rem;text-decoration:none;margin-right:auto}
.sandbox-header__name:hover{text-decoration:underline;text-decoration-thickness:3px}
.sandbox-header__name:focus,.sandbox-header__links a:focus{outline:3px solid transparent;color:#0b0c0c;background:#fd0;box-shadow:0 -2px #fd0,0 4px #0b0c0c;text-decoration:none}
.sandbox-header__links{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;margin:0;padding:0}
.sandbox-header__links a{color:#fff}
.sandbox-notice{background:#fff7d6;border-bottom:1px solid #cecece}
.sandbox-notice p{margin:0;padding:10px 0}
.sandbox-scroll{overflow-x:auto}
.sandbox-scroll:focus{outline:3px solid #fd0}
.sandbox-message{border:1px solid #cecece;padding:15px;margin-bottom:30px;overflow-wrap:anywhere}
.sandbox-message__body{border-left:5px solid #cecece;padding-left:15px}
.sandbox-message__body--sms{white-space:pre-wrap}
.sandbox-code{overflow-wrap:anywhere;font-family:ui-monospace,monospace;font-size:.9375em;background:#f3f2f1;padding:1px 4px}
.sandbox-nowrap{white-space:nowrap}
.sandbox-pay{display:flex;flex-direction:column}
@media (min-width:48.0625em){.sandbox-pay{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,1fr);grid-template-rows:auto 1fr;column-gap:30px;align-items:start}.sandbox-pay__form{grid-column:1;grid-row:1/span 2}.sandbox-summary{grid-column:2;grid-row:1}.sandbox-pay__cards{grid-column:2;grid-row:2}}
.sandbox-summary{background:#f4f8fb;padding:20px;margin-bottom:30px;border-top:3px solid #2b1a4d}
.sandbox-amount{font-size:2.25rem;font-weight:700;line-height:1.1}
.govuk-summary-list__value,.govuk-body{overflow-wrap:anywhere}
@media (max-width:40rem){.sandbox-table th,.sandbox-table td{padding-right:10px;font-size:1rem}}
`
