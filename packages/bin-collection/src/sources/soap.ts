import { CollectionSourceError } from './collection-source.ts'
import { ask, unreadable } from './http.ts'
import { at, element, readXml, textAt, type Xml, type XmlNode } from './xml.ts'

const versions = {
  '1.1': { ns: 'http://schemas.xmlsoap.org/soap/envelope/', media: 'text/xml' },
  '1.2': { ns: 'http://www.w3.org/2003/05/soap-envelope', media: 'application/soap+xml' },
} as const

const wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'

/** A SOAP service and how it is reached. */
export interface SoapService {
  /** What it is called in errors. */
  readonly name: string
  readonly version: '1.1' | '1.2'
  readonly url: string
  readonly fetch: typeof fetch
  /** Milliseconds for one call. */
  readonly timeoutMs: number
}

/** One call of an operation. */
export interface SoapCall {
  readonly operation: string
  /** Namespace of the operation. */
  readonly namespace: string
  readonly action: string
  readonly header?: readonly Xml[]
  readonly parameters: readonly Xml[]
  readonly signal?: AbortSignal
}

/**
 * Calls an operation.
 *
 * @returns its `…Result` element; undefined when it is nil, empty or left out
 * @throws CollectionSourceError also for a fault: `refused` where the caller is to blame, else `down`
 */
export async function callSoap(service: SoapService, call: SoapCall): Promise<XmlNode | undefined> {
  const { name, version, url, fetch, timeoutMs } = service
  const { operation, namespace, action, signal } = call
  const { media } = versions[version]
  const { text, status } = await ask({
    name,
    url,
    fetch,
    timeoutMs,
    method: 'POST',
    headers: {
      accept: media,
      ...(version === '1.1'
        ? { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${action}"` }
        : { 'content-type': `${media}; charset=utf-8; action="${action}"` }),
    },
    body: envelope(
      version,
      call.header ?? [],
      element(operation, call.parameters, { xmlns: namespace }),
    ),
    // A fault comes with 400 or 500.
    isAnswer: (code) => (code >= 200 && code < 300) || code === 400 || code === 500,
    ...(signal && { signal }),
  })
  const body = at(readXml(text), 'Envelope', 'Body')
  if (body === undefined)
    throw status < 300 ? unreadable(name, 'it is no SOAP envelope') : failed(name, status)
  const fault = at(body, 'Fault')
  if (fault !== undefined) throw faulted(name, fault)
  const response = at(body, `${operation}Response`)
  if (response === undefined) throw unreadable(name, `it has no ${operation}Response`)
  const result = at(response, `${operation}Result`)
  return result === '' ? undefined : result
}

function envelope(version: '1.1' | '1.2', header: readonly Xml[], body: Xml): string {
  const { ns } = versions[version]
  const parts = [
    ...(header.length > 0 ? [element('soap:Header', header)] : []),
    element('soap:Body', body),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>${element('soap:Envelope', parts, { 'xmlns:soap': ns }).text}`
}

/** A WS-Security header with the password in clear, as Whitespace and Echo want it: https alone. */
export function usernameToken(
  version: '1.1' | '1.2',
  user: { username: string; password: string },
): Xml {
  const token = element('UsernameToken', [
    element('Username', user.username),
    element('Password', user.password),
  ])
  return element('Security', token, {
    xmlns: wsse,
    'xmlns:soap': versions[version].ns,
    'soap:mustUnderstand': version === '1.1' ? '1' : 'true',
  })
}

/** Its words may quote what was asked, so only its code is told. */
function faulted(name: string, fault: XmlNode): CollectionSourceError {
  const code = [
    textAt(fault, 'faultcode'),
    textAt(fault, 'Code', 'Subcode', 'Value'),
    textAt(fault, 'Code', 'Value'),
  ]
    .map((value) => value.replace(/^[^:]*:/, ''))
    .find((value) => value !== '')
  const isOurs = /client|sender|auth|security|understand|token|action/i.test(code ?? '')
  return new CollectionSourceError(
    isOurs ? 'refused' : 'down',
    `${name} answered with the fault “${(code ?? 'unnamed').slice(0, 60)}”, so collections can't be shown. ${
      isOurs ? 'See whether its address, user and password are right.' : 'See whether it is well.'
    }`,
  )
}

function failed(name: string, status: number): CollectionSourceError {
  return new CollectionSourceError(
    status >= 500 ? 'down' : 'refused',
    `${name} answered with status ${status}, so collections can't be shown. See whether it is well and its address right.`,
  )
}
