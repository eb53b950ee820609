import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { jwtVerify } from 'jose'

export const serviceId = '26785a09-ab16-4eb0-8407-a37497a57506'
export const secret = '3d844edf-8d35-48ac-975b-e847b4f122b0'
export const apiKey = `bulky-waste-live-${serviceId}-${secret}`

export interface Taken {
  id: string
  kind: string
  body: Record<string, unknown> & { reference?: string }
}

/** What the next POST meets. `lose`: taken, but the answer is cut off; `drop`: cut off before. */
export type Fault =
  | { answer: number; body: unknown }
  | { lose: true }
  | { drop: true }
  | { hang: true }
  | { text: string }

/** GOV.UK Notify's wire, on loopback: checks the token, keeps what it takes, fails on demand. */
export async function notifyServer(options: { nowMs: () => number }) {
  const taken: Taken[] = []
  const faults: Fault[] = []
  const lookups: string[] = []
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const token = (request.headers.authorization ?? '').replace('Bearer ', '')
    try {
      await jwtVerify(token, new TextEncoder().encode(secret), {
        issuer: serviceId,
        maxTokenAge: '30s',
        currentDate: new Date(options.nowMs()),
      })
    } catch {
      answer(403, { status_code: 403, errors: [{ error: 'AuthError', message: 'Invalid token' }] })
      return
    }
    const url = new URL(request.url ?? '/', 'http://notify')
    const view = (one: Taken) => ({ id: one.id, reference: one.body.reference, status: 'sending' })
    if (request.method === 'GET' && url.pathname === '/v2/notifications') {
      const reference = url.searchParams.get('reference')
      lookups.push(reference ?? '')
      const found = taken.filter((one) => one.body.reference === reference).map(view)
      answer(200, { notifications: found, links: { current: url.href } })
      return
    }
    if (request.method === 'GET') {
      const one = taken.find(({ id }) => url.pathname.endsWith(id))
      if (one) answer(200, view(one))
      else answer(404, { status_code: 404, errors: [{ error: 'NoResultFound', message: 'None' }] })
      return
    }
    const fault = faults.shift()
    if (fault && 'answer' in fault) return answer(fault.answer, fault.body)
    if (fault && 'text' in fault) {
      response.writeHead(200)
      response.end(fault.text)
      return
    }
    if (fault && 'hang' in fault) return
    if (fault && 'drop' in fault) return request.socket.destroy()
    const id = `00000000-0000-4000-8000-${String(taken.length + 1).padStart(12, '0')}`
    taken.push({
      id,
      kind: url.pathname.split('/').at(-1) ?? '',
      body: JSON.parse(Buffer.concat(chunks).toString()),
    })
    if (fault) return request.socket.destroy()
    answer(201, { id, reference: null, content: {}, uri: '', template: {} })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    taken,
    faults,
    lookups,
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

export const refusal = (status: number, error: string, message = 'never read this'): Fault => ({
  answer: status,
  body: { status_code: status, errors: [{ error, message }] },
})
