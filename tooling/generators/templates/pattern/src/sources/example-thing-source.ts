import type { Uprn } from '@guildhall/standards/uprn'
import type { ExampleThing } from '../example-thing.ts'

/** A back office that knows about example things. */
export interface ExampleThingSource {
  /**
   * What there is at a property; an empty list only when the back office says that there is none.
   *
   * @throws ExampleThingSourceError when it can't be asked
   */
  at(uprn: Uprn, signal: AbortSignal): Promise<readonly ExampleThing[]>
}

/** A back office could not be asked; a page says so and offers another way. */
export class ExampleThingSourceError extends Error {
  override name = 'ExampleThingSourceError'
}
