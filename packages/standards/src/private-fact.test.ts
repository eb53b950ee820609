import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { Private, type Public, type PublicData, privateIn } from './private-fact.ts'

const assisted = Private.of({ reason: 'frail', where: 'behind the gate' })

describe('a private fact', () => {
  it('is had only by saying what for', () => {
    expect(assisted.reveal('staff decide on the request')).toEqual({
      reason: 'frail',
      where: 'behind the gate',
    })
    expect(assisted.map(({ where }) => where).reveal('the crew’s list')).toBe('behind the gate')
  })

  it('shows nothing of itself however it is forced out', () => {
    const forced = [
      JSON.stringify({ at: '1 High Street', assisted }),
      `${assisted as unknown as string}`,
      String(assisted),
      inspect({ assisted }, { depth: 9, showHidden: true }),
      JSON.stringify(Object.entries(assisted)),
      JSON.stringify({ ...assisted }),
      new Error(`failed for ${assisted as unknown as string}`).message,
    ]
    for (const text of forced) expect(text).not.toMatch(/frail|gate/)
    expect(forced[0]).toBe('{"at":"1 High Street","assisted":"[private]"}')
  })

  it('is found anywhere in what is about to be published', () => {
    expect(privateIn({ days: [{ date: '2026-11-24', assisted }] })).toBe('days.0.assisted')
    expect(privateIn(new Map([['home', assisted]]))).toBe('home')
    expect(privateIn(assisted)).toBe('the value itself')
    expect(privateIn({ days: [{ date: '2026-11-24', why: null }] })).toBeUndefined()
  })

  it('fits nothing that is published: this file compiles only while the compiler refuses each', () => {
    const publish = (data: PublicData) => data
    const publishAny = <T>(data: T & Public<T>) => data
    const log = (line: string) => line
    // @ts-expect-error a log line takes no private fact
    log(assisted)
    // @ts-expect-error a page's data takes none
    publish(assisted)
    // @ts-expect-error however deep it is
    publish({ days: [{ assisted }] })
    // @ts-expect-error what publishes anything takes none either
    publishAny(assisted)
    // @ts-expect-error however deep it is
    publishAny({ home: { assisted } })
    // @ts-expect-error nor in a list
    publishAny([assisted])
    // @ts-expect-error and nobody looks inside
    assisted.value
    expect(publish({ days: ['2026-11-24'] })).toEqual({ days: ['2026-11-24'] })
    expect(publishAny({ home: { days: ['2026-11-24'] } })).toBeTruthy()
  })
})
