import { virtual } from '@guidepup/virtual-screen-reader'

/** Longer than any page that is read in a test. */
const MOST_PHRASES = 2000

/**
 * What a screen reader says of a page, from its start to its end, a phrase for each part.
 *
 * It is a virtual one, which works from the roles, names and states of the specifications; what real
 * ones make of them is theirs.
 */
export async function readAloud(container: HTMLElement): Promise<string[]> {
  await virtual.start({ container })
  for (let at = 0; at < MOST_PHRASES; at += 1) {
    if ((await virtual.lastSpokenPhrase()) === 'end of document') break
    await virtual.next()
  }
  const spoken = await virtual.spokenPhraseLog()
  await virtual.stop()
  return spoken
}
