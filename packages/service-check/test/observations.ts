import type { DocumentFacts, Observation, Part } from '../src/observation.ts'

/** A place in a page. */
export const at = (selector: string): Part => ({ selector, snippet: `<i class="${selector}">` })

const document: DocumentFacts = {
  title: 'What is your name? – Report a pothole – Marlbridge Council',
  lang: 'en',
  headings: [{ ...at('h1'), level: 1, text: 'What is your name?' }],
  passages: [],
  links: [
    {
      ...at('footer a'),
      text: 'Accessibility statement',
      href: 'https://marlbridge.example/accessibility',
      lang: 'en',
    },
    {
      ...at('footer b'),
      text: 'Contact us',
      href: 'https://marlbridge.example/contact',
      lang: 'en',
    },
  ],
  fields: [],
  forms: [],
  media: [],
  controls: [],
  words: 40,
  metaReferrer: '',
  metaPolicy: '',
}

/** A page with which nothing is wrong. */
export const right: Observation = {
  address: 'https://marlbridge.example/name',
  finalAddress: 'https://marlbridge.example/name',
  status: 200,
  headers: {
    'content-security-policy': "default-src 'self'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000',
  },
  cookies: [],
  requests: [{ address: 'https://marlbridge.example/name', type: 'Document', bytes: 4000 }],
  document,
  axe: [],
  keyboard: {
    stops: [],
    unreached: [],
    mouseOnly: [],
    deadKeys: [],
    positiveTabindex: [],
    swapped: [],
  },
  reflow: { width: 320, culprits: [], clipped: [] },
  zoomedText: [],
  unattended: { moving: [], hasPause: false, isWarned: false },
  withoutScripts: { words: 40, headings: 1, fields: 0, forms: [], looseFields: 0, scriptLinks: [] },
  submissions: [],
}

/** The page that is right, with something of its document changed. */
export function withDocument(changed: Partial<DocumentFacts>): Observation {
  return { ...right, document: { ...document, ...changed } }
}
