import { type Uprn, uprnSchema } from '@guildhall/standards/uprn'
import { describe, expect, it } from 'vitest'
import { type ExampleThingSource, ExampleThingSourceError } from './sources/example-thing-source.ts'

/** What a source must be told for the suite to test it. */
export interface SourceUnderTest {
  source(): ExampleThingSource
  /** UPRN of a property that has at least one. */
  some: string
  /** UPRN of a property that has none. */
  none: string
}

/** The suite that every source must pass, ours and a council's own. */
export function testExampleThingSource(name: string, given: SourceUnderTest): void {
  const ask = (uprn: string, signal = new AbortController().signal) =>
    given.source().at(uprnSchema.parse(uprn) satisfies Uprn, signal)

  describe(`${name} answers as a source of example things must`, () => {
    it('knows what is at a property', async () => {
      const things = await ask(given.some)
      expect(things.length).toBeGreaterThan(0)
      for (const { id, name: called } of things) {
        expect(id).not.toBe('')
        expect(called).not.toBe('')
      }
    })

    it('says that there is none with an empty list', async () => {
      expect(await ask(given.none)).toEqual([])
    })

    it('gives up with its own error when the page no longer waits', async () => {
      await expect(ask(given.some, AbortSignal.abort())).rejects.toThrow(ExampleThingSourceError)
    })
  })
}
