import { describe, expect, it } from 'vitest'
import { contractSiteName } from '../testing/contract-journey.tsx'
import { contractPlace, contractServer } from '../testing/contract-server.ts'
import { documentLayout } from './document-layout.tsx'
import { type LayoutProps, webJourney } from './web.tsx'

function host(options: Partial<Parameters<typeof webJourney<undefined>>[0]> = {}) {
  return webJourney<undefined>({
    server: contractServer(),
    place: ({ url }) => contractPlace(new URL(url).pathname),
    siteName: contractSiteName,
    layout: documentLayout(),
    ...options,
  })
}

const ask = (path: string, init: RequestInit = {}) =>
  new Request(`http://host.example${path}`, init)

async function page(response: Response) {
  return new DOMParser().parseFromString(await response.text(), 'text/html')
}

describe('a journey drawn by a Web-standard handler', () => {
  it('is a whole document in the language of its address, with no script where there is none', async () => {
    const response = await host()(ask('/cy/report/street'))
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const text = await response.clone().text()
    expect(text).toMatch(/^<!DOCTYPE html><html/i)
    const { documentElement, body, scripts, title } = await page(response)
    expect(documentElement.lang).toBe('cy')
    expect(body.textContent).toContain('Neidio i’r prif gynnwys')
    expect(title).toContain('Cyngor Alderbrook')
    expect(scripts).toHaveLength(0)
    // Only a page whose scripts run may say that they do.
    expect(body.className).not.toContain('js-enabled')
  })

  it('puts what a site has around the page, and lets its scripts run under a nonce', async () => {
    const answer = host({
      layout: documentLayout({
        head: () => <link rel="stylesheet" href="/site.css" />,
        header: (language) => <p>{`Header ${language}`}</p>,
        footer: () => <p>Footer</p>,
        scripts: (nonce) => <script nonce={nonce} src="/site.js" />,
      }),
      secure: () => ({
        nonce: 'bm9uY2U=',
        headers: { 'content-security-policy': "script-src 'nonce-bm9uY2U='" },
      }),
    })
    const response = await answer(ask('/report/street'))
    expect(response.headers.get('content-security-policy')).toContain('nonce-bm9uY2U=')
    const drawn = await page(response)
    expect(drawn.head.querySelector('link')?.getAttribute('href')).toBe('/site.css')
    expect(drawn.querySelector('header')?.textContent).toBe('Header en')
    expect(drawn.querySelector('footer')?.textContent).toBe('Footer')
    const nonces = [...drawn.scripts].map((script) => script.getAttribute('nonce'))
    expect(nonces).toEqual(['bm9uY2U=', 'bm9uY2U='])
  })

  it('says in the site’s own words why there is no page, where it has them', async () => {
    const answer = host({ problem: ({ status }) => <h1>{`Sorry (${status})`}</h1> })
    const response = await answer(ask('/report/nothing'))
    expect(response.status).toBe(404)
    expect((await page(response)).querySelector('h1')?.textContent).toBe('Sorry (404)')
  })

  it('rejects with what is wrong when a page can’t be drawn, before any status is sent', async () => {
    const layout = ({ model }: LayoutProps) => {
      throw new Error(`no layout for ${model?.path}`)
    }
    await expect(host({ layout })(ask('/report/street'))).rejects.toThrow('no layout for street')
  })

  it('keeps what went wrong out of caches too', async () => {
    const response = await host()(ask('/report/street', { method: 'PUT', body: 'street=x' }))
    expect([response.status, response.headers.get('cache-control')]).toEqual([405, 'no-store'])
  })
})
