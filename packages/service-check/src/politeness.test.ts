import { describe, expect, it } from 'vitest'
import { CannotCheck } from './failure.ts'
import { Politeness } from './politeness.ts'
import { readRobots } from './robots.ts'

const page = 'https://marlbridge.example/bins/report'

/** A site with this robots.txt, and a clock that only waiting moves. */
function polite(answer: () => Response, delay = 1) {
  const asked: string[] = []
  const waited: number[] = []
  let clock = 0
  const politeness = new Politeness({
    fetch: async (address) => {
      asked.push(String(address))
      return answer()
    },
    userAgent: 'guildhall-service-check/1.0.0',
    timeoutMs: 1000,
    delay,
    now: () => clock,
    wait: async (milliseconds) => {
      waited.push(milliseconds)
      clock += milliseconds
    },
  })
  return { politeness, asked, waited }
}

describe('robots.txt', () => {
  it.each([
    ['User-agent: *\nDisallow: /', 'Disallow: /'],
    ['User-agent: *\nDisallow: /bins', 'Disallow: /bins'],
    ['User-agent: *\nAllow: /\n\nUser-agent: guildhall-service-check\nDisallow: /', 'Disallow: /'],
    ['User-agent: *\nDisallow: /*/report$', 'Disallow: /*/report$'],
    ['User-agent: *\nDisallow: /\n\nUser-agent: Guildhall-Service-Check\nAllow: /', undefined],
    ['User-agent: *\nDisallow: /\nAllow: /bins/', undefined],
    ['', undefined],
    ['<!doctype html><title>Not found</title>', undefined],
  ])('%j refuses the page by the line %s', (text, line) => {
    expect(readRobots('https://marlbridge.example/robots.txt', text).refuses(page)).toBe(line)
  })

  it('is asked for once for each site, and a refusal names its line', async () => {
    const { politeness, asked } = polite(() => new Response('User-agent: *\nDisallow: /bins'))
    await expect(politeness.ask(page)).rejects.toEqual(new CannotCheck('robots', 'Disallow: /bins'))
    await politeness.ask('https://marlbridge.example/news')
    expect(asked).toEqual(['https://marlbridge.example/robots.txt'])
  })

  it('that is not there refuses nothing; one that can’t be had refuses everything', async () => {
    await expect(
      polite(() => new Response('', { status: 404 })).politeness.ask(page),
    ).resolves.toBeUndefined()
    await expect(
      polite(() => new Response('', { status: 503 })).politeness.ask(page),
    ).rejects.toMatchObject({ kind: 'robots' })
  })

  it('of a site that is down says so, as do a bad certificate and endless redirects', async () => {
    const failing = (cause: Error & { code?: string }) =>
      polite(() => {
        throw new TypeError('fetch failed', { cause })
      }).politeness.ask(page)
    const coded = (code: string) => Object.assign(new Error(code), { code })
    await expect(failing(coded('ECONNREFUSED'))).rejects.toMatchObject({ kind: 'down' })
    await expect(failing(coded('CERT_HAS_EXPIRED'))).rejects.toMatchObject({ kind: 'certificate' })
    await expect(failing(new Error('redirect count exceeded'))).rejects.toMatchObject({
      kind: 'redirects',
    })
  })
})

describe('the rate', () => {
  it('is ours, unless the site wants it slower', async () => {
    const ours = polite(() => new Response(''), 2)
    const theirs = polite(() => new Response('User-agent: *\nCrawl-delay: 5'), 2)
    for (const { politeness } of [ours, theirs]) {
      for (let load = 0; load < 3; load += 1) await politeness.pause(page)
    }
    expect([ours.waited, theirs.waited]).toEqual([
      [2000, 2000],
      [5000, 5000],
    ])
  })

  it('of a minute and more is left alone', async () => {
    const { politeness } = polite(() => new Response('User-agent: *\nCrawl-delay: 600'))
    await expect(politeness.ask(page)).rejects.toEqual(
      new CannotCheck('robots', 'Crawl-delay: 600'),
    )
  })
})
