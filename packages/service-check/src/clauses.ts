/** What a finding is measured against. */
export interface Clause {
  readonly standard: string
  readonly clause: string
  readonly address: string
}

const wcag = (clause: string, anchor: string): Clause => ({
  standard: 'WCAG 2.2',
  clause,
  address: `https://www.w3.org/TR/WCAG22/#${anchor}`,
})
const designSystem = (clause: string, path: string): Clause => ({
  standard: 'GOV.UK Design System',
  clause,
  address: `https://design-system.service.gov.uk/${path}/`,
})
const manual = (clause: string, path: string): Clause => ({
  standard: 'GOV.UK Service Manual',
  clause,
  address: `https://www.gov.uk/service-manual/${path}`,
})

/** Each clause that a finding names. */
export const clauses = {
  text: wcag('1.1.1 Non-text Content (A)', 'non-text-content'),
  relations: wcag('1.3.1 Info and Relationships (A)', 'info-and-relationships'),
  purpose: wcag('1.3.5 Identify Input Purpose (AA)', 'identify-input-purpose'),
  colour: wcag('1.4.1 Use of Color (A)', 'use-of-color'),
  audio: wcag('1.4.2 Audio Control (A)', 'audio-control'),
  contrast: wcag('1.4.3 Contrast (Minimum) (AA)', 'contrast-minimum'),
  resize: wcag('1.4.4 Resize Text (AA)', 'resize-text'),
  reflow: wcag('1.4.10 Reflow (AA)', 'reflow'),
  keyboard: wcag('2.1.1 Keyboard (A)', 'keyboard'),
  trap: wcag('2.1.2 No Keyboard Trap (A)', 'no-keyboard-trap'),
  timing: wcag('2.2.1 Timing Adjustable (A)', 'timing-adjustable'),
  moving: wcag('2.2.2 Pause, Stop, Hide (A)', 'pause-stop-hide'),
  title: wcag('2.4.2 Page Titled (A)', 'page-titled'),
  order: wcag('2.4.3 Focus Order (A)', 'focus-order'),
  headings: wcag('2.4.6 Headings and Labels (AA)', 'headings-and-labels'),
  focus: wcag('2.4.7 Focus Visible (AA)', 'focus-visible'),
  obscured: wcag('2.4.11 Focus Not Obscured (Minimum) (AA)', 'focus-not-obscured-minimum'),
  target: wcag('2.5.8 Target Size (Minimum) (AA)', 'target-size-minimum'),
  language: wcag('3.1.1 Language of Page (A)', 'language-of-page'),
  part: wcag('3.1.2 Language of Parts (AA)', 'language-of-parts'),
  help: wcag('3.2.6 Consistent Help (A)', 'consistent-help'),
  error: wcag('3.3.1 Error Identification (A)', 'error-identification'),
  labels: wcag('3.3.2 Labels or Instructions (A)', 'labels-or-instructions'),
  name: wcag('4.1.2 Name, Role, Value (A)', 'name-role-value'),
  wcag: { standard: 'WCAG 2.2', clause: 'A and AA', address: 'https://www.w3.org/TR/WCAG22/' },
  enhanced: { standard: 'WCAG 2.2', clause: 'AAA', address: 'https://www.w3.org/TR/WCAG22/' },
  practice: {
    standard: 'axe',
    clause: 'Best practice',
    address: 'https://dequeuniversity.com/rules/axe/',
  },
  main: {
    standard: 'HTML',
    clause: 'The main element',
    address: 'https://html.spec.whatwg.org/multipage/grouping-content.html#the-main-element',
  },
  summary: designSystem('Error summary', 'components/error-summary'),
  message: designSystem('Error message', 'components/error-message'),
  validation: designSystem('Recover from validation errors', 'patterns/validation'),
  type: designSystem('Headings', 'styles/headings'),
  template: designSystem('Page template', 'styles/page-template'),
  progressive: manual(
    'Building a resilient frontend using progressive enhancement',
    'technology/using-progressive-enhancement',
  ),
  performance: manual(
    'How to test frontend performance',
    'technology/how-to-test-frontend-performance',
  ),
  secure: {
    standard: 'Service Standard',
    clause: '9 Create a secure service which protects users’ privacy',
    address: 'https://www.gov.uk/service-manual/service-standard/point-9-create-a-secure-service',
  },
  joined: {
    standard: 'Service Standard',
    clause: '3 Provide a joined up experience across all channels',
    address: 'https://www.gov.uk/service-manual/service-standard/point-3-join-up-across-channels',
  },
  statement: {
    standard: 'Accessibility Regulations 2018 (SI 2018/952)',
    clause: 'Regulation 8',
    address: 'https://www.legislation.gov.uk/uksi/2018/952/regulation/8',
  },
  cookies: {
    standard: 'PECR 2003 (SI 2003/2426)',
    clause: 'Regulation 6',
    address: 'https://www.legislation.gov.uk/uksi/2003/2426/regulation/6',
  },
  privacy: {
    standard: 'UK GDPR',
    clause: 'Article 5(1)(f) and article 25',
    address: 'https://www.legislation.gov.uk/eur/2016/679/article/5',
  },
  notice: {
    standard: 'UK GDPR',
    clause: 'Article 13',
    address: 'https://www.legislation.gov.uk/eur/2016/679/article/13',
  },
} as const satisfies Record<string, Clause>

export type ClauseId = keyof typeof clauses
