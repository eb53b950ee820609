import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What React leaves in whatever it is bundled into, minified or not. */
const ofReact = /react\.(?:transitional\.)?element|__REACT_DEVTOOLS_GLOBAL_HOOK__/

/**
 * The scripts that an app sends to browsers, as text by name.
 *
 * @param {string} folder of a built app
 */
function scriptsOf(folder) {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}: nothing was built.`)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.m?js$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
}

/**
 * @param {string} folder
 * @param {boolean} isExpected whether React belongs there
 */
export function hasReact(folder, isExpected) {
  const having = scriptsOf(folder).filter(({ text }) => ofReact.test(text))
  if (isExpected === having.length > 0) return
  const files = having.map(({ file }) => file).join(', ')
  throw new Error(isExpected ? `No script of ${folder} has React.` : `React is in ${files}.`)
}

/** @param {string} folder */
export function hasNoServerCode(folder) {
  const marked = scriptsOf(folder).filter(({ text }) => text.includes('guildhall-server-only'))
  if (marked.length > 0) throw new Error(`Server code is in ${marked.map(({ file }) => file)}.`)
}
