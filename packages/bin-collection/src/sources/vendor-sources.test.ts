import { plainDate } from '@guildhall/standards/plain-date'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policyOf } from '../../test/councils.ts'
import { echo } from './echo.ts'
import { vendorDate } from './vendor-dates.ts'
import { whitespace } from './whitespace.ts'
import { at, children, element, readXml, textAt } from './xml.ts'

const query = {
  uprn: readUprn('100012345678') as Uprn,
  from: plainDate('2026-11-24'),
  to: plainDate('2026-12-24'),
}
const envelope = (body: string) =>
  `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`
const collections = (rows: string) =>
  envelope(
    `<GetCollectionByUprnAndDatePlusResponse xmlns="http://webservices.whitespacews.com/"><GetCollectionByUprnAndDatePlusResult><Collections>${rows}</Collections></GetCollectionByUprnAndDatePlusResult></GetCollectionByUprnAndDatePlusResponse>`,
  )
const row = (date: string, service: string) =>
  `<Collection><Date>${date}</Date><Service>${service}</Service></Collection>`
const answering = (body: string | ReadableStream, status = 200) =>
  whitespace({
    url: 'https://whitespace.example/api.asmx',
    username: 'council',
    password: 'a<b&"c',
    fetch: async () => new Response(body, { status }),
    services: policyOf().services,
  })
const problem = (body: string | ReadableStream, status?: number) =>
  expect(answering(body, status).collections(query)).rejects

describe('an answer in XML', () => {
  it('may have one collection, which comes as an object, or several, which come as a list', async () => {
    const one = await answering(collections(row('24/11/2026 00:00:00', 'RUBBISH'))).collections(
      query,
    )
    expect(one).toEqual([
      { service: 'refuse', originalDate: '2026-11-24', date: '2026-11-24', toldBy: 'whitespace' },
    ])
    const two = row('24/11/2026 00:00:00', 'Rubbish') + row('01/12/2026 00:00:00', 'Rubbish')
    expect(await answering(collections(two)).collections(query)).toHaveLength(2)
  })

  it('may have dates that mean none, and names with signs in them', async () => {
    const rows =
      row('01/01/0001 00:00:00', 'Rubbish') + row('24/11/2026 00:00:00', 'Bags &amp; boxes')
    expect(await answering(collections(rows)).collections(query)).toMatchObject([
      { service: 'Bags & boxes' },
    ])
  })

  it.each([
    ['a document type that defines an entity', '<!DOCTYPE x [<!ENTITY a "lol">]>'],
    ['a document type that fetches a file', '<!DOCTYPE x SYSTEM "file:///etc/passwd">'],
    ['an entity that is hidden by its case', '<!doctype x>'],
  ])('is not read when it has %s', async (_what, prolog) => {
    const body = collections(row('24/11/2026 00:00:00', 'Rubbish')).replace(
      '<s:Envelope',
      `${prolog}<s:Envelope`,
    )
    await problem(body).toMatchObject({ problem: 'unreadable' })
  })

  it('is given up after 1 MB, however much more would come', async () => {
    let pulled = 0
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1
        controller.enqueue(new TextEncoder().encode('<a>'.repeat(20_000)))
      },
    })
    await problem(endless).toMatchObject({ problem: 'unreadable' })
    expect(pulled).toBeLessThan(40)
  })

  it('is not read when it is nested without end, broken, or something else', async () => {
    for (const body of ['<a>'.repeat(2000) + '</a>'.repeat(2000), '<html>', '', '{}', '<a/>']) {
      await problem(body).toMatchObject({ problem: 'unreadable' })
    }
  })

  it('with a date that isn’t one is unreadable, and its words are not quoted', async () => {
    await problem(collections(row('Season ended for 12 Downing Street', 'Garden'))).toSatisfy(
      (error: Error & { problem: string }) =>
        error.problem === 'unreadable' && !error.message.includes('Downing'),
    )
  })

  it('that is a fault says whose fault it is, without its words', async () => {
    const fault = (code: string) =>
      envelope(
        `<s:Fault><faultcode>s:${code}</faultcode><faultstring>Downing Street</faultstring></s:Fault>`,
      )
    await problem(fault('Client'), 500).toMatchObject({ problem: 'refused' })
    await problem(fault('Server'), 500).toMatchObject({ problem: 'down' })
    await problem(fault('Server'), 500).toSatisfy((e: Error) => !e.message.includes('Downing'))
    await problem('<html><body>oops</body></html>', 500).toMatchObject({ problem: 'down' })
  })

  it('can’t put anything on an object’s prototype', () => {
    const node = readXml(
      '<a><__proto__><polluted>yes</polluted></__proto__><constructor>x</constructor></a>',
    )
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(children(node, 'toString')).toEqual([])
  })
})

describe('what is sent in XML', () => {
  it('is read back as it was meant, whatever its signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const meant = text.replace(/(?![\t\n])\p{Cc}/gu, '').trim()
        const written = element('a', [element('b', text)]).text
        expect(textAt(readXml(written), 'a', 'b')).toBe(meant)
      }),
    )
  })

  it('carries the password in its own element alone', async () => {
    let sent = ''
    const source = whitespace({
      url: 'https://whitespace.example/api.asmx',
      username: 'council',
      password: 'a<b&"c</Password><Uprn>1</Uprn>',
      fetch: async (_url, init) => {
        sent = String(init?.body)
        return new Response(collections(row('24/11/2026 00:00:00', 'Rubbish')))
      },
      services: policyOf().services,
    })
    await source.collections(query)
    const security = at(readXml(sent), 'Envelope', 'Header', 'Security', 'UsernameToken')
    expect(textAt(security, 'Password')).toBe('a<b&"c</Password><Uprn>1</Uprn>')
    expect(sent.match(/<Uprn>/g)).toHaveLength(1)
  })
})

describe('a vendor’s date', () => {
  it.each([
    ['2022-10-23T23:00:00Z', '2022-10-24'],
    ['2026-12-25T00:00:00Z', '2026-12-25'],
    ['2026-07-05T23:00:00+00:00', '2026-07-06'],
    ['2026-07-06T00:00:00', '2026-07-06'],
    ['24/11/2026 00:00:00', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['0001-01-01T00:00:00', undefined],
    ['1900-01-01T00:00:00', undefined],
    ['01/01/0001 00:00:00', undefined],
    ['', undefined],
    ['Season ended', null],
    ['31/02/2026', null],
    ['2026-13-01', null],
  ])('%s is %s', (text, day) => {
    expect(vendorDate(text)).toBe(day)
  })
})

describe('Echo', () => {
  it('is asked for a UPRN as a string, in the order that a data contract reads', async () => {
    const sent: string[] = []
    const source = echo({
      url: 'https://echo.example',
      username: 'u',
      password: 'p',
      services: policyOf().services,
      fetch: async (_url, init) => {
        sent.push(String(init?.body))
        return new Response(
          envelope('<GetPointAddressResponse><GetPointAddressResult/></GetPointAddressResponse>'),
        )
      },
    })
    await expect(source.collections(query)).rejects.toMatchObject({ problem: 'unknown-property' })
    expect(sent[0]).toMatch(
      /<Key>Uprn<\/Key><Type>PointAddress<\/Type><Value [^>]+><a:anyType [^>]*i:type="xs:string">100012345678</,
    )
  })
})
