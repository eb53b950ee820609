import { Hono } from 'hono'
import { type Clock, londonDate } from '../clock.ts'
import { idOf, type Random } from '../ids.ts'
import { sandboxKeys } from '../keys.ts'
import { visitsOf } from './rounds.ts'
import {
  answering,
  child,
  type Element,
  escaped,
  readSoap,
  SoapRefusal,
  soapResult,
} from './soap.ts'

const ns = 'http://bartec-systems.com/'
/** The children of a date range are in a namespace of their own. */
const rangeNs = 'http://www.bartec-systems.com'
const tokenMs = 30 * 60_000
const noDate = '1900-01-01T00:00:00'

/**
 * Bartec Collective, as far as bin days go: SOAP 1.2, a token that is good for 30 minutes, the last
 * and the next date of each job, and 1900 where there is none.
 *
 * @param options.isKnown whether a UPRN, without leading zeros, is one of ours
 */
export function bartecApi(options: {
  clock: Clock
  random: Random
  isKnown: (uprn: string) => boolean
}) {
  const { clock, random, isKnown } = options
  const tokens = new Map<string, number>()
  const app = new Hono()
  app.post('/', (c) =>
    answering(c, '1.2', () => {
      const { action, operation } = readSoap(c, '1.2')
      if (operation.ns !== ns || action !== `${ns}/Service/${operation.name}`) {
        throw new SoapRefusal(
          'sender',
          'The message could not be processed: its action is unknown.',
        )
      }
      const result =
        operation.name === 'Authenticate'
          ? authenticate(operation)
          : answer(operation, guard(operation))
      return soapResult(c, '1.2', { ns, operation: operation.name, result })
    }),
  )
  return app

  function authenticate(asked: Element): string {
    const { username, password } = sandboxKeys.wasteSystems
    const is = (name: string, value: string) => child(asked, name, ns)?.text === value
    if (!is('user', username) || !is('password', password)) {
      throw new SoapRefusal('security', 'Invalid user name or password')
    }
    const token = idOf(random, 40)
    tokens.set(token, clock().getTime() + tokenMs)
    return `<Token><TokenString>${token}</TokenString></Token>`
  }

  function guard(asked: Element): string {
    const token = child(asked, 'token', ns)?.text ?? ''
    const until = tokens.get(token)
    if (until === undefined || until <= clock().getTime()) {
      throw new SoapRefusal('security', 'Invalid or expired token')
    }
    const uprn = child(asked, 'UPRN', ns)?.text.trim() ?? ''
    if (!/^\d{1,12}$/.test(uprn)) throw new SoapRefusal('sender', 'UPRN is not a valid decimal')
    return uprn.replace(/^0+(?=\d)/, '')
  }

  function answer(asked: Element, uprn: string): string {
    if (asked.name === 'Premises_Get')
      return isKnown(uprn) ? `<Premises><UPRN>${uprn}</UPRN></Premises>` : ''
    if (asked.name === 'Jobs_FeatureScheduleDates_Get') {
      const range = child(asked, 'DateRange', ns)
      const from = dayIn(range, 'MinimumDate')
      const to = dayIn(range, 'MaximumDate')
      return isKnown(uprn) ? jobs(uprn, from, to) : ''
    }
    throw new SoapRefusal('sender', `The operation ${asked.name} is not known`)
  }

  function jobs(uprn: string, from: string, to: string): string {
    const today = londonDate(clock())
    const visits = visitsOf(uprn, from, to)
    const types = [...new Set(visits.map(({ type }) => type))]
    const rows = types.map((type) => {
      const days = visits.filter((visit) => visit.type === type).map(({ current }) => current)
      const previous = days.filter((day) => day < today).at(-1)
      const next = days.find((day) => day >= today)
      return job(type, previous && `${previous}T00:00:00`, next && `${next}T00:00:00`)
    })
    // A schedule that has ended stays beside the one that took its place.
    if (types[0]) rows.push(job(types[0], '2019-12-31T00:00:00', undefined))
    return rows.join('')
  }
}

function job(name: string, previous: string | undefined, next: string | undefined): string {
  return `<Jobs_FeatureScheduleDates><JobName>${escaped(name)}</JobName><PreviousDate>${previous ?? noDate}</PreviousDate><NextDate>${next ?? noDate}</NextDate></Jobs_FeatureScheduleDates>`
}

function dayIn(range: Element | undefined, name: string): string {
  const text = child(range, name, rangeNs)?.text.trim() ?? ''
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?$/.test(text)) {
    throw new SoapRefusal('sender', `DateRange has no ${name} in ${rangeNs}`)
  }
  return text.slice(0, 10)
}
