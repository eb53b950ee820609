import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, test } from 'vitest'
import { withoutCrownProperty } from '../src/pages/styles.ts'
import { addresses, notifyToken, pageOf, start } from './support.ts'

const ownPages = ['/', '/payments', '/inbox', '/faults']

function reach(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 })
    const end = (reached: boolean) => {
      socket.destroy()
      resolve(reached)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })
}

/** Sends bytes as they are and reads the first line of the answer. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect({ host: '127.0.0.1', port }, () => socket.end(text))
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
    socket.on('error', () => resolve(''))
  })
}

describe('the sandbox', () => {
  test('listens on 127.0.0.1 and nowhere else', async () => {
    const sandbox = await start()
    const port = Number(new URL(sandbox.url).port)
    expect(sandbox.url).toBe(`http://127.0.0.1:${port}`)
    expect(await reach('127.0.0.1', port)).toBe(true)
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ address, family }) => family === 'IPv4' && address !== '127.0.0.1')
      .map(({ address }) => address)
    for (const host of [...others, '::1']) expect(await reach(host, port)).toBe(false)
  })

  test('answers to no other name, so that a page elsewhere can’t reach it by one of its own', async () => {
    const sandbox = await start()
    const port = Number(new URL(sandbox.url).port)
    const ask = (host: string) =>
      raw(port, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
    expect(await ask(`evil.example:${port}`)).toContain('421')
    expect(await ask(`localhost:${port}`)).toContain('200')
  })

  test('says that a port is taken with the error’s own code', async () => {
    const sandbox = await start()
    const port = Number(new URL(sandbox.url).port)
    await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  test('refuses a body over the limit with 413, whether or not its length is told', async () => {
    const sandbox = await start()
    const body = 'x'.repeat(300 * 1024)
    const stream = new Blob([body]).stream()
    for (const path of ['/pay/v1/payments', '/notify/v2/notifications/email', '/faults']) {
      const response = await fetch(sandbox.url + path, {
        method: 'POST',
        headers: { authorization: 'Bearer api_test_1' },
        body,
      })
      expect(response.status).toBe(413)
    }
    const untold = await fetch(`${sandbox.url}/pay/v1/payments`, {
      method: 'POST',
      headers: { authorization: 'Bearer api_test_1' },
      body: stream,
      duplex: 'half',
    } as RequestInit)
    expect(untold.status).toBe(413)
  })

  test('closes while browsers still hold connections open', async () => {
    const sandbox = await start()
    await fetch(sandbox.url)
    const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1')
    await new Promise((resolve) => socket.once('connect', resolve))
    await sandbox.close()
    expect(await reach('127.0.0.1', Number(new URL(sandbox.url).port))).toBe(false)
  })
})

describe('hostile input', () => {
  const strings = [
    '',
    '%00',
    '%',
    '%E0%A4%A',
    '..%2f..%2fetc%2fpasswd',
    '__proto__',
    'constructor',
    '%F0%9F%92%A9',
    'a'.repeat(4000),
    "'%22%3E%3Cscript%3E",
  ]
  const bodies = [
    '',
    'null',
    '[]',
    '{',
    '{"__proto__":{"amount":1}}',
    '{"amount":1e400,"reference":{},"description":[],"return_url":0}',
    '{"amount":1,"reference":"\\u0000","description":"\\ud800","return_url":"http://[","metadata":{"":null}}',
    '{"email_address":{"toString":1},"template_id":[],"personalisation":{"a":{"b":1}}}',
    `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    'chargeTokenId=%&chargeTokenId=__proto__&fault=constructor&standIn=toString&cardNo=%FF',
  ]

  test('never makes the sandbox fail, whatever the address', async () => {
    const sandbox = await start({ addresses })
    const headers = { authorization: 'Bearer api_test_1', key: 'k' }
    const token = { authorization: `Bearer ${await notifyToken()}` }
    for (const text of strings) {
      for (const [path, more] of [
        [`/${text}`, {}],
        [`/pay/v1/payments/${text}`, headers],
        [`/pay/v1/payments/${text}/refunds/${text}`, headers],
        [`/pay/v1/payments?reference=${text}&page=${text}&from_date=${text}`, headers],
        [`/pay/secure/${text}`, {}],
        [`/pay/card_details/${text}`, {}],
        [`/notify/v2/notifications/${text}`, token],
        [`/notify/v2/notifications?older_than=${text}&reference=${text}`, token],
        [`/notify/v2/template/${text}/version/${text}`, token],
        [`/os-places/search/places/v1/postcode?postcode=${text}`, headers],
        [`/os-places/search/places/v1/find?query=${text}&minmatch=${text}&fq=${text}`, headers],
        [`/os-places/search/places/v1/uprn?uprn=1&fq=${text}&lr=${text}`, headers],
        [`/bins/${text}`, {}],
        [`/postcodes-io/postcodes/${text}`, {}],
        [`/faults?saved=${text}`, {}],
      ] as const) {
        const response = await fetch(sandbox.url + path, { headers: more })
        expect(response.status, path).toBeLessThan(500)
        await response.text()
      }
    }
  })

  test('never makes the sandbox fail, whatever the body', async () => {
    const sandbox = await start()
    const { body } = await (
      await fetch(`${sandbox.url}/pay/v1/payments`, {
        method: 'POST',
        headers: { authorization: 'Bearer api_test_1' },
        body: '{"amount":1,"reference":"r","description":"d","return_url":"http://127.0.0.1/x"}',
      })
    )
      .json()
      .then((made) => ({ body: made }))
    const visit = await fetch(body._links.next_url.href, { redirect: 'manual' })
    const cookie = visit.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const own = `/pay/card_details/${body.payment_id}`
    await fetch(sandbox.url + own, { headers: { cookie } })
    const token = await notifyToken()
    for (const sent of bodies) {
      for (const [path, authorization] of [
        ['/pay/v1/payments', 'Bearer api_test_1'],
        [`/pay/v1/payments/${body.payment_id}/refunds`, 'Bearer api_test_1'],
        ['/pay/secure', ''],
        [own, ''],
        [`${own}/bank`, ''],
        ['/notify/v2/notifications/email', `Bearer ${token}`],
        ['/notify/v2/notifications/sms', `Bearer ${token}`],
        ['/faults', ''],
        ['/inbox/clear', ''],
        ['/payments/webhooks/none', ''],
      ] as const) {
        for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
          const response = await fetch(sandbox.url + path, {
            method: 'POST',
            headers: { authorization, cookie, 'content-type': type },
            body: sent,
            redirect: 'manual',
          })
          expect(response.status, `${path} ${sent.slice(0, 60)}`).toBeLessThan(500)
          await response.text()
        }
      }
    }
  })

  test.each([
    'GET http://[ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
    'GET // HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n',
    'GET /\\evil HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n',
    'GET / HTTP/1.1\r\nConnection: close\r\n\r\n',
    'BREW / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
    '\u0000\u0000\u0000',
  ])('as raw bytes %j gets no 500 and leaves the sandbox up', async (text) => {
    const sandbox = await start()
    const line = await raw(Number(new URL(sandbox.url).port), text)
    expect(line).not.toMatch(/ 5\d\d/)
    expect((await fetch(sandbox.url)).status).toBe(200)
  })
})

describe('every page of the sandbox', () => {
  test.each(ownPages)(
    '%s says that no money moves, has one heading and needs no script',
    async (path) => {
      const sandbox = await start({ addresses })
      const response = await fetch(sandbox.url + path)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
      const page = pageOf(await response.text())
      expect(page.body.textContent).toContain('This is a sandbox. No money moves')
      expect(page.querySelectorAll('h1')).toHaveLength(1)
      expect(page.querySelectorAll('script')).toHaveLength(0)
      const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  test('reaches every other by its links', async () => {
    const sandbox = await start({ addresses })
    const page = pageOf(await (await fetch(sandbox.url)).text())
    const links = [...page.querySelectorAll('a[href^="/"]')].map((link) =>
      link.getAttribute('href'),
    )
    for (const link of new Set(links)) {
      expect((await fetch(sandbox.url + link)).status, String(link)).toBe(200)
    }
    expect(links).toEqual(expect.arrayContaining(ownPages))
  })

  test('is dressed without the typeface and the arms that are service.gov.uk’s alone', async () => {
    const sandbox = await start()
    const css = await (await fetch(`${sandbox.url}/assets/sandbox.css`)).text()
    expect(css).toContain('.govuk-button{')
    expect(/GDS Transport|@font-face|crest|crown|url\(\/assets/i.exec(css)?.[0]).toBeUndefined()
    expect(withoutCrownProperty('a{font-family:GDS Transport,arial}')).toBe('a{font-family:arial}')
  })
})
