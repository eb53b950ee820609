import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/tools.mjs'

/** @type {import('./index.mjs').Check} */
export const lockfile = {
  name: 'lockfile',
  title: 'The lockfile names packages and versions, no addresses',
  needs: [],
  async run() {
    const found = addresses(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'))
    return found.length === 0
      ? { passed: 1, failed: 0 }
      : { passed: 0, failed: 1, output: `pnpm-lock.yaml:\n${found.join('\n')}` }
  },
}

/**
 * Lines of a lockfile that say where to download from.
 *
 * @param {string} text
 */
export function addresses(text) {
  return text
    .split('\n')
    .map((line, index) => `${index + 1}: ${line.trim()}`)
    .filter((line) => /(https?|git|ssh):\/\/|tarball:/.test(line))
}
