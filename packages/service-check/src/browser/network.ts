import type { CDPSession } from 'playwright-core'
import type { ObservedCookie, ObservedRequest } from '../observation.ts'
import { isSameSite } from './guard.ts'

/** What went over the network for a page. */
export interface NetworkLog {
  requests(): ObservedRequest[]
  /** Cookies by `Set-Cookie`, as they were written. */
  cookies(): ObservedCookie[]
}

type Entry = { address: string; type: string; bytes: number; contentEncoding?: string }

/** Takes down each request of a page and each cookie that an answer sets. */
export async function logNetwork(client: CDPSession, address: string): Promise<NetworkLog> {
  const entries = new Map<string, Entry>()
  const lines: { line: string; from: string }[] = []
  const addresses = new Map<string, string>()
  await client.send('Network.enable')
  client.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    addresses.set(requestId, request.url)
    if (/^(data|blob|about):/.test(request.url)) return
    entries.set(requestId, { address: request.url, type: type ?? 'Other', bytes: 0 })
  })
  client.on('Network.responseReceived', ({ requestId, response }) => {
    const entry = entries.get(requestId)
    const encoding = Object.entries(response.headers).find(([name]) =>
      /^content-encoding$/i.test(name),
    )
    if (entry && encoding) entry.contentEncoding = encoding[1]
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const entry = entries.get(requestId)
    if (entry) entry.bytes = encodedDataLength
  })
  client.on('Network.responseReceivedExtraInfo', ({ requestId, headers }) => {
    for (const [name, value] of Object.entries(headers)) {
      if (!/^set-cookie$/i.test(name)) continue
      for (const line of value.split('\n')) {
        lines.push({ line, from: addresses.get(requestId) ?? address })
      }
    }
  })
  return {
    requests: () => [...entries.values()],
    cookies: () =>
      lines.map(({ line, from }) => ({
        ...parseCookie(line),
        by: 'header' as const,
        isThirdParty: !isSameSite(from, address),
      })),
  }
}

function parseCookie(line: string): Omit<ObservedCookie, 'by' | 'isThirdParty'> {
  const [first = '', ...rest] = line.split(';')
  const attributes = new Map(
    rest.map((one) => {
      const [name = '', ...value] = one.trim().split('=')
      return [name.toLowerCase(), value.join('=').trim()]
    }),
  )
  const seconds = attributes.has('max-age')
    ? Number(attributes.get('max-age'))
    : attributes.has('expires')
      ? (Date.parse(attributes.get('expires') ?? '') - Date.now()) / 1000
      : 0
  return {
    name: (first.split('=')[0] ?? '').trim(),
    httpOnly: attributes.has('httponly'),
    secure: attributes.has('secure'),
    sameSite: attributes.get('samesite') ?? '',
    days: Math.max(0, Math.round((Number.isFinite(seconds) ? seconds : 0) / 86_400)),
  }
}
