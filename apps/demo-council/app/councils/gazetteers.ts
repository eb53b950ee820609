import { presetGazetteer, presets } from '@guildhall/address-lookup/gazetteer-generator'

/**
 * The gazetteer of an invented council.
 *
 * @throws Error with a sentence when there is none for this council
 */
export function inventedGazetteer(slug: string): () => AsyncIterable<Uint8Array> {
  if (Object.hasOwn(presets, slug)) return presetGazetteer(slug as keyof typeof presets)
  throw new Error(
    `There is no invented gazetteer for “${slug}”, so no address could be found. Name a file in GAZETTEER.`,
  )
}
