import { describe, expect, test } from 'vitest'
import { sandboxKeys } from '../src/keys.ts'
import type { Sandbox } from '../src/sandbox.ts'
import { handClock, readReference, referenceFolder, start } from './support.ts'

// Envelopes are written here as text: what a vendor takes is not a matter of any client's types.
const { username, password } = sandboxKeys.wasteSystems
const soap11 = 'http://schemas.xmlsoap.org/soap/envelope/'
const soap12 = 'http://www.w3.org/2003/05/soap-envelope'
const wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'
const whitespaceNs = 'http://webservices.whitespacews.com/'
const bartecNs = 'http://bartec-systems.com/'
const echoNs = 'http://www.twistedfish.com/xmlns/echo/api/v1'
const arrays = 'http://schemas.microsoft.com/2003/10/Serialization/Arrays'

const security = (more = 'mustUnderstand="true"', word: string = password) =>
  `<Security xmlns="${wsse}" ${more}><UsernameToken><Username>${username}</Username><Password>${word}</Password></UsernameToken></Security>`
const envelope = (ns: string, header: string, body: string) =>
  `<e:Envelope xmlns:e="${ns}"><e:Header>${header}</e:Header><e:Body>${body}</e:Body></e:Envelope>`

const siteInfo = (ns = whitespaceNs) =>
  `<GetSiteInfo xmlns="${ns}"><siteInfoInput><Uprn>100000000000</Uprn></siteInfoInput></GetSiteInfo>`
const ref = (parts: string) =>
  `<GetPointAddress xmlns="${echoNs}"><ref>${parts}</ref></GetPointAddress>`
const uprn = (type = ' i:type="x:string"') =>
  `<Value xmlns:a="${arrays}" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:x="http://www.w3.org/2001/XMLSchema"><a:anyType${type}>100000000000</a:anyType></Value>`
const good = `<Key>Uprn</Key><Type>PointAddress</Type>${uprn()}`
const action = (of: string) =>
  `<Action xmlns="http://www.w3.org/2005/08/addressing">${echoNs}/Service/${of}</Action>`

async function post(sandbox: Sandbox, path: string, headers: Record<string, string>, body: string) {
  const response = await fetch(`${sandbox.url}/bins/${path}`, { method: 'POST', headers, body })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: await response.text(),
  }
}
const whitespace = (sandbox: Sandbox, body: string, headers: Record<string, string> = {}) =>
  post(
    sandbox,
    'whitespace',
    {
      'content-type': 'text/xml; charset=utf-8',
      soapaction: `"${whitespaceNs}GetSiteInfo"`,
      ...headers,
    },
    body,
  )
const twelve = (of: string) => `application/soap+xml; charset=utf-8; action="${of}"`
const echo = (sandbox: Sandbox, body: string, of = 'GetPointAddress') =>
  post(sandbox, 'echo', { 'content-type': twelve(`${echoNs}/Service/${of}`) }, body)
const bartec = (sandbox: Sandbox, operation: string, inside: string) =>
  post(
    sandbox,
    'bartec',
    { 'content-type': twelve(`${bartecNs}/Service/${operation}`) },
    envelope(soap12, '', `<${operation} xmlns="${bartecNs}">${inside}</${operation}>`),
  )

describe('Whitespace', () => {
  test('answers a well-formed envelope', async () => {
    const answer = await whitespace(await start(), envelope(soap11, security(), siteInfo()))
    expect(answer.status).toBe(200)
    expect(answer.type).toContain('text/xml')
    expect(answer.text).toContain('<UPRN>100000000000</UPRN>')
  })

  test.each([
    ['an envelope of SOAP 1.2', envelope(soap12, security(), siteInfo()), {}, 500],
    ['no security', envelope(soap11, '', siteInfo()), {}, 500],
    ['a wrong password', envelope(soap11, security(undefined, 'x'), siteInfo()), {}, 500],
    ['security that may be passed over', envelope(soap11, security(''), siteInfo()), {}, 500],
    ['an operation in no namespace', envelope(soap11, security(), siteInfo('')), {}, 500],
    [
      'another action',
      envelope(soap11, security(), siteInfo()),
      { soapaction: '"GetSiteInfo"' },
      500,
    ],
    ['broken XML', envelope(soap11, security(), '<GetSiteInfo>'), {}, 500],
    ['a document type', `<!DOCTYPE x>${envelope(soap11, security(), siteInfo())}`, {}, 500],
    ['JSON', '{}', { 'content-type': 'application/json' }, 415],
  ])('refuses %s', async (_what, body, headers, status) => {
    const answer = await whitespace(await start(), body, headers)
    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain('100000000000')
    if (status === 500) expect(answer.text).toMatch(/<faultcode>|Fault/)
  })

  test('tells dates as DD/MM/YYYY, in between the one that stands for none', async () => {
    const operation = 'GetCollectionByUprnAndDatePlus'
    const answer = await whitespace(
      await start(),
      envelope(
        soap11,
        security(),
        `<${operation} xmlns="${whitespaceNs}"><getCollectionByUprnAndDatePlusInput><Uprn>100000000000</Uprn><NextCollectionFromDate>24/11/2026</NextCollectionFromDate><NextCollectionToDate>08/12/2026</NextCollectionToDate></getCollectionByUprnAndDatePlusInput></${operation}>`,
      ),
      { soapaction: whitespaceNs + operation },
    )
    expect(answer.text).toMatch(/<Date>\d{2}\/1[12]\/2026 00:00:00<\/Date>/)
    expect(answer.text).toContain('<Date>01/01/0001 00:00:00</Date>')
  })
})

