import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SignJWT } from 'jose'
import { JSDOM } from 'jsdom'
import { afterEach } from 'vitest'
import type { Clock } from '../src/clock.ts'
import { sandboxKeys } from '../src/keys.ts'
import { parseNotifyKey } from '../src/notify/auth.ts'
import { readGazetteer } from '../src/os-places/gazetteer.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../src/sandbox.ts'

const open: Sandbox[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()))
})

/** Starts a sandbox on a free port, closed after the test. */
export async function start(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ port: 0, payPostsPerSecond: 0, ...options })
  open.push(sandbox)
  return sandbox
}

/** A clock that moves only when told. */
export function handClock(iso: string): Clock & { forward(ms: number): void } {
  let now = Date.parse(iso)
  const clock = () => new Date(now)
  return Object.assign(clock, {
    forward(ms: number) {
      now += ms
    },
  })
}

/** A small gazetteer in DTF 7.3: a house, three flats, a shop with Welsh beside it, a demolished house. */
export const gazetteerCsv = [
  '10,"EXAMPLETON BOROUGH COUNCIL",9999,2026-01-05,1,2026-01-05,09:30:00,"7.3","F"',
  '11,"I",1,99900001,1,9999,2,1990-01-01,1,8,0,1990-01-01,2020-01-01,1990-01-01,,400000.00,300000.00,400100.00,300000.00,10',
  '15,"I",2,99900001,"Example Street","","Anytown","Exampleton","ENG"',
  '15,"I",3,99900001,"Stryd Enghraifft","","Tref","Exampleton","CYM"',
  blpu('000900000001', 'RD04'),
  lpi('000900000001', 'L1', 'ENG', 1, '', '7'),
  blpu('900000000002', 'RD06', '900000000009'),
  lpi('900000000002', 'L2', 'ENG', 1, 'FLAT 1', '12'),
  lpi('900000000002', 'L3', 'CYM', 1, 'FFLAT 1', '12'),
  blpu('900000000003', 'RD06', '900000000009'),
  lpi('900000000003', 'L4', 'ENG', 1, 'FLAT A', '12'),
  blpu('900000000009', 'PP'),
  lpi('900000000009', 'L5', 'ENG', 1, '', '12', 'N'),
  blpu('900000000004', 'CR07', '', 'EXAMPLE CAFE, LTD'),
  lpi('900000000004', 'L6', 'ENG', 1, '', '14'),
  lpi('900000000004', 'L7', 'ENG', 3, '', '14B'),
  blpu('900000000006', 'RD04', '', '', 8),
  lpi('900000000006', 'L8', 'ENG', 8, '', '9'),
  'this is no record at all',
  '21,"I",too short',
  '99,0,21,2026-01-05,09:30:05',
].join('\r\n')

/** The addresses of the small gazetteer. */
export const addresses = readGazetteer(gazetteerCsv).places

/** A long street: 230 houses in one postcode, ZZ9 9AA. */
export function longStreet() {
  const rows = Array.from({ length: 230 }, (_, index) => {
    const uprn = String(910_000_000_000 + index)
    return [
      blpu(uprn, 'RD04'),
      lpi(uprn, `M${index}`, 'ENG', 1, '', String(index + 1), 'Y', 'ZZ9 9AA'),
    ]
  })
  return readGazetteer([gazetteerCsv, ...rows.flat()].join('\n')).places
}

function blpu(uprn: string, type: string, parent = '', organisation = '', status = 1): string {
  return `21,"I",1,${uprn},${status},2,2001-03-19,"${type}",${parent},400010.00,300010.00,1,9999,2001-03-19,,2020-01-01,2001-03-19,"${organisation}","E05099999","E04099999",0,0,""`
}

