// @vitest-environment node
import type { Database } from '@guildhall/database/database'
import { everyDatabase } from '@guildhall/database/testing'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCouncil, type Council } from '../test/council.ts'
import { sampleTerms } from '../test/sample-terms.ts'
import { createPaymentLink, linkOpenUntil, openPaymentLink, withdrawPaymentLinks } from './links.ts'
import { settle } from './settle.ts'

describe.each(everyDatabase())('a link for someone else to pay by, on $name', (kind) => {
  let database: Database
  let council: Council
  beforeEach(async () => {
    database = await kind.open()
    council = await aCouncil(database)
  })
  afterEach(async () => {
    await database.close()
  })

  const make = (subject = 'booking-1') =>
    createPaymentLink(database, {
      ...sampleTerms,
      subject,
      council: 'westbourne',
      language: 'cy',
      hours: 24,
      clock: council.clock,
    })
  const open = (token: string, of = 'westbourne') =>
    openPaymentLink(database, { council: of, token, clock: council.clock })

  it('shows what is paid for and until when, and nothing of the resident', async () => {
    const opened = await open(await make())
    expect(opened).toEqual({
      kind: 'open',
      expiresAt: new Date('2026-11-25T13:00:00Z'),
      terms: { ...sampleTerms, subject: 'booking-1', language: 'cy' },
    })
  })

  it('can’t be guessed, and stands nowhere in the database', async () => {
    const token = await make()
    expect(token).toMatch(/^[\w-]{43}$/)
    const { rows } = await sql`select * from payments_links`.execute(database.tables())
    expect(JSON.stringify(rows)).not.toContain(token)
    const other = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
    expect(await open(other)).toEqual({ kind: 'unknown' })
    expect(await open('../../etc')).toEqual({ kind: 'unknown' })
    expect(await open(token, 'glanrafon')).toEqual({ kind: 'unknown' })
  })

  it('keeps what it pays for as long as it works', async () => {
    const until = (subject = 'booking-1') =>
      linkOpenUntil(database, { council: 'westbourne', subject, clock: council.clock })
    expect(await until()).toBeUndefined()
    await make()
    expect(await until()).toEqual(new Date('2026-11-25T13:00:00Z'))
    expect(await until('booking-2')).toBeUndefined()
    council.later(24 * 60)
    expect(await until()).toBeUndefined()
  })

  it('runs out', async () => {
    const token = await make()
    council.later(24 * 60 - 1)
    expect(await open(token)).toMatchObject({ kind: 'open' })
    council.later(1)
    expect(await open(token)).toMatchObject({ kind: 'expired' })
  })

  it('is replaced by a newer one, and ends when what it pays for changes', async () => {
    const older = await make()
    const newer = await make()
    const another = await make('booking-2')
    expect(await open(older)).toMatchObject({ kind: 'withdrawn' })
    expect(await open(newer)).toMatchObject({ kind: 'open' })
    await withdrawPaymentLinks(database, {
      council: 'westbourne',
      subject: 'booking-1',
      clock: council.clock,
    })
    expect(await open(newer)).toMatchObject({ kind: 'withdrawn' })
    expect(await open(another)).toMatchObject({ kind: 'open' })
  })

  it('is paid through the one payment that there is, and then asks nobody to pay again', async () => {
    const token = await make()
    const { id, providerId } = await council.started({ channel: 'link' })
    // The resident goes to pay as well: whoever is first pays, and the other is told.
    const theirs = await council.started({ channel: 'link' })
    expect(theirs.id).toBe(id)
    council.provider.act(providerId, 'pay')
    await settle(database, council.provider, id, council.handlers)
    expect(await open(token)).toMatchObject({ kind: 'paid' })
    expect(await council.start()).toMatchObject({ kind: 'already-paid' })
    expect((await council.rows())[0]?.channel).toBe('link')
  })
})
