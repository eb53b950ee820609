import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site for one test, on loopback, that takes down what it is asked for. */
export interface TestSite {
  readonly origin: string
  /** `GET /path`, in order. */
  readonly asked: readonly string[]
  readonly userAgents: ReadonlySet<string>
  close(): Promise<void>
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Starts a site that answers so. */
export async function serve(answer: Answer, host = '127.0.0.1'): Promise<TestSite> {
  const asked: string[] = []
  const userAgents = new Set<string>()
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    userAgents.add(request.headers['user-agent'] ?? '')
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    asked,
    userAgents,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Answers with a page of this body. */
export function html(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.end(
    `<!doctype html><html lang="en"><title>Report a pothole</title><main><h1>Report a pothole</h1>${body}</main></html>`,
  )
}
