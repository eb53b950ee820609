// @vitest-environment jsdom
import { createServer, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { feed, loaded, now, service } from '../test/feeds.ts'
import { compareFeeds } from './compare.ts'
import { CannotGet, type GetOptions, getSafely, isPublicAddress } from './get-safely.ts'
import { loadFeeds } from './load.ts'
import { benchmarkPage } from './page.tsx'
import { terminalTables } from './terminal.ts'

async function benchmark(texts: Record<string, string>) {
  const read = async (from: string) => {
    const text = texts[from]
    if (text === undefined) throw new CannotGet('There is no such file.')
    return text
  }
  const all = await loadFeeds(Object.keys(texts), { read, now })
  const comparisons = compareFeeds(all)
  const html = benchmarkPage({ comparisons, loaded: all, language: 'en' })
  return { all, html, text: terminalTables(comparisons, all, 'en') }
}

const good = JSON.stringify(feed('Alder', 11))

describe('one feed that is wrong keeps no other out, and is shown as such', () => {
  const bad: [what: string, text: string, says: string][] = [
    ['not JSON', '<html>Sorry</html>', 'It is not JSON'],
    [
      'stale',
      good.replace('2026-11-02', '2026-05-02'),
      'It is stale: it was published 206 days ago.',
    ],
    ['from the future', good.replace('2026-11-02', '2027-11-02'), 'published in the future'],
    ['with a prototype key', good.replace('{', '{"__proto__":{"admin":true},'), '__proto__'],
    ['with a javascript: link', good.replace(/https:[^"]*/, 'javascript:alert(1)'), 'licence:'],
    ['huge', `${' '.repeat(1_000_001)}`, 'more than 1000000 bytes'],
    ['by its version unknown', good.replace('"version":1', '"version":9'), 'It is of version 9'],
  ]
  it.each(bad)('%s', async (_what, text, says) => {
    const {
      html,
      text: told,
      all,
    } = await benchmark({
      'bad.json': text.replace('E07999911', 'E07999912'),
      'good.json': good,
    })
    expect(all.map((one) => 'feed' in one)).toEqual([false, true])
    expect(html).toContain(says)
    expect(told).toContain(says)
    expect(html).toContain('Alder')
    expect('admin' in {}).toBe(false)
  })

  it('two that claim one council are both left out', async () => {
    const { all, html } = await benchmark({ 'a.json': good, 'b.json': good })
    expect(all.every((one) => 'problems' in one)).toBe(true)
    expect(html).toContain('Another feed says too that it is of E07999911.')
  })

  it('none at all is a page that says so', async () => {
    const { html, text } = await benchmark({ 'gone.json': 'x' })
    expect(html).toContain('No feed can be compared.')
    expect(text).toContain('No feed can be compared.')
  })
})

describe('what a feed says is text, and nothing else', () => {
  const name = '</style><script>alert(1)</script><img src=x onerror=alert(1)>"\'&'
  const hostile = feed(name, 12, [
    service({
      name,
      completion: { count: 300, of: 1000 },
      leaves: [{ page: name, count: 20 }],
    }),
  ])
  const best = feed('Brook', 13, [
    service({
      policy: 'https://brook.example/policy',
      patterns: [{ name, version: '1', address: 'https://brook.example/code' }],
    }),
  ])
  const html = benchmarkPage({
    comparisons: compareFeeds(loaded(hostile, best)),
    loaded: [{ from: name, problems: [name] }],
    language: 'en',
  })
  const page = new DOMParser().parseFromString(html, 'text/html')

  it('no script, picture, frame, form or handler is in the page', () => {
    expect(page.querySelectorAll('script, img, iframe, object, form, link, base')).toHaveLength(0)
    for (const element of page.querySelectorAll('*')) {
      for (const { name: attribute } of element.attributes) expect(attribute).not.toMatch(/^on/)
    }
    expect(page.body.textContent).toContain(name)
  })

  it('the page’s policy lets a browser load and run nothing', () => {
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')
    expect(policy?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'")
    expect(html).not.toMatch(/@import|url\((?!["']?data:)/)
  })

  it('every link is to the web by https, and tells nobody where from', () => {
    const all = [...page.querySelectorAll('a')]
    // Within the page, to what only numbers and known words name.
    const within = all.filter(({ hash, origin }) => hash !== '' && origin === location.origin)
    for (const link of within) expect(link.hash).toMatch(/^#service-[a-z0-9-]+$/)
    const links = all.filter((link) => !within.includes(link))
    expect(links.length).toBeGreaterThan(4)
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^https:\/\//)
      expect(link.rel).toContain('noreferrer')
    }
  })

  it('a terminal is not driven by it', () => {
    const told = terminalTables([], [{ from: '\u001b[2Ja\u202eb', problems: ['\u0007x'] }], 'en')
    expect(told.split('\n').some((line) => /[\p{Cc}\u202e]/u.test(line))).toBe(false)
  })
})

describe('a feed by its address', () => {
  const servers: Server[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections()
      server.close()
    }
  })

  async function site(answer: Parameters<typeof createServer>[1], host = '127.0.0.1') {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      answer?.(request, response)
    })
    servers.push(server)
    await new Promise<void>((ready) => server.listen(0, host, ready))
    return { port: (server.address() as AddressInfo).port, asked }
  }

  // The same code without TLS, as if 127.0.0.1 were on the open internet; all else is as it is.
  const options: GetOptions = {
    request: httpRequest as unknown as NonNullable<GetOptions['request']>,
    isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
    timeoutMs: 500,
  }

  it('is read', async () => {
    const { port } = await site((_, response) => response.end(good))
    expect(await getSafely(`https://127.0.0.1:${port}/feed.json`, options)).toBe(good)
  })

  it.each([
    'http://127.0.0.2/',
    'https://127.0.0.2/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.2]/',
    'https://0x7f.0.0.2/',
    'https://10.0.0.1/',
    'https://172.16.4.4/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00::1]/',
    'https://[64:ff9b::7f00:2]/',
    'https://0.0.0.0/',
    'https://100.64.0.1/',
    'file:///etc/passwd',
    'https://someone:secret@127.0.0.1/',
  ])('that redirects to %s is refused', async (location) => {
    const { port } = await site((_, response) => response.writeHead(302, { location }).end())
    await expect(getSafely(`https://127.0.0.1:${port}/`, options)).rejects.toThrow(
      /private network|without https|name or password/,
    )
  })

  it('whose redirect leads to a private machine leaves that machine unasked', async () => {
    const inside = await site((_, response) => response.end(good), '127.0.0.2')
    const location = `https://127.0.0.2:${inside.port}/`
    const { port } = await site((_, response) => response.writeHead(302, { location }).end())
    await expect(getSafely(`https://127.0.0.1:${port}/`, options)).rejects.toThrow(CannotGet)
    expect(inside.asked).toEqual([])
  })

  it('whose name points to a private machine is refused, one of several addresses being enough', async () => {
    const lookup: GetOptions['lookup'] = (_host, _all, callback) =>
      callback(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '192.168.0.7', family: 4 },
      ])
    await expect(getSafely('https://feeds.example/', { ...options, lookup })).rejects.toThrow(
      /private network/,
    )
  })

  it('whose name points elsewhere a moment later is asked where it was looked up', async () => {
    const { port, asked } = await site((_, response) => response.end(good))
    let lookups = 0
    const lookup: GetOptions['lookup'] = (_host, _all, callback) => {
      lookups += 1
      callback(null, [{ address: lookups === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }])
    }
    const address = `https://feeds.example:${port}/`
    expect(await getSafely(address, { ...options, lookup })).toBe(good)
    expect([lookups, asked]).toEqual([1, ['/']])
  })

  it('without end, without an answer, in a circle, compressed or in trouble is given up on', async () => {
    const endless = await site((_, response) => {
      const more = () => response.write('x'.repeat(65_536), more)
      more()
    })
    const silent = await site(() => undefined)
    const circle = await site((_, response) => response.writeHead(301, { location: '/' }).end())
    const packed = await site((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
    )
    const down = await site((_, response) => response.writeHead(503).end())
    const cases = [
      [endless.port, /more than 1000000 bytes/],
      [silent.port, /did not answer in time/],
      [circle.port, /redirects more than 3 times/],
      [packed.port, /compressed/],
      [down.port, /answered 503/],
    ] as const
    for (const [port, says] of cases) {
      await expect(getSafely(`https://127.0.0.1:${port}/`, options)).rejects.toThrow(says)
    }
  })

  it('on this machine is never asked without being told so', async () => {
    const { port, asked } = await site((_, response) => response.end(good))
    await expect(getSafely(`https://127.0.0.1:${port}/`)).rejects.toThrow(/private network/)
    await expect(getSafely(`https://localhost:${port}/`)).rejects.toThrow(/private network/)
    expect(asked).toEqual([])
  })
})
