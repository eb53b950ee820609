import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const require = createRequire(import.meta.url)
const shared = {
  configFile: false,
  logLevel: 'silent',
  mode: 'production',
  define: { 'process.env.NODE_ENV': '"production"' },
  // All pages use this package's React, whatever a peer brought.
  resolve: { alias: aliases(import.meta.dirname) },
  // NotGovUK's components import their Sass, which isn't measured here.
  plugins: [
    {
      name: 'no-styles',
      enforce: 'pre',
      resolveId: (id) => (/\.s?css$/.test(id) ? '\0no-styles' : undefined),
      load: (id) => (id === '\0no-styles' ? '' : undefined),
    },
  ],
}

/** @param {string} folder where React is found */
export function aliases(folder) {
  const find = createRequire(join(folder, 'package.json'))
  const names = ['react/jsx-runtime', 'react-dom/client', 'react-dom', 'react']
  return names.map((name) => ({ find: new RegExp(`^${name}$`), replacement: find.resolve(name) }))
}

/**
 * A page's code for a browser, minified, React and all.
 * @param {string} entry
 */
export async function bundle(entry, alias = shared.resolve.alias) {
  const result = await build({
    ...shared,
    resolve: { alias },
    root: join(entry, '..'),
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
  })
  const [chunk] = [result].flat()[0].output
  return chunk.code
}

/**
 * A page's code for a server.
 * @returns {Promise<string>} the file
 */
export async function serverBundle(entry, outDir) {
  await build({
    ...shared,
    resolve: {},
    root: join(entry, '..'),
    ssr: { noExternal: true, external: ['react', 'react-dom', 'nunjucks'] },
    build: {
      ssr: entry,
      outDir,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'render.mjs' } },
    },
  })
  return join(outDir, 'render.mjs')
}

/** @param {string} code */
export const gzip = (code) => gzipSync(code, { level: 9 }).length

export const resolved = (name) => require.resolve(name)
