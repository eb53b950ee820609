import { createRequire } from 'node:module'
import { join } from 'node:path'

const NAMES = [
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'react-dom/client',
  'react-dom',
  'react',
]

/**
 * Another React to test with: what the folder in `REACT_FROM` has installed as `react` and
 * `react-dom`, such as the next version, or preact/compat under those names. Without the variable,
 * this package's own.
 */
export function reactAliases(): { find: RegExp; replacement: string }[] {
  const folder = process.env.REACT_FROM
  if (!folder) return []
  const { resolve } = createRequire(join(folder, 'package.json'))
  return NAMES.map((name) => ({ find: new RegExp(`^${name}$`), replacement: resolve(name) }))
}
