import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { findChromium } from '../src/browser/launch.ts'
import { checkPages } from '../src/check.ts'
import { type Answer, html, serve, type TestSite } from './server.ts'

const sites: TestSite[] = []
afterEach(() => Promise.all(sites.splice(0).map((site) => site.close())))

async function site(answer: Answer): Promise<TestSite> {
  const one = await serve(answer)
  sites.push(one)
  return one
}

async function failureOn(answer: Answer, timeout = 5, path = '/') {
  const { origin } = await site((request, response) =>
    request.url === '/robots.txt' ? response.writeHead(404).end() : answer(request, response),
  )
  return (await check([origin + path], timeout)).pages[0]?.failure?.kind
}

function check(addresses: readonly string[], timeout = 20, forms: string[] = []) {
  return checkPages(addresses, {
    chromium: findChromium(process.env) ?? '/usr/bin/chromium',
    delay: 0,
    timeout,
    forms,
  })
}

it('a page that can’t be had is told of by its reason', async () => {
  expect(await failureOn((_, response) => response.writeHead(500).end('no'))).toBe('status')
  expect(
    await failureOn((_, response) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
    ),
  ).toBe('not-html')
  expect(
    await failureOn((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-disposition': 'attachment' })
        .end('x'),
    ),
  ).toBe('not-html')
  expect(await failureOn((_, response) => response.writeHead(302, { location: '/' }).end())).toBe(
    'redirects',
  )
  const gone = await site(() => {})
  await gone.close()
  expect((await check([gone.origin])).pages[0]?.failure?.kind).toBe('down')
  expect((await check(['file:///etc/passwd'])).pages[0]?.failure?.kind).toBe('not-an-address')
})

it('a page that never answers, or never ends, is left after the time that it has', async () => {
  expect(await failureOn(() => {}, 2)).toBe('timeout')
  expect(
    await failureOn((_, response) => html(response, '<script>for (;;) {}</script>'), 2),
  ).toMatch(/timeout|stuck/)
})

it('a page that goes round and round is stopped, by script too', async () => {
  expect(
    await failureOn(
      (_, response) => html(response, '<script>location = "/?" + Math.random()</script>'),
      10,
    ),
  ).toBe('redirects')
})

it('a page larger than 30 MB is not loaded to its end', async () => {
  const part = `<p>${'x'.repeat(1_000_000)}</p>`
  expect(
    await failureOn((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const more = () => response.write(part, () => !response.destroyed && setImmediate(more))
      more()
    }, 30),
  ).toBe('too-large')
})

it('another site that the address leads to is never asked', async () => {
  const other = await site((_, response) => html(response, ''))
  const elsewhere = other.origin.replace('127.0.0.1', 'localhost')
  expect(
    await failureOn((_, response) => response.writeHead(302, { location: `${elsewhere}/x` }).end()),
  ).toBe('other-site')
  expect(other.asked).toEqual([])
})

it('what robots.txt shuts is never asked, and each request says who asks', async () => {
  const shut = await site((request, response) =>
    request.url === '/robots.txt'
      ? response.end('User-agent: *\nDisallow: /private')
      : html(response, ''),
  )
  const { pages } = await check([`${shut.origin}/private/form`, `${shut.origin}/open`])
  expect(pages[0]?.failure).toMatchObject({
    kind: 'robots',
    what: expect.stringContaining('Disallow: /private'),
  })
  expect(pages[1]?.failure).toBeUndefined()
  expect(shut.asked.filter((one) => one.includes('/private'))).toEqual([])
  expect(shut.asked.filter((one) => one.includes('robots'))).toHaveLength(1)
  expect([...shut.userAgents].every((agent) => agent.includes('guildhall-service-check/'))).toBe(
    true,
  )
})

it('a page that asks, opens, downloads and sends by itself does none of it, and is checked all the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'service-check-'))
  const before = process.cwd()
  process.chdir(folder)
  const busy = await site((request, response) => {
    if (request.url !== '/') return response.writeHead(404).end()
    html(
      response,
      `<form method="post" action="/sent"><label>Road <input name="road"></label><button>Send</button></form>
      <a href="/file" download id="d">File</a>
      <script>
        alert('a'); confirm('b'); prompt('c'); open('/popup'); print()
        navigator.sendBeacon('/beacon', 'x'); fetch('/fetched', { method: 'POST', body: 'x' }).catch(() => {})
        fetch('/put', { method: 'PUT' }).catch(() => {}); document.getElementById('d').click()
        Array.prototype.map = () => { throw new Error('hostile') }; JSON.stringify = () => 'hostile'
        document.querySelector = document.querySelectorAll = () => null
        addEventListener('beforeunload', (event) => event.preventDefault())
        setTimeout(() => document.forms[0].submit(), 300)
      </script>`,
    )
  })
  const { pages, findings } = await check([`${busy.origin}/`])
  process.chdir(before)
  expect(pages[0]).toMatchObject({ title: 'Report a pothole' })
  expect(findings.length).toBeGreaterThan(0)
  expect(busy.asked.filter((one) => !one.startsWith('GET '))).toEqual([])
  expect(busy.asked.filter((one) => one.includes('popup'))).toEqual([])
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

it('a form is sent only where told to, and once while nothing tells of two fields', async () => {
  const asking = await site((request, response) => {
    if (request.url === '/robots.txt') return response.writeHead(404).end()
    html(
      response,
      '<form method="post" action="/" novalidate><label>Road <input name="road"></label><button>Send</button></form>',
    )
  })
  await check([`${asking.origin}/`])
  expect(asking.asked.filter((one) => one.startsWith('POST'))).toEqual([])
  const { findings, pages } = await check([`${asking.origin}/`], 20, ['form', '#nowhere'])
  expect(asking.asked.filter((one) => one.startsWith('POST'))).toEqual(['POST /'])
  expect(findings.map(({ kind, after }) => [kind, after])).toContainEqual(['error-silent', 'form'])
  expect(pages.at(-1)?.failure?.what).toContain('#nowhere')
})
