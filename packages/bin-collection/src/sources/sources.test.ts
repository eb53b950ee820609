import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { plainDate } from '@guildhall/standards/plain-date'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policyOf } from '../../test/councils.ts'
import type { Collection } from '../collection.ts'
import { describeCollectionSource } from '../testing.ts'
import { memoryCollections } from './memory.ts'
import { ukbcd } from './ukbcd.ts'

const known = readUprn('100012345678') as Uprn
const unknown = readUprn('999') as Uprn
const from = plainDate('2026-11-24')
const bins = [
  { type: 'Rubbish', collectionDate: '24/11/2026' },
  { type: ' RECYCLING ', collectionDate: '01/12/2026' },
  { type: 'Recycling', collectionDate: '01/12/2026' },
  { type: 'Textiles', collectionDate: '03/12/2026' },
  { type: 'Garden waste', collectionDate: '01/01/1900' },
]

let server: Server
let baseUrl: string
let asked: string[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const [, mode, , uprn] = (request.url ?? '').split('/')
    if (mode === 'slow') return
    response.setHeader('content-type', 'application/json')
    response.statusCode = mode?.startsWith('status') ? Number(mode.slice(6)) : 200
    if (mode === 'well' && uprn !== known) response.statusCode = 404
    const bodies: Record<string, string> = { html: '<html>', ...odd }
    response.end(bodies[mode ?? ''] ?? JSON.stringify({ bins }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const odd: Record<string, string> = {
  'no-list': JSON.stringify({ bins: { type: 'Rubbish', collectionDate: '24/11/2026' } }),
  empty: JSON.stringify({ bins: [] }),
  iso: JSON.stringify({ bins: [{ type: 'Rubbish', collectionDate: '2026-11-24' }] }),
  'no-day': JSON.stringify({ bins: [{ type: 'Rubbish', collectionDate: '31/02/2026' }] }),
  text: JSON.stringify({ bins: [{ type: 'Garden', collectionDate: 'Season ended' }] }),
  error: JSON.stringify({ error: 'timeout at 10 Downing Street' }),
}

const at = (mode: string) =>
  ukbcd({ baseUrl: `${baseUrl}/${mode}/`, fetch, timeoutMs: 300, services: policyOf().services })
const query = { uprn: known, from, to: plainDate('2026-12-08') }

describeCollectionSource('UKBinCollectionData', () => ({
  source: at('well'),
  known,
  unknown,
  from,
  failing: (problem) => at({ down: 'status503', slow: 'slow', unreadable: 'html' }[problem]),
}))

describeCollectionSource('memory', () => {
  const collections: Collection[] = ['2026-11-24', '2026-12-01'].map((date) => ({
    service: 'refuse',
    originalDate: plainDate(date),
    date: plainDate(date),
  }))
  const properties = new Map([[known, collections]])
  return {
    source: memoryCollections(properties),
    known,
    unknown,
    from,
    failing: (problem) => memoryCollections(properties, { problem }),
  }
})

describe('UKBinCollectionData', () => {
  it('is read into the council’s services, doubles and “no date” dropped, unknown types kept', async () => {
    asked = []
    expect(await at('well').collections(query)).toEqual([
      { service: 'refuse', originalDate: '2026-11-24', date: '2026-11-24', toldBy: 'ukbcd' },
      { service: 'recycling', originalDate: '2026-12-01', date: '2026-12-01', toldBy: 'ukbcd' },
      { service: 'Textiles', originalDate: '2026-12-03', date: '2026-12-03', toldBy: 'ukbcd' },
    ])
    expect(asked).toEqual(['/well/bins/100012345678'])
  })

  it.each(Object.keys(odd))('is refused when its answer is not as promised: %s', async (mode) => {
    await expect(at(mode).collections(query)).rejects.toMatchObject({
      problem: 'unreadable',
      message: expect.stringMatching(/at (the top|bins)/),
    })
  })

  it('is not quoted in an error, since an answer may name a property', async () => {
    await expect(at('error').collections(query)).rejects.toSatisfy(
      (error: Error) => !`${error.message} ${error.cause}`.includes('Downing'),
    )
  })

  it.each([
    [400, 'refused'],
    [401, 'refused'],
    [404, 'unknown-property'],
    [429, 'down'],
    [500, 'down'],
  ])('answering with status %d is %s', async (status, problem) => {
    await expect(at(`status${status}`).collections(query)).rejects.toMatchObject({ problem })
  })

  it('is down when nothing listens', async () => {
    const nobody = ukbcd({ baseUrl: 'http://127.0.0.1:9', fetch, services: policyOf().services })
    await expect(nobody.collections(query)).rejects.toMatchObject({ problem: 'down' })
  })

  const published = new URL(
    '../../../../../shared/reference/bins/ukbcd-output.schema.json',
    import.meta.url,
  )
  it.each(existsSync(published) ? [published] : [])(
    'is asked for just what its published schema promises',
    (file) => {
      const { definitions } = JSON.parse(readFileSync(file, 'utf8'))
      expect(definitions.BinData.properties.bins.minItems).toBe(1)
      expect(definitions.Bin.required.sort()).toEqual(['collectionDate', 'type'])
      expect('24/11/2026').toMatch(new RegExp(definitions.Bin.properties.collectionDate.pattern))
    },
  )
})
