import type { ClauseId } from './clauses.ts'
import type { GuildhallId } from './guildhall.ts'

/** `error`: against a standard’s A or AA, or the law; `warning`: against guidance; `note`: worth a look. */
export const levels = ['error', 'warning', 'note'] as const

export type Level = (typeof levels)[number]

interface Kind {
  readonly level: Level
  readonly clauses: readonly ClauseId[]
  readonly meets: readonly GuildhallId[]
}

const error = (clauses: ClauseId[], ...meets: GuildhallId[]): Kind => ({
  level: 'error',
  clauses,
  meets,
})
const warning = (clauses: ClauseId[], ...meets: GuildhallId[]): Kind => ({
  level: 'warning',
  clauses,
  meets,
})
const note = (clauses: ClauseId[], ...meets: GuildhallId[]): Kind => ({
  level: 'note',
  clauses,
  meets,
})

/** Everything that can be found, how much it weighs, against what, and what of Guildhall meets it. */
export const kinds = {
  contrast: error(['contrast'], 'theme'),
  'missing-label': error(['name', 'relations'], 'textInput', 'fields'),
  'invalid-aria': error(['name'], 'pageTemplate'),
  'duplicate-main': warning(['main'], 'pageTemplate'),
  'missing-alt': error(['text'], 'pageTemplate'),
  'nameless-control': error(['name'], 'button'),
  'target-size': error(['target'], 'styles'),
  'axe-other': error(['wcag'], 'pageTemplate'),
  'axe-practice': note(['practice'], 'pageTemplate'),
  'axe-enhanced': note(['enhanced'], 'theme'),
  'mouse-only': error(['keyboard'], 'button'),
  'dead-keys': error(['keyboard'], 'button'),
  unreachable: error(['keyboard'], 'pageTemplate'),
  'keyboard-trap': error(['trap'], 'pageTemplate'),
  'positive-tabindex': error(['order'], 'pageTemplate'),
  'visual-order': error(['order'], 'pageTemplate'),
  'focus-not-visible': error(['focus'], 'styles'),
  'focus-obscured': error(['obscured'], 'skipLink', 'cookieBanner'),
  reflow: error(['reflow'], 'styles'),
  'reflow-table': warning(['reflow'], 'table'),
  clipped: error(['reflow'], 'styles'),
  'text-zoom': error(['resize'], 'pageTemplate'),
  'title-missing': error(['title'], 'pageTemplate'),
  'title-vague': error(['title'], 'pageTemplate', 'journey'),
  'title-shared': warning(['title'], 'journey'),
  'lang-missing': error(['language'], 'pageTemplate'),
  'lang-unknown': error(['language'], 'pageTemplate'),
  'lang-wrong': error(['language'], 'pageTemplate'),
  'lang-part': error(['part'], 'languages'),
  'lang-link': warning(['part'], 'languages'),
  'no-h1': warning(['type', 'headings'], 'pageTemplate'),
  'two-h1': warning(['type', 'headings'], 'pageTemplate'),
  'heading-skipped': warning(['type', 'relations'], 'pageTemplate'),
  'error-summary-missing': warning(['summary', 'error'], 'errorSummary', 'form'),
  'error-summary-late': warning(['summary'], 'errorSummary', 'form'),
  'error-summary-not-focused': warning(['summary'], 'errorSummary', 'form'),
  'error-summary-no-link': warning(['summary'], 'errorSummary', 'form'),
  'error-not-tied': error(['relations', 'message'], 'errorMessage', 'fields'),
  'error-by-colour': error(['colour', 'error'], 'errorMessage', 'fields'),
  'error-silent': error(['error'], 'form'),
  'error-breaks': error(['error'], 'form', 'journey'),
  'error-title': warning(['summary', 'validation'], 'form', 'journey'),
  'input-lost': error(['validation'], 'journey', 'form'),
  'browser-validation': warning(['validation'], 'form'),
  'placeholder-as-label': error(['labels'], 'textInput'),
  'autocomplete-missing': error(['purpose'], 'textInput', 'address'),
  'autocomplete-wrong': error(['purpose'], 'textInput', 'address'),
  'blank-without-javascript': error(['progressive'], 'journey'),
  'form-dead-without-javascript': error(['progressive'], 'form', 'journey'),
  'script-link': warning(['progressive'], 'button'),
  'page-weight': warning(['performance'], 'styles'),
  'too-many-requests': warning(['performance'], 'styles'),
  uncompressed: note(['performance'], 'styles'),
  'no-https': error(['secure'], 'secure'),
  'no-hsts': warning(['secure'], 'secure'),
  'no-csp': warning(['secure'], 'secure'),
  'weak-csp': warning(['secure'], 'secure'),
  'inline-csp': note(['secure'], 'secure'),
  'no-nosniff': warning(['secure'], 'secure'),
  'no-referrer-policy': warning(['secure'], 'secure'),
  framing: note(['secure'], 'secure'),
  'cookie-httponly': error(['secure'], 'secure'),
  'cookie-secure': error(['secure'], 'secure'),
  'cookie-samesite': warning(['secure'], 'secure'),
  'tracking-cookie': error(['cookies'], 'cookieBanner'),
  'third-party': error(['cookies'], 'cookieBanner'),
  'personal-data-form': error(['privacy', 'secure'], 'form'),
  'personal-data-address': error(['privacy', 'secure'], 'journey'),
  'no-statement-link': error(['statement'], 'councilFooter'),
  'no-contact-link': warning(['joined', 'help'], 'councilFooter'),
  'no-privacy-link': note(['notice'], 'councilFooter'),
  'time-limit': error(['timing'], 'saving'),
  'moving-content': error(['moving'], 'pageTemplate'),
  autoplay: error(['audio'], 'pageTemplate'),
} as const satisfies Record<string, Kind>

/** What a finding is about. */
export type FindingKind = keyof typeof kinds
