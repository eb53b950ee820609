// @vitest-environment node

import { describe, expect, it } from 'vitest'
import { inMemory, resident, to } from './resident.testing.ts'

describe('a resident who changes an answer from check answers', () => {
  async function atCheck() {
    const visitor = resident(inMemory())
    await visitor.post('postcode', { postcode: 'GH1 2AB' })
    await visitor.post('property', { property: '1' })
    await visitor.post('kind', { kind: 'damaged' })
    expect(to(await visitor.post('damage', { damage: 'Lid' }))).toBe('/sample/check')
    return visitor
  }

  it('is led back over earlier pages and asked only what the change newly requires', async () => {
    const visitor = await atCheck()
    const choosing = await visitor.get('property?change')
    if (choosing.kind !== 'page') throw new Error('no page')
    expect(choosing.model).toMatchObject({
      isChanging: true,
      backHref: '/sample/postcode?change',
    })
    expect(to(await visitor.post('postcode?change', { postcode: 'GH2 4XY' }))).toBe(
      '/sample/property?change',
    )
    expect(to(await visitor.post('property?change', { property: '2' }))).toBe('/sample/check')
  })

  it('keeps changing after a mistake, and when they jump ahead', async () => {
    const visitor = await atCheck()
    await visitor.post('postcode?change', { postcode: 'GH2 4XY' })
    const wrong = await visitor.post('property?change', { property: '' })
    expect(wrong).toMatchObject({ status: 422, model: { isChanging: true } })
    expect(to(await visitor.get('damage?change'))).toBe('/sample/property?change')
    expect(to(await visitor.post('damage?change', { damage: 'x' }))).toBe('/sample/property?change')
  })

  it('is shown check answers as ever, whatever the address says', async () => {
    const visitor = await atCheck()
    const check = await visitor.get('check?change')
    expect(check.kind === 'page' && check.model.isChanging).toBeUndefined()
    expect(to(await visitor.post('check?change', {}))).toBe('/sample/done')
  })

  it('who only goes on page by page is asked each page as before', async () => {
    const visitor = await atCheck()
    expect(to(await visitor.post('postcode', { postcode: 'GH1 2AB' }))).toBe('/sample/property')
  })
})
