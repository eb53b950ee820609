import type { ExampleThing } from '../example-thing.ts'
import { type ExampleThingSource, ExampleThingSourceError } from './example-thing-source.ts'

/** A source that holds what it is given, by UPRN; for tests and demos. */
export function memorySource(
  things: Readonly<Record<string, readonly ExampleThing[]>>,
): ExampleThingSource {
  return {
    async at(uprn, signal) {
      if (signal.aborted) throw new ExampleThingSourceError('The question was called off.')
      return things[uprn] ?? []
    },
  }
}