function lpi(
  uprn: string,
  key: string,
  language: string,
  status: number,
  sao: string,
  pao: string,
  postal = 'Y',
  postcode = 'ZZ1 1AA',
): string {
  const [, number = '', suffix = ''] = /^(\d+)(\D*)$/.exec(pao) ?? []
  return `24,"I",1,${uprn},"9999${key}","${language}",${status},2001-03-19,,2001-03-19,2020-01-01,,"",,"","${sao}",${number},"${suffix}",,"","",99900001,"","${postal}","${postcode}","Anytown","Y",0,0,""`
}

/** Calls GOV.UK Pay's stand-in. */
export async function pay(sandbox: Sandbox, path: string, body?: unknown, key = 'api_test_key') {
  const response = await fetch(`${sandbox.url}/pay${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text ? JSON.parse(text) : undefined, response }
}

/** A request that creates a payment. */
export const paymentRequest = {
  amount: 4250,
  reference: 'BULKY-1',
  description: 'Bulky waste collection',
  return_url: 'http://127.0.0.1:3000/council/bulky/paid',
}

/** Signs a token for GOV.UK Notify's stand-in. */
export async function notifyToken(key: string = sandboxKeys.notify, at = new Date()) {
  const { serviceId, secret } = parseNotifyKey(key)
  return new SignJWT({ iss: serviceId, iat: Math.floor(at.getTime() / 1000) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(new TextEncoder().encode(secret))
}

/** Calls GOV.UK Notify's stand-in. */
export async function notify(sandbox: Sandbox, path: string, body?: unknown, token?: string) {
  const response = await fetch(`${sandbox.url}/notify${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token ?? (await notifyToken())}` },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}

/** Parses a page. */
export function pageOf(html: string): Document {
  return new JSDOM(html).window.document
}

/** A browser without scripts: keeps cookies, follows redirects within the sandbox, fills in forms. */
export function browser() {
  const cookies = new Map<string, string>()
  async function go(url: string, init: RequestInit = {}): Promise<Visit> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location) {
      const to = new URL(location, url)
      if (to.origin !== new URL(url).origin) return { url: to.href, status: 303, page: pageOf('') }
      return go(to.href)
    }
    return { url, status: response.status, page: pageOf(await response.text()) }
  }
  return {
    go,
    /** Sends the form that holds a button, with what is filled in and what was typed. */
    press(visit: Visit, button: string, typed: Record<string, string> = {}): Promise<Visit> {
      const found = [...visit.page.querySelectorAll('button')].find((candidate) =>
        candidate.textContent?.trim().startsWith(button),
      )
      const form = found?.closest('form')
      if (!found || !form) throw new Error(`no button "${button}" on ${visit.url}`)
      const body = new URLSearchParams()
      for (const control of form.querySelectorAll('input, select')) {
        const { name, value } = control as HTMLInputElement
        const off = control.matches('[type=checkbox]:not(:checked)')
        if (!off) body.append(name, value)
      }
      for (const [name, value] of Object.entries(typed)) body.set(name, value)
      if (found.name) body.set(found.name, found.value)
      const to = new URL(form.getAttribute('action') ?? '', visit.url)
      return go(to.href, { method: 'POST', body })
    },
  }
}

/** Where a browser stands. */
export type Visit = { url: string; status: number; page: Document }

/** A card form, filled in. */
export function cardForm(cardNo: string, more: Record<string, string> = {}) {
  return {
    cardNo,
    expiryMonth: '10',
    expiryYear: '40',
    cardholderName: 'A Resident',
    cvc: '123',
    addressLine1: '7 Example Street',
    addressCity: 'Anytown',
    addressPostcode: 'ZZ1 1AA',
    email: 'resident@example.org',
    ...more,
  }
}

/** The published contracts beside the repository, where they are; `undefined` elsewhere. */
export const referenceFolder = findReference()

/** Reads one of the published contracts. */
export function readReference(path: string): unknown {
  return JSON.parse(readFileSync(join(referenceFolder ?? '', path), 'utf8'))
}

function findReference(): string | undefined {
  const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
  const folder = join(root, '../shared/reference')
  return existsSync(folder) ? folder : undefined
}
