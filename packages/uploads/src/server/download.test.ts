import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../storage/storage.ts'
import { downloadFile } from './download.ts'

const run = 'a'.repeat(32)
const id = 'b'.repeat(32)

async function kept(name: string, content = '<script>alert(1)</script>', type = 'text/csv') {
  const storage = memoryStorage()
  const at = '2026-11-24T10:00:00Z'
  const file = { id, run, page: 'photos', name, size: content.length, type, at }
  await storage.put(file, new Blob([content]))
  return storage
}

describe('a file that staff fetch', () => {
  it('is saved under its own name, and never opened as a page of the site', async () => {
    const response = await downloadFile(await kept('llun o’r bin.csv'), { run, id })
    expect(await response.text()).toBe('<script>alert(1)</script>')
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'text/csv',
      'content-length': '25',
      'content-disposition':
        'attachment; filename="llun o_r bin.csv"; filename*=UTF-8\'\'llun%20o%E2%80%99r%20bin.csv',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
    })
  })

  it('has no name that ends the header or adds another', async () => {
    const storage = await kept('a"; filename="b.html\r\nset-cookie: x=1 \ud800.csv')
    const { headers } = await downloadFile(storage, { run, id })
    const [, plain, escaped] =
      /^attachment; filename="([^"]*)"; filename\*=UTF-8''(\S*)$/.exec(
        headers.get('content-disposition') ?? '',
      ) ?? []
    expect(plain).toMatch(/^[\w .()-]+$/)
    expect(escaped).toMatch(/^[\w.%~!-]+$/)
    expect(headers.has('set-cookie')).toBe(false)
  })

  it.each([
    [run, 'c'.repeat(32)],
    ['c'.repeat(32), id],
    ['../../etc', 'passwd'],
    [run, `${id}/..`],
    [run, ''],
  ])('is not there under %j and %j', async (otherRun, otherId) => {
    const response = await downloadFile(await kept('a.csv'), { run: otherRun, id: otherId })
    expect([response.status, await response.text()]).toEqual([404, ''])
  })
})
