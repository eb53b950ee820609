import { describe, expect, it } from 'vitest'
import { at, right, withDocument } from '../../test/observations.ts'
import type { Field, Observation, ObservedCookie, Submission } from '../observation.ts'
import { judge } from './index.ts'
import { sharedTitles } from './title.ts'

const kindsOn = (seen: Observation) => judge(seen).map(({ kind }) => kind)
const field = (label: string, more: Partial<Field> = {}): Field => ({
  ...at(`#${label.replace(/\W/g, '-')}`),
  name: 'field',
  type: 'text',
  label,
  shownLabel: label,
  placeholder: '',
  autocomplete: '',
  form: -1,
  ...more,
})
const cookie = (name: string, more: Partial<ObservedCookie> = {}): ObservedCookie => ({
  name,
  httpOnly: true,
  secure: true,
  sameSite: 'Lax',
  by: 'header',
  isThirdParty: false,
  days: 0,
  ...more,
})

/** The page that is right, with a form of these fields, script or no script. */
function asking(...fields: Field[]): Observation {
  const form = {
    ...at('form'),
    method: 'post',
    action: 'https://marlbridge.example/',
    hasNoValidate: true,
    limited: [],
    submits: 1,
  }
  return {
    ...withDocument({ fields: fields.map((one) => ({ ...one, form: 0 })), forms: [form] }),
    withoutScripts: { ...right.withoutScripts, fields: fields.length, forms: [form] },
  }
}

it('a page with which nothing is wrong has no finding', () => {
  expect(judge(right)).toEqual([])
})

describe('the title', () => {
  it.each([
    ['', 'title-missing'],
    ['Untitled document', 'title-vague'],
    ['Home', 'title-vague'],
    ['Marlbridge Council', 'title-vague'],
  ])('“%s” is %s', (title, kind) => {
    expect(kindsOn(withDocument({ title, fields: [field('Name of the road')] }))).toContain(kind)
  })

  it('of two pages is told once, on the second, and not of one page with two addresses', () => {
    const other = { ...right, finalAddress: 'https://marlbridge.example/email' }
    const again = { ...right, finalAddress: 'https://marlbridge.example/name?again' }
    expect([...sharedTitles([right, again, other]).keys()]).toEqual([other])
  })
})

describe('languages', () => {
  const passage = (text: string, lang = 'en') => ({
    ...at('p'),
    text,
    lang,
    isPageLang: lang === 'en',
  })
  const english = passage(
    'You can report it online at any time of the day, and we will tell you what happens next.',
  )

  it('a page that says nothing, or what is no language, is told of', () => {
    expect(kindsOn(withDocument({ lang: '' }))).toEqual(['lang-missing'])
    expect(kindsOn(withDocument({ lang: 'xx-english' }))).toEqual(['lang-unknown'])
  })

  it('Welsh within English is told of, unless it is marked', () => {
    const welsh = 'Gallwch wneud hyn yn Gymraeg ar ein gwefan, neu dros y ffôn.'
    expect(kindsOn(withDocument({ passages: [english, passage(welsh)] }))).toEqual(['lang-part'])
    expect(kindsOn(withDocument({ passages: [english, passage(welsh, 'cy')] }))).toEqual([])
  })

  it('a page in English that says it is in Welsh is wrong once, not in each part', () => {
    const all = [{ ...english, lang: 'cy', isPageLang: true }]
    expect(kindsOn(withDocument({ lang: 'cy', passages: all }))).toEqual(['lang-wrong'])
  })
})

describe('autocomplete', () => {
  it.each([
    ['Email address', '', ['autocomplete-missing']],
    ['Email address', 'email', []],
    ['Email address', 'off', ['autocomplete-missing']],
    ['Full name', 'fullname', ['autocomplete-wrong']],
    ['Full name', 'tel', ['autocomplete-wrong']],
    ['Phone number (optional)', 'section-a home tel', []],
    ['Rhif ffôn', '', ['autocomplete-missing']],
    // Of somebody or something else.
    ['Child’s name', '', []],
    ['Name of the business', '', []],
    ['Find a postcode', '', []],
    ['What happened?', '', []],
  ])('of “%s” with “%s”: %j', (label, autocomplete, found) => {
    expect(kindsOn(asking(field(label, { autocomplete })))).toEqual(found)
  })

  it('of a birthday is told by part', () => {
    const day = field('Day Date of birth', { shownLabel: 'Day' })
    const [draft] = judge(asking(day))
    expect(draft?.values).toMatchObject({ wanted: 'bday-day' })
  })
})