describe('Bartec', () => {
  const login = `<user>${username}</user><password>${password}</password>`
  const range = (ns = 'http://www.bartec-systems.com') =>
    `<DateRange><MinimumDate xmlns="${ns}">2026-11-10T00:00:00</MinimumDate><MaximumDate xmlns="${ns}">2026-12-10T00:00:00</MaximumDate></DateRange>`
  const tokenOf = (text: string) => /<TokenString>([^<]+)/.exec(text)?.[1] ?? ''

  test('gives a token for 30 minutes, and the last and next day of each job', async () => {
    const clock = handClock('2026-11-24T09:00:00Z')
    const sandbox = await start({ clock })
    const token = tokenOf((await bartec(sandbox, 'Authenticate', login)).text)
    const ask = () =>
      bartec(
        sandbox,
        'Jobs_FeatureScheduleDates_Get',
        `<token>${token}</token><UPRN>100000000000</UPRN>${range()}`,
      )
    expect((await ask()).text).toMatch(/<NextDate>2026-1[12]-\d\dT00:00:00<\/NextDate>/)
    expect((await ask()).text).toContain('<NextDate>1900-01-01T00:00:00</NextDate>')
    clock.forward(30 * 60_000)
    const late = await ask()
    expect(late.status).toBe(500)
    expect(late.text).toContain('FailedAuthentication')
  })

  test('refuses a wrong password, and a range whose ends are in its own namespace', async () => {
    const sandbox = await start()
    const wrong = await bartec(sandbox, 'Authenticate', '<user>x</user><password>y</password>')
    expect(wrong.status).toBe(500)
    const token = tokenOf((await bartec(sandbox, 'Authenticate', login)).text)
    const inside = `<token>${token}</token><UPRN>100000000000</UPRN>${range(bartecNs)}`
    expect((await bartec(sandbox, 'Jobs_FeatureScheduleDates_Get', inside)).status).toBe(400)
  })
})

describe('Echo', () => {
  const header = action('GetPointAddress') + security()

  test('answers a reference of key, type and value, and is nil for one that it doesn’t know', async () => {
    const sandbox = await start({ addresses: [] })
    const answer = await echo(sandbox, envelope(soap12, header, ref(good)))
    expect(answer.status).toBe(200)
    expect(answer.type).toContain('application/soap+xml')
    expect(answer.text).toMatch(/<Id>\d+<\/Id>/)
  })

  test.each([
    ['no WS-Addressing action', envelope(soap12, security(), ref(good))],
    ['another action', envelope(soap12, action('GetTasks') + security(), ref(good))],
    ['no security', envelope(soap12, action('GetPointAddress'), ref(good))],
    [
      'a reference out of order',
      envelope(soap12, header, ref(`<Type>PointAddress</Type><Key>Uprn</Key>${uprn()}`)),
    ],
    [
      'a UPRN that isn’t a string',
      envelope(soap12, header, ref(`<Key>Uprn</Key><Type>PointAddress</Type>${uprn('')}`)),
    ],
  ])('refuses %s', async (_what, body) => {
    const answer = await echo(await start(), body)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.text).toContain('Fault')
  })
})

// A group without a test is an error, hence the condition on the group.
describe.runIf(referenceFolder)('the contracts that vendors’ clients show', () => {
  test('have these names', () => {
    const contracts = readReference('bins/vendor-contracts.json') as Record<
      'whitespace' | 'bartec_collective' | 'echo_selected_interventions',
      { transport: string; namespace: string }
    >
    expect(contracts.whitespace).toMatchObject({ transport: 'SOAP 1.1', namespace: whitespaceNs })
    expect(contracts.bartec_collective).toMatchObject({
      transport: 'SOAP 1.2',
      namespace: bartecNs,
    })
    expect(contracts.echo_selected_interventions.namespace).toBe(echoNs)
    expect(contracts.echo_selected_interventions.transport).toContain('WS-Addressing')
  })
})
