import { existsSync, readFileSync } from 'node:fs'
import { bartec } from '@guildhall/bin-collection/bartec'
import { echo } from '@guildhall/bin-collection/echo'
import { binCollectionPolicy } from '@guildhall/bin-collection/policy'
import { schedule } from '@guildhall/bin-collection/schedule'
import type { CollectionSource } from '@guildhall/bin-collection/source'
import { describeCollectionSource } from '@guildhall/bin-collection/testing'
import { ukbcd } from '@guildhall/bin-collection/ukbcd'
import { whitespace } from '@guildhall/bin-collection/whitespace'
import { sandboxKeys } from '@guildhall/sandbox/keys'
import { readGazetteer, type Sandbox, startSandbox } from '@guildhall/sandbox/sandbox'
import { clockFrom as instantsFrom, plainDate } from '@guildhall/standards/plain-date'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

const uprn = (text: string) => readUprn(text) as Uprn
/** A gazetteer of one house. */
const gazetteer = [
  '10,"EXAMPLETON BOROUGH COUNCIL",9999,2026-01-05,1,2026-01-05,09:30:00,"7.3","F"',
  '11,"I",1,99900001,1,9999,2,1990-01-01,1,8,0,1990-01-01,2020-01-01,1990-01-01,,400000.00,300000.00,400100.00,300000.00,10',
  '15,"I",2,99900001,"Example Street","","Anytown","Exampleton","ENG"',
  '21,"I",1,100000000000,1,2,2001-03-19,"RD04",,400010.00,300010.00,1,9999,2001-03-19,,2020-01-01,2001-03-19,"","E05099999","E04099999",0,0,""',
  '24,"I",1,100000000000,"9999L1","ENG",1,2001-03-19,,2001-03-19,2020-01-01,,"",,"","",7,"",,"","",99900001,"","Y","ZZ1 1AA","Anytown","Y",0,0,""',
].join('\r\n')
const now = '2026-11-24T09:00:00Z'
const summer = '2027-07-05T23:30:00Z'
const container = (en: string) => ({
  kind: 'wheelie-bin' as const,
  bodyColour: '#2d2d2d',
  lidColour: '#2d2d2d',
  words: { en, cy: en },
})
const service = (id: string, name: string) => ({
  id,
  name: { en: name, cy: name },
  container: container(name),
  sourceNames: [name.toUpperCase()],
})
const policy = binCollectionPolicy.parse({
  services: [
    service('refuse', 'Rubbish'),
    service('recycling', 'Recycling'),
    service('food', 'Food waste'),
    service('garden', 'Garden waste'),
  ],
})
const { services } = policy
const notPresented = { en: 'It was not put out', cy: 'Ni roddwyd ef allan' }

let sandbox: Sandbox
/** The moment that the sandbox and its clients live at. */
let at = now
let calls: string[] = []
const counted: typeof fetch = (input, init) => {
  calls.push(/<([A-Z]\w+) xmlns/.exec(String(init?.body))?.[1] ?? '')
  return fetch(input, init)
}
const known = uprn('100000000000')
const unknown = uprn('5')

beforeAll(async () => {
  sandbox = await startSandbox({
    port: 0,
    clock: () => new Date(at),
    addresses: readGazetteer(gazetteer).places,
  })
})
afterAll(() => sandbox.close())
afterEach(() => {
  sandbox.faults.clear()
  at = now
})

const user = sandboxKeys.wasteSystems
type Options = { username?: string; timeoutMs?: number; fetch?: typeof fetch; base?: string }
const open: Record<string, (options?: Options) => CollectionSource> = {
  ukbcd: ({ base = sandbox.url, ...more } = {}) =>
    ukbcd({ baseUrl: base, fetch, services, ...more }),
  whitespace: ({ base = sandbox.url, ...more } = {}) =>
    whitespace({ url: `${base}/bins/whitespace`, fetch: counted, services, ...user, ...more }),
  bartec: ({ base = sandbox.url, ...more } = {}) =>
    bartec({
      url: `${base}/bins/bartec`,
      fetch: counted,
      services,
      clock: () => instantsFrom(at)(),
      ...user,
      ...more,
    }),
  echo: ({ base = sandbox.url, ...more } = {}) =>
    echo({
      url: `${base}/bins/echo`,
      fetch: counted,
      services,
      resolutions: { 'Not Presented': notPresented },
      ...user,
      ...more,
    }),
}
const opened = (name: string, options?: Options) => {
  const make = open[name]
  if (!make) throw new Error(`${name} is no source`)
  return make(options)
}
const vendors = ['whitespace', 'bartec', 'echo']
const odd: typeof fetch = async () => new Response('<html><p>Maintenance</html>')

for (const name of Object.keys(open)) {
  describeCollectionSource(name, () => ({
    source: opened(name),
    known,
    unknown,
    from: plainDate('2026-11-17'),
    failing(problem) {
      if (problem === 'unreadable') return opened(name, { fetch: odd })
      if (problem === 'slow') sandbox.faults.set('bins', 'slow', { delayMs: 2000 })
      else sandbox.faults.set('bins', 'down')
      return opened(name, { timeoutMs: 150 })
    },
  }))
}

const query = { uprn: known, from: plainDate('2026-11-10'), to: plainDate('2027-01-31') }

