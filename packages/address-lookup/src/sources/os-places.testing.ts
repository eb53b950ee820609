import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Address } from '@guildhall/standards/address'

/** A result page as OS Places writes it. */
export function pageOf(results: readonly unknown[], total = results.length, offset = 0): unknown {
  return { header: { totalresults: total, offset, maxresults: 100, dataset: 'DPA,LPI' }, results }
}

/** An address as a Royal Mail record, in capitals. */
export function deliveryPoint(address: Address): { DPA: Record<string, unknown> } {
  const last = address.lines.at(-1)?.toUpperCase() ?? ''
  const [, number, street = ''] = /^(?:(\d+[A-Z]?(?:-\d+)?) )?(.*)$/.exec(last) ?? []
  const inner = address.lines.length > 1 ? address.lines[0]?.toUpperCase() : undefined
  const plain = number !== undefined && /^\d+$/.test(number)
  return {
    DPA: {
      UPRN: address.uprn,
      ...(number === undefined ? { BUILDING_NAME: inner } : { SUB_BUILDING_NAME: inner }),
      ...(number === undefined
        ? {}
        : plain
          ? { BUILDING_NUMBER: number }
          : { BUILDING_NAME: number }),
      THOROUGHFARE_NAME: street,
      POST_TOWN: address.town?.toUpperCase(),
      POSTCODE: address.postcode,
      X_COORDINATE: address.easting,
      Y_COORDINATE: address.northing,
      LOCAL_CUSTODIAN_CODE: address.custodianCode,
      POSTAL_ADDRESS_CODE: 'D',
      LOGICAL_STATUS_CODE: '1',
      LANGUAGE: 'EN',
    },
  }
}

/** What a request asked for. */
export interface Asked {
  readonly path: string
  readonly query: URLSearchParams
  readonly key: string | undefined
}

/** Answers a request with a status and a body; a string is sent as it is. */
export type Answer = (asked: Asked) => { status?: number; body: unknown; delayMs?: number }

/** A tiny OS Places on loopback. */
export async function startPlaces(answer: Answer): Promise<{
  baseUrl: string
  asked: Asked[]
  close(): Promise<void>
}> {
  const asked: Asked[] = []
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const key = request.headers.key
    const one = { path: url.pathname, query: url.searchParams, key: String(key) }
    asked.push(one)
    const { status = 200, body, delayMs = 0 } = answer(one)
    setTimeout(() => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    }, delayMs)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}/search/places/v1`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
