import type { Plugin } from 'vite'

/**
 * Vite plugin that lets a pattern's server half run in a story, where its sources are lists in memory.
 *
 * Elsewhere such a module refuses to load in a browser, since it might hold a secret; here it holds
 * none, and the rules that a resident meets are the very ones that a server applies.
 */
export function serverHalf(): Plugin {
  return {
    name: 'guildhall:server-half',
    enforce: 'pre',
    transform(_, id) {
      if (!/standards\/(src|dist)\/server-only\.(ts|js)(\?|$)/.test(id)) return null
      return { code: 'export function serverOnly() {}', map: null }
    },
  }
}
