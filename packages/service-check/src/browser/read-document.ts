import type { DocumentFacts } from '../observation.ts'
import { documentFacts } from '../page/document-facts.ts'
import { fieldFacts } from '../page/field-facts.ts'
import { passages } from '../page/passages.ts'
import type { World } from './world.ts'

/** Reads all that a document consists of. */
export async function readDocument(world: World): Promise<DocumentFacts> {
  return {
    ...(await world.run(documentFacts)),
    ...(await world.run(fieldFacts)),
    passages: await world.run(passages),
  }
}
