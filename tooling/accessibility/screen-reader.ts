import { virtual } from '@guidepup/virtual-screen-reader'

/** What is said of where a part begins or ends and nothing else, such as “paragraph”. */
const FRAME = /^(end\b|(paragraph|strong|list|listitem|term|definition|rowgroup)\b)/

/** Longer than any page that is read in a test. */
const MOST_PHRASES = 2000

/**
 * What a screen reader says of a page, from its start to its end, a phrase for each part; where a
 * paragraph or list begins and ends is left out.
 *
 * It is a virtual one, which works from the roles, names and states of the specifications; what real
 * ones make of them is theirs.
 */
export async function readAloud(container: HTMLElement): Promise<string[]> {
  await virtual.start({ container })
  const first = { node: virtual.activeNode, phrase: await virtual.lastSpokenPhrase() }
  for (let at = 0; at < MOST_PHRASES; at += 1) {
    await virtual.next()
    // After the end it begins again.
    const phrase = await virtual.lastSpokenPhrase()
    if (virtual.activeNode === first.node && phrase === first.phrase) break
  }
  const spoken = await virtual.spokenPhraseLog()
  await virtual.stop()
  return spoken.slice(0, -1).filter((phrase) => !FRAME.test(phrase))
}
