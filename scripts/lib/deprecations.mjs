/** @typedef {{ where: string, text: string }} Deprecation text is what follows the tag, on one line */

const MONTH_MS = (365.25 / 12) * 24 * 60 * 60 * 1000
const form =
  /^since (\d+\.\d+\.\d+) \((\d{4}-\d{2}-\d{2})\), until (\d{4}-\d{2}-\d{2}): (use|there is) \S.*\.$/

/**
 * The deprecations that a source file announces.
 *
 * @param {string} where the file's name, for whoever reads what is wrong
 * @param {string} source
 * @returns {Deprecation[]}
 */
export function deprecationsIn(where, source) {
  const comments = source.match(/\/\*\*[\s\S]*?\*\//g) ?? []
  return comments
    .filter((comment) => comment.includes('@deprecated'))
    .map((comment) => {
      const [, after = ''] = comment.split('@deprecated')
      const lines = after.replace(/\*\/$/, '').replace(/^[ \t]*\* ?/gm, '')
      // Up to the next tag, which begins a line; a package's name stands inside one.
      const own = lines.split(/\n@/)[0] ?? ''
      return { where, text: own.replace(/\s+/g, ' ').trim() }
    })
}

/**
 * What is wrong with a deprecation today, by docs/upgrading.md; undefined when nothing is.
 *
 * @param {Deprecation} deprecation
 * @param {Date} today
 * @returns {string | undefined}
 */
export function problemOf({ where, text }, today) {
  const found = form.exec(text)
  if (!found) {
    return `${where}: “@deprecated ${text}” doesn’t say since when, until when and what to use. Write it as docs/upgrading.md shows.`
  }
  const [, version, since = '', until = ''] = found
  const [from, to] = [new Date(since), new Date(until)]
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) {
    return `${where}: ${since} or ${until} is no day.`
  }
  const lives = (to.getTime() - from.getTime()) / MONTH_MS
  // A year has a day more or less.
  if (lives < 11.95) return `${where}: it would live less than twelve months, until ${until}.`
  if (today.getTime() > to.getTime() + 24 * 60 * 60 * 1000) {
    return `${where}: deprecated since ${version}, it was to live until ${until} and has outlived that. Take it away in a major with a codemod, or give a new day and say why in the changelog.`
  }
  return undefined
}