describe('personal data in addresses', () => {
  const form = {
    ...at('form'),
    action: 'https://marlbridge.example/',
    hasNoValidate: true,
    limited: [],
    submits: 1,
  }
  const asked = (method: string, one: Field) =>
    kindsOn({
      ...withDocument({ forms: [{ ...form, method }], fields: [{ ...one, form: 0 }] }),
      withoutScripts: { ...right.withoutScripts, fields: 1, forms: [{ ...form, method }] },
    })

  it('comes by a form that asks for a name in the address, not by a search or a post', () => {
    const name = field('Full name', { autocomplete: 'name' })
    expect(asked('get', name)).toEqual(['personal-data-form'])
    expect(asked('post', name)).toEqual([])
    expect(asked('get', field('Search', { type: 'search' }))).toEqual([])
    expect(asked('get', field('Postcode', { autocomplete: 'postal-code' }))).toEqual([])
  })

  it('is told without what it says', () => {
    const finalAddress = 'https://marlbridge.example/done?email=a.resident%40example.com'
    const drafts = judge({ ...right, finalAddress })
    expect(drafts.map(({ kind }) => kind)).toEqual(['personal-data-address'])
    expect(JSON.stringify(drafts)).not.toContain('resident')
  })
})

describe('cookies and others', () => {
  it.each([
    [cookie('session'), []],
    [cookie('session', { httpOnly: false }), ['cookie-httponly']],
    [cookie('session', { secure: false, sameSite: '' }), ['cookie-secure', 'cookie-samesite']],
    [cookie('csrf-token', { httpOnly: false }), []],
    [cookie('_ga_X1', { days: 400 }), ['tracking-cookie']],
    [cookie('anything', { isThirdParty: true, sameSite: '' }), ['tracking-cookie']],
  ])('%o', (one, found) => {
    expect(kindsOn({ ...right, cookies: [one] })).toEqual(found)
  })

  it('another organisation’s script is told of, the council’s own second machine is not', () => {
    const script = (address: string) => ({ address, type: 'Script', bytes: 10 })
    const on = (finalAddress: string, address: string) =>
      kindsOn({ ...right, finalAddress, requests: [script(address)] })
    expect(on('https://forms.marlbridge.gov.uk/', 'https://cdn.marlbridge.gov.uk/a.js')).toEqual([])
    expect(on('https://forms.marlbridge.gov.uk/', 'https://cdn.other.gov.uk/a.js')).toEqual([
      'third-party',
    ])
  })
})

describe('headers', () => {
  const under = (headers: Record<string, string>) =>
    kindsOn({ ...right, headers: { ...right.headers, ...headers } })

  it('none at all is four warnings', () => {
    expect(kindsOn({ ...right, headers: {} })).toEqual([
      'no-csp',
      'no-hsts',
      'no-nosniff',
      'no-referrer-policy',
    ])
  })

  it.each([
    ["default-src *; script-src * 'unsafe-inline'; frame-ancestors 'self'", ['weak-csp']],
    ["img-src 'self'; frame-ancestors 'self'", ['weak-csp']],
    ["script-src 'nonce-abc' 'strict-dynamic' https: 'unsafe-inline'; frame-ancestors 'none'", []],
    ["default-src 'self' 'unsafe-inline'", ['inline-csp', 'framing']],
  ])('the policy %s: %j', (policy, found) => {
    expect(under({ 'content-security-policy': policy })).toEqual(found)
  })

  it('whoever tests on their own machine is not asked for https', () => {
    expect(kindsOn({ ...right, requests: [], finalAddress: 'http://127.0.0.1:4000/name' })).toEqual(
      [],
    )
    expect(kindsOn({ ...right, finalAddress: 'http://marlbridge.example/name' })).toContain(
      'no-https',
    )
  })
})

