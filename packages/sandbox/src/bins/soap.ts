import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Context } from 'hono'
import { bodyText } from '../http.ts'

/** An element with its namespace, as a waste system's own framework sees it. */
export type Element = {
  ns: string
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

/** A SOAP version: its envelope's namespace and media type. */
export const soapVersions = {
  '1.1': { ns: 'http://schemas.xmlsoap.org/soap/envelope/', media: 'text/xml' },
  '1.2': { ns: 'http://www.w3.org/2003/05/soap-envelope', media: 'application/soap+xml' },
} as const

/** A version of SOAP. */
export type SoapVersion = keyof typeof soapVersions

/** Why a request is refused: becomes a SOAP fault, or a bare status where it isn't SOAP at all. */
export class SoapRefusal extends Error {
  readonly kind: 'sender' | 'security' | 'must-understand' | 'media'
  constructor(kind: SoapRefusal['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}

/** What a request asks for: its action, header blocks and the one element of its body. */
export type SoapRequest = { action: string; header: Element[]; operation: Element }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  processEntities: true,
  htmlEntities: true,
})

/**
 * Reads a request as the vendors' frameworks do: envelope and operation in the right namespaces, the
 * media type and action of its SOAP version.
 *
 * @throws SoapRefusal for everything else
 */
export function readSoap(c: Context, version: SoapVersion): SoapRequest {
  const { ns, media } = soapVersions[version]
  const contentType = c.req.header('content-type') ?? ''
  if (contentType.split(';')[0]?.trim().toLowerCase() !== media) {
    throw new SoapRefusal(
      'media',
      `Cannot process the message because the content type was not ${media}`,
    )
  }
  const xml = bodyText(c)
  if (/<!DOCTYPE/i.test(xml)) throw new SoapRefusal('sender', 'DTD is prohibited')
  if (XMLValidator.validate(xml) !== true)
    throw new SoapRefusal('sender', 'The XML is not well formed')
  const envelope = elementsOf(parser.parse(xml) as unknown[], {}).find(
    ({ name }) => name !== '?xml',
  )
  if (envelope?.name !== 'Envelope' || envelope.ns !== ns) {
    throw new SoapRefusal('sender', `The envelope is not one of SOAP ${version}`)
  }
  const named = (name: string) => envelope.children.find((e) => e.ns === ns && e.name === name)
  const operation = named('Body')?.children[0]
  if (!operation) throw new SoapRefusal('sender', 'The body holds no operation')
  const quoted =
    version === '1.1' ? c.req.header('soapaction') : /action="?([^";]*)/.exec(contentType)?.[1]
  const action = (quoted ?? '').replace(/^"|"$/g, '')
  return { action, header: named('Header')?.children ?? [], operation }
}

type Scope = Readonly<Record<string, string>>

function elementsOf(nodes: readonly unknown[], scope: Scope): Element[] {
  return nodes.flatMap((node): Element[] => {
    const entry = node as Record<string, unknown> & { ':@'?: Record<string, string> }
    const name = Object.keys(entry).find((key) => key !== ':@')
    if (name === undefined || name === '#text') return []
    const attributes = entry[':@'] ?? {}
    const own: Record<string, string> = { ...scope }
    for (const [key, value] of Object.entries(attributes)) {
      if (key === 'xmlns') own[''] = value
      else if (key.startsWith('xmlns:')) own[key.slice(6)] = value
    }
    const at = name.indexOf(':')
    const inside = entry[name] as unknown[]
    const text = inside
      .map((child) => String((child as { '#text'?: unknown })['#text'] ?? ''))
      .join('')
    return [
      {
        ns: own[at < 0 ? '' : name.slice(0, at)] ?? '',
        name: name.slice(at + 1),
        attributes,
        children: elementsOf(inside, own),
        text,
      },
    ]
  })
}

/** The first child of a name in a namespace. */
export function child(of: Element | undefined, name: string, ns: string): Element | undefined {
  return of?.children.find((e) => e.name === name && e.ns === ns)
}

const wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'

/** Checks a UsernameToken with its password in clear. @throws SoapRefusal when it is missing or wrong */
export function checkUsernameToken(
  header: readonly Element[],
  user: { username: string; password: string },
) {
  const security = header.find((e) => e.ns === wsse && e.name === 'Security')
  const token = child(security, 'UsernameToken', wsse)
  const must = Object.entries(security?.attributes ?? {}).find(([key]) =>
    /(^|:)mustUnderstand$/.test(key),
  )?.[1]
  if (!token)
    throw new SoapRefusal('security', 'An error occurred when verifying security for the message.')
  if (must !== 'true' && must !== '1') {
    throw new SoapRefusal(
      'must-understand',
      'The security header must be marked as mustUnderstand.',
    )
  }
  const said = [child(token, 'Username', wsse)?.text, child(token, 'Password', wsse)?.text]
  if (said[0] !== user.username || said[1] !== user.password) {
    throw new SoapRefusal(
      'security',
      'At least one security token in the message could not be validated.',
    )
  }
}

/** Text made safe between tags. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Answers with the result of an operation, `<{op}Response><{op}Result>…`. */
export function soapResult(
  c: Context,
  version: SoapVersion,
  given: { ns: string; operation: string; result: string | undefined },
): Response {
  const { ns, operation, result } = given
  const inner =
    result === undefined
      ? `<${operation}Result xsi:nil="true"/>`
      : `<${operation}Result>${result}</${operation}Result>`
  const body = `<${operation}Response xmlns="${ns}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${inner}</${operation}Response>`
  return envelope(c, version, body, 200)
}

/** Answers with a fault in the words of its SOAP version. */
export function soapFault(c: Context, version: SoapVersion, refusal: SoapRefusal): Response {
  if (refusal.kind === 'media') return c.body(null, 415)
  const reason = escaped(refusal.message)
  const code = {
    sender: 'Sender',
    security: 'FailedAuthentication',
    'must-understand': 'MustUnderstand',
  }[refusal.kind]
  const fault =
    version === '1.1'
      ? `<s:Fault><faultcode>s:${code === 'Sender' ? 'Client' : code}</faultcode><faultstring xml:lang="en-GB">${reason}</faultstring></s:Fault>`
      : `<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>a:${code}</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang="en-GB">${reason}</s:Text></s:Reason></s:Fault>`
  return envelope(
    c,
    version,
    fault,
    version === '1.1' ? 500 : refusal.kind === 'sender' ? 400 : 500,
  )
}

function envelope(
  c: Context,
  version: SoapVersion,
  body: string,
  status: 200 | 400 | 500,
): Response {
  const { ns, media } = soapVersions[version]
  c.header('content-type', `${media}; charset=utf-8`)
  return c.body(
    `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="${ns}" xmlns:a="http://www.w3.org/2005/08/addressing"><s:Body>${body}</s:Body></s:Envelope>`,
    status,
  )
}

/** Runs one operation, its refusals as faults. */
export function answering(c: Context, version: SoapVersion, work: () => Response): Response {
  try {
    return work()
  } catch (refusal) {
    if (refusal instanceof SoapRefusal) return soapFault(c, version, refusal)
    throw refusal
  }
}
