import { satisfactionAnswers } from '@guildhall/measures/satisfaction'
import type { Browser, Field, Form, Page } from './browser.ts'
import type { Person } from './people.ts'
import { around, oneOf, type Random } from './random.ts'

/** How a visit ended. */
export type Ending = 'done' | 'left' | 'refused'

interface Visit {
  readonly browser: Browser
  readonly person: Person
  readonly random: Random
  /** Address of the council's home page, in the person's language. */
  readonly home: string
  readonly service: string
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** What somebody went through on the way. */
interface Experience {
  mistakes: number
  refusals: number
  pence: number
  daysToWait: number
}

const MOST_PAGES = 40
const DAY = 86_400_000

/**
 * Somebody invented uses a service of the demo over HTTP, as it asks: they fill in each form, get
 * some of it wrong, give up where it asks too much, costs too much or says no, pay, and may say at
 * the end how satisfied they are.
 */
export async function use(visit: Visit): Promise<Ending> {
  const { browser, person, random, home, service } = visit
  const experience: Experience = { mistakes: 0, refusals: 0, pence: 0, daysToWait: 0 }
  let page = await browser.get(`${home}/${service}`)
  let isPaying = false
  for (let seen = 0; seen < MOST_PAGES; seen += 1) {
    if (page.status >= 500) throw new Error(`${page.url.pathname} answered ${page.status}.`)
    if (isEnd(page, service)) {
      if (!person.isAssisted) await say(visit, experience)
      return 'done'
    }
    if (/\/staff\/pay\/[^/]+$/.test(page.url.pathname)) {
      // Staff take the card by phone, and come back to where they left for it.
      if (isPaying) return 'done'
      isPaying = true
      page = await browser.get(`${page.url.href}/phone`)
      continue
    }
    if (page.form === undefined) {
      experience.refusals += 1
      const another = otherWay(page)
      const isEnough = experience.refusals > 2 || random() > person.patience
      if (another === undefined || isEnough) return 'refused'
      page = await browser.get(another)
      continue
    }
    look(page, visit.today, experience)
    if (!person.isAssisted && givesUp(page, page.form, visit, experience)) return 'left'
    if (experience.pence > worth(visit)) return 'left'
    const isWrong = !person.isAssisted && random() > person.care && isTyped(page.form)
    const filled = isWrong ? [] : fill(page, page.form, visit)
    page = await browser.post(page, page.form, filled)
    if (page.status === 422) experience.mistakes += 1
  }
  return 'left'
}

function isEnd({ html, url }: Page, service: string): boolean {
  return html.querySelector('.govuk-panel') !== null || url.pathname.endsWith(`${service}/bin-days`)
}

/** From a page that says no, back to a question that it leads to. */
function otherWay({ html, url }: Page): URL | undefined {
  const links = html.querySelectorAll('main a').map((one) => one.getAttribute('href') ?? '')
  const own = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1)
  const back = links.find((href) => /which-|garden-task|choose-day/.test(href))
  return back === undefined ? undefined : new URL(back, new URL(own, url))
}

/** What it costs, and how long until it happens, where a page says so. */
function look(page: Page, today: string, experience: Experience): void {
  if (page.url.pathname.endsWith('/check-answers')) {
    const prices = page.html.querySelector('main')?.text.match(/£[\d,]+(\.\d\d)?/g) ?? []
    const pence = prices.map((price) => Math.round(Number(price.replace(/[£,]/g, '')) * 100))
    experience.pence = Math.max(0, ...pence)
  }
  const [first] = daysOf(page.form)
  if (first !== undefined) experience.daysToWait = (Date.parse(first) - Date.parse(today)) / DAY
}

function daysOf(form: Form | undefined): string[] {
  const values = form?.fields.flatMap((field) => (field.kind === 'radio' ? field.values : [])) ?? []
  return values.filter((value) => /^\d{4}-\d\d-\d\d$/.test(value))
}

/** What these things cost somewhere, in pence: what people expect. */
const usual: Readonly<Record<string, number>> = {
  'bulky-collection': 3500,
  'garden-waste': 6000,
  containers: 4000,
}

/** What it is worth to somebody, in pence. */
function worth({ person, service }: Visit): number {
  return ((usual[service] ?? 0) * person.budget) / 100
}