describe('after a form was sent empty', () => {
  const summary = {
    ...at('.summary'),
    isFocused: true,
    isAbove: true,
    links: [{ ...at('a'), leadsTo: 'field' as const }],
    messages: 1,
  }
  const answer: Submission = {
    form: 'form',
    address: right.address,
    outcome: 'answered',
    status: 422,
    document: { ...right.document, title: `Error: ${right.document.title}` },
    summary,
    fieldErrors: [{ ...at('.error'), text: 'Enter your name', isTied: true }],
    wordless: [],
    lost: [],
    axe: [],
  }
  const after = (changed: Partial<Submission>) =>
    kindsOn({ ...right, submissions: [{ ...answer, ...changed }] })

  it('a page that tells of errors as it should has no finding', () => {
    expect(after({})).toEqual([])
  })

  it.each<[Partial<Submission>, string[]]>([
    [{ summary: { ...summary, isFocused: false } }, ['error-summary-not-focused']],
    [{ summary: { ...summary, isAbove: false } }, ['error-summary-late']],
    [{ summary: { ...summary, links: [] } }, ['error-summary-no-link']],
    [
      { summary: { ...summary, links: [{ ...at('a'), leadsTo: 'nothing' }] } },
      ['error-summary-no-link'],
    ],
    [
      { fieldErrors: [{ ...at('.error'), text: 'Enter your name', isTied: false }] },
      ['error-not-tied'],
    ],
    [{ document: right.document }, ['error-title']],
    [{ wordless: [at('#name')] }, ['error-by-colour']],
    [{ lost: [at('#name')] }, ['input-lost']],
    [{ status: 500 }, ['error-breaks']],
    [{ outcome: 'nothing', fieldErrors: [] }, ['error-silent']],
    [{ outcome: 'held-by-browser' }, []],
  ])('%o: %j', (changed, found) => {
    expect(after(changed)).toEqual(found)
  })

  it('a page with no summary is told so', () => {
    const { summary: _, ...rest } = answer
    expect(kindsOn({ ...right, submissions: [rest] })).toEqual(['error-summary-missing'])
  })
})

describe('a page left alone', () => {
  it('that goes elsewhere without a warning is told of; with one, or after a day, it isn’t', () => {
    const left = (unattended: Partial<Observation['unattended']>) =>
      kindsOn({ ...right, unattended: { ...right.unattended, ...unattended } })
    expect(left({ leavesAfter: 600 })).toEqual(['time-limit'])
    expect(left({ leavesAfter: 600, isWarned: true })).toEqual([])
    expect(kindsOn(withDocument({ refreshSeconds: 30 }))).toEqual(['time-limit'])
    expect(kindsOn(withDocument({ refreshSeconds: 0 }))).toEqual([])
    expect(kindsOn(withDocument({ refreshSeconds: 90_000 }))).toEqual([])
  })
})

describe('headings', () => {
  const heading = (level: number, text: string) => ({ ...at(`h${level}`), level, text })
  it('none, two, and a level left out are told of; a banner’s before the title is not', () => {
    const on = (...headings: ReturnType<typeof heading>[]) => kindsOn(withDocument({ headings }))
    expect(on()).toEqual(['no-h1'])
    expect(on(heading(1, 'What is your name?'), heading(1, 'Help'))).toEqual(['two-h1'])
    expect(on(heading(1, 'What is your name?'), heading(3, 'Help'))).toEqual(['heading-skipped'])
    expect(on(heading(2, 'Cookies'), heading(1, 'What is your name?'), heading(2, 'Help'))).toEqual(
      [],
    )
  })
})

it('weight and requests are told above 1 MB and 50', () => {
  const many = (count: number, bytes: number) =>
    Array.from({ length: count }, (_, at) => ({
      address: `https://marlbridge.example/${at}.png`,
      type: 'Image',
      bytes,
    }))
  expect(kindsOn({ ...right, requests: many(50, 20_000) })).toEqual([])
  expect(kindsOn({ ...right, requests: many(51, 20_000) })).toEqual([
    'page-weight',
    'too-many-requests',
  ])
})

it('without JavaScript a page that is blank, or whose form is dead, is told of once', () => {
  const form = {
    ...at('form'),
    method: 'post',
    action: 'https://marlbridge.example/',
    hasNoValidate: true,
    limited: [],
    submits: 1,
  }
  const asks = withDocument({ forms: [form], fields: [field('What happened?', { form: 0 })] })
  const plain = (changed: Partial<Observation['withoutScripts']>) =>
    kindsOn({
      ...asks,
      withoutScripts: { ...right.withoutScripts, fields: 1, forms: [form], ...changed },
    })
  expect(plain({})).toEqual([])
  expect(plain({ words: 3, fields: 0, forms: [] })).toEqual(['blank-without-javascript'])
  expect(plain({ forms: [{ ...form, submits: 0 }] })).toEqual(['form-dead-without-javascript'])
  expect(plain({ fields: 0, forms: [] })).toEqual(['form-dead-without-javascript'])
})
