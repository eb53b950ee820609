/**
 * @typedef {object} Described what a pattern asks of a source, read from its file
 * @property {string} type name of the interface
 * @property {string[]} methods
 */

/**
 * Reads the interface that a source must satisfy.
 *
 * @param {string} text of the pattern's …-source.ts
 * @returns {Described}
 */
export function describeSource(text) {
  const found = /export interface (\w+Source)\s*(?:extends [^{]+)?\{([\s\S]*?)\n\}/.exec(text)
  if (found === null) throw new Error('The pattern has no interface whose name ends in Source.')
  const [, type = '', body = ''] = found
  // Methods stand at the first level of indentation; what is deeper belongs to their parameters.
  const methods = [...body.matchAll(/^ {2}(\w+)\??(?:<[^>]*>)?\(/gm)].map(([, name = '']) => name)
  return { type, methods }
}

/**
 * A source that says it isn't connected, and a test that holds it to that.
 *
 * @param {string} name in kebab case
 * @param {string} asked file name of the interface
 * @param {Described} described
 * @returns {Record<string, string>} text by file name
 */
export function sourceFiles(name, asked, { type, methods }) {
  const words = name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  const pascal = words.join('')
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1)
  return {
    [`${name}.ts`]: `import type { ${type} } from './${asked}'

/** Asks ${words.join(' ')}. Until it is connected it refuses: an empty answer would be believed. */
export function ${camel}Source(): ${type} {
  const notConnected = async () => {
    throw new Error('${words.join(' ')} is not connected yet, so that it can’t be asked.')
  }
  return {
${methods.map((method) => `    ${method}: notConnected,`).join('\n')}
  }
}
`,
    [`${name}.test.ts`]: `import { expect, it } from 'vitest'
import { ${camel}Source } from './${name}.ts'

it.each(Object.entries(${camel}Source()))(
  'says that it can’t be asked, and never that there is nothing (%s)',
  async (_name, ask) => {
    await expect(Reflect.apply(ask, undefined, [])).rejects.toThrow('not connected')
  },
)
`,
  }
}