/** More fields, more mistakes and more refusals make it likelier; so does less patience. */
function givesUp(
  page: Page,
  { fields }: Form,
  { person, random }: Visit,
  { mistakes, refusals }: Experience,
): boolean {
  const isElsewhere = page.html.querySelector('.guildhall-logo') === null
  const burden = 0.015 + 0.012 * Math.min(fields.length, 8) + 0.12 * mistakes + 0.1 * refusals
  return random() < (1 - person.patience) * (isElsewhere ? burden / 2 : burden)
}

/** Whether a form asks for what somebody can get wrong or leave out. */
function isTyped({ fields }: Form): boolean {
  return fields.some(({ kind }) => kind !== 'file')
}

const card: Readonly<Record<string, string>> = {
  cardNo: '4444333322221111',
  expiryMonth: '10',
  expiryYear: '30',
  cardholderName: 'Ann Example',
  cvc: '123',
  addressCountry: 'GB',
  addressLine1: '1 Guildhall Street',
  addressLine2: '',
  addressCity: 'Alderbrook',
  addressPostcode: 'GH1 2AB',
}

function fill(page: Page, { fields }: Form, visit: Visit): (readonly [string, string])[] {
  return fields.flatMap((field) => {
    if (field.kind === 'file') return []
    const { name, values } = field
    if (name in card) return [[name, card[name] ?? '']] as const
    if (field.kind === 'text') return [[name, typed(page, field, visit)]] as const
    const choices = values.filter((value) => value !== '')
    if (choices.length === 0) return []
    if (field.kind !== 'checkbox') return [[name, chosen(page, choices, visit.random)]] as const
    return some(choices, visit.random).map((value) => [name, value] as const)
  })
}

function typed(
  { url }: Page,
  { name, isNumeric, values }: Field,
  { person, random }: Visit,
): string {
  if (/postcode/.test(name)) return person.postcode
  if (/email/i.test(name)) return 'resident@example.com'
  if (/phone|mobile/i.test(name)) return '07700 900123'
  if (/name$/i.test(name)) return 'Ann Example'
  if (url.pathname.endsWith('/narrow-address')) return String(1 + Math.floor(random() * 9))
  if (/^new/.test(name)) return '0'
  if (isNumeric) return values[0] || '1'
  return 'By the side gate'
}

function chosen({ url }: Page, choices: readonly string[], random: Random): string {
  const at = (path: string) => url.pathname.endsWith(`/${path}`)
  const homes = choices.filter((value) => /^\d+$/.test(value))
  if (at('choose-address') && homes.length > 0) return oneOf(random, homes)
  if (at('which-service') || at('which-container')) return oneOf(random, choices)
  // Whoever asks for help mostly has nobody at home who can.
  if (at('assisted-others')) return choices[random() < 0.85 ? 1 : 0] ?? ''
  if (at('choose-day')) return oneOf(random, choices.slice(0, 4))
  // They have none yet, and so join.
  if (at('garden-task')) return choices[0] ?? ''
  if (choices.includes('card')) return 'card'
  return random() < 0.75 ? (choices[0] ?? '') : oneOf(random, choices)
}

/** One or two, at times three. */
function some(choices: readonly string[], random: Random): string[] {
  const count = random() < 0.55 ? 1 : random() < 0.75 ? 2 : 3
  return [...new Set(Array.from({ length: count }, () => oneOf(random, choices)))]
}

/** Some answer the one question at the end, those with something to say sooner. */
async function say(visit: Visit, experience: Experience): Promise<void> {
  const { browser, random, home, service } = visit
  const { mistakes, refusals, pence, daysToWait } = experience
  const dear = pence > 0.7 * worth(visit) ? 0.9 : 0
  const long = Math.max(0, daysToWait - 7) * 0.05
  const felt = around(random, 4.5 - 0.7 * mistakes - 1.1 * refusals - dear - long, 1.4)
  if (random() > (felt < 3 ? 0.5 : 0.35)) return
  const page = await browser.get(`${home}/${service}/satisfaction`)
  const at = 5 - Math.min(5, Math.max(1, Math.round(felt)))
  const answer = satisfactionAnswers[at] ?? 'neither'
  if (page.form) await browser.post(page, page.form, [['satisfaction', answer]])
}