describe('four waste systems of one town', () => {
  it('tell the same days, under the services’ own ids', async () => {
    const days = async (name: string) =>
      new Set(
        (await opened(name).collections({ ...query, to: plainDate('2026-12-18') })).map(
          (collection) => `${collection.service} ${collection.date}`,
        ),
      )
    const [one, two, three, four] = [
      await days('ukbcd'),
      await days('whitespace'),
      await days('echo'),
      await days('bartec'),
    ]
    expect(two).toEqual(one)
    expect(three).toEqual(one)
    expect(one.size).toBeGreaterThan(8)
    for (const day of four) expect(one).toContain(day)
    const last = await opened('bartec').collections(query)
    expect(new Set(last.map((collection) => collection.service)).size).toBeGreaterThanOrEqual(3)
  })

  it('keep their days in summer time, when an instant of theirs is the evening before', async () => {
    at = summer
    const asked = { uprn: known, from: plainDate('2027-07-01'), to: plainDate('2027-07-31') }
    const days = async (name: string) =>
      (await opened(name).collections(asked)).map(({ date }) => date).sort()
    expect(await days('echo')).toEqual(await days('whitespace'))
    expect(await days('echo')).toEqual(await days('ukbcd'))
  })

  it('say by Echo what has moved, from when, and what the crew logged', async () => {
    const collections = await opened('echo').collections(query)
    const made = schedule({ collections, policy, today: plainDate('2026-11-24') })
    const moved = made.services.flatMap(({ upcoming }) =>
      upcoming.filter(({ certainty }) => certainty === 'moved'),
    )
    const weekday = (date: string) => new Date(date).getUTCDay()
    const usual = weekday(made.services[0]?.next?.originalDate ?? '')
    for (const { originalDate } of moved) expect(weekday(originalDate)).toBe(usual)
    const food = made.services.find((one) => one.service.id === 'food')
    expect(food?.frequency).toEqual({ kind: 'weeks', every: 1 })
    expect(food?.last).toMatchObject({ status: 'not-completed', crewReason: notPresented })
    const refuse = made.services.find((one) => one.service.id === 'refuse')
    expect(refuse?.last).toMatchObject({ status: 'completed' })
    expect(refuse?.last?.loggedAt).toMatch(/T09:30:00Z$/)
  })

  it('say by Echo that more was put out than is taken, where a council names what its crews log then', async () => {
    const url = `${sandbox.url}/bins/echo`
    const source = echo({ url, fetch, services, excessResolutions: ['Not Presented'], ...user })
    const logged = (await source.collections(query)).filter(({ status }) => status !== undefined)
    const excess = logged.filter(({ excessWaste }) => excessWaste === true)
    expect(excess.map((collection) => collection.service)).toEqual(['food'])
  })

  it.each(vendors)(
    '%s is refused with a wrong password, and that is not said to be down',
    async (name) => {
      const asked = opened(name, { username: 'somebody' }).collections(query)
      await expect(asked).rejects.toMatchObject({ problem: 'refused' })
    },
  )

  it('Bartec asks for a token once in half an hour, and again when theirs is forgotten', async () => {
    calls = []
    const source = opened('bartec')
    await Promise.all([source.collections(query), source.collections(query)])
    at = '2026-11-24T09:28:00Z'
    await source.collections(query)
    expect(calls.filter((call) => call === 'Authenticate')).toHaveLength(1)
    at = '2026-11-24T09:29:30Z'
    await source.collections(query)
    expect(calls.filter((call) => call === 'Authenticate')).toHaveLength(2)

    // A machine whose clock stands still sees the token refused, and fetches another.
    const stopped = bartec({
      url: `${sandbox.url}/bins/bartec`,
      fetch: counted,
      services,
      clock: instantsFrom(now),
      ...user,
    })
    await stopped.collections(query)
    at = '2026-11-24T10:30:00Z'
    calls = []
    await stopped.collections(query)
    expect(calls.filter((call) => call === 'Authenticate')).toHaveLength(1)
  })
})

const contracts = new URL(
  '../../../../shared/reference/bins/vendor-contracts.json',
  import.meta.url,
)
describe.each(existsSync(contracts) ? [contracts] : [])(
  'what the vendors’ contracts name',
  (file) => {
    const read = () => JSON.parse(readFileSync(file, 'utf8'))
    const bodies = async (name: string) => {
      const seen: { url: string; action: string; body: string }[] = []
      const watch: typeof fetch = (input, init) => {
        const headers = new Headers(init?.headers)
        seen.push({
          url: String(input),
          action: headers.get('soapaction') ?? headers.get('content-type') ?? '',
          body: String(init?.body),
        })
        return fetch(input, init)
      }
      await opened(name, { fetch: watch }).collections(query)
      return seen
    }

    it('is what Whitespace is sent', async () => {
      const { whitespace: contract } = read()
      const [first] = await bodies('whitespace')
      const operation = contract.operations.GetCollectionByUprnAndDatePlus.in as string
      expect(first?.action).toBe(`"${contract.namespace}GetCollectionByUprnAndDatePlus"`)
      for (const word of operation.split(/[{},]/).filter(Boolean)) {
        expect(first?.body).toContain(`<${word}>`)
      }
    })

    it('is what Bartec is sent', async () => {
      const { bartec_collective: contract } = read()
      const [first, second] = await bodies('bartec')
      expect(first?.action).toContain(`${contract.namespace}/Service/Authenticate`)
      expect(second?.body).toMatch(/<token>[a-z0-9]+<\/token>/)
      expect(second?.body).toContain('xmlns="http://www.bartec-systems.com"')
      expect(contract.pitfalls.join()).toContain('http://www.bartec-systems.com')
    })

    it('is what Echo is sent', async () => {
      const { echo_selected_interventions: contract } = read()
      for (const { body, action } of await bodies('echo')) {
        const operation = /<soap:Body><(\w+)/.exec(body)?.[1]
        expect(contract.operations.join()).toContain(`${operation}(`)
        expect(action).toContain(`${contract.namespace}/Service/${operation}`)
        expect(body.indexOf('<Key>')).toBeLessThan(body.indexOf('<Type>'))
      }
    })
  },
)
