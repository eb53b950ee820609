/** Words written small inside a name. */
const small: ReadonlySet<string> = new Set(
  'and at by from in le near of off on or over the to under upon with ac ar cum wrth y yr'.split(
    ' ',
  ),
)

function word(text: string, at: number, all: readonly string[]): string {
  // 12A, 7B-9C, A38: letters beside digits stay capitals.
  if (/\d/.test(text)) return text
  const lower = text.toLowerCase()
  if (at > 0 && at < all.length - 1 && small.has(lower)) return lower
  return lower.replace(/(^[od]['’]|^|[-(/])(\p{L})/gu, (_, before: string, letter: string) => {
    return before.replace(/^[od]/, (first) => first.toUpperCase()) + letter.toUpperCase()
  })
}

/** Text that is all capitals in a readable case, “THE OLD MILL” as “The Old Mill”; other text as it is. */
export function readableCase(text: string): string {
  if (text !== text.toUpperCase() || text === text.toLowerCase()) return text
  return (
    text
      .split(' ')
      .map(word)
      .join(' ')
      .replace(/(?<=-)(In|Le|On|The|Upon|Y|Yr)(?=-)/g, (middle) => middle.toLowerCase())
      // Welsh place names go on in small letters: Pont-y-wern.
      .replace(/(?<=-yr?-)\p{L}/gu, (letter) => letter.toLowerCase())
  )
}
