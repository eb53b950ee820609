// Run by `node --conditions=react-server`: renders every component as a server of server components
// does, with what is marked 'use client' as references, and prints which are drawn on the server.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as React from 'react'
import { createServer } from 'vite'

if ('useState' in React)
  throw new Error('This is React for browsers: run with --conditions=react-server.')

const clientModules = {
  name: 'client-references',
  enforce: 'pre',
  load(id) {
    if (!/\/src\/.*\.tsx?$/.test(id)) return null
    const source = readFileSync(id, 'utf8')
    if (!source.startsWith("'use client'")) return null
    const names = [...source.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name)
    return names
      .map(
        (name) =>
          `export const ${name} = Object.assign(() => { throw new Error('${name} is client code') }, { clientReference: '${name}' })`,
      )
      .join('\n')
  },
}

const server = await createServer({
  root: join(dirname(fileURLToPath(import.meta.url)), '../..'),
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, hmr: false },
  optimizeDeps: { noDiscovery: true },
  oxc: { jsx: { runtime: 'automatic', development: false } },
  ssr: { resolve: { externalConditions: ['react-server', 'node', 'import'] } },
  plugins: [clientModules],
})
const report = {}
try {
  const { specimens } = await server.ssrLoadModule('/test/specimens.tsx')
  for (const [name, { page }] of Object.entries(specimens)) report[name] = [...draw(page())]
  process.stdout.write(JSON.stringify(report))
} finally {
  await server.close()
}

/** The client references that a tree holds; calls all else. */
function* draw(node) {
  if (Array.isArray(node)) for (const child of node) yield* draw(child)
  if (!React.isValidElement(node)) return
  const { type, props } = node
  if (typeof type === 'function' && !type.clientReference) {
    yield* draw(type(props))
    return
  }
  if (typeof type === 'function') yield type.clientReference
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') {
      throw new Error(
        `A server component gives ${String(type.clientReference ?? type)} the function ${name}, which can't be sent.`,
      )
    }
    yield* draw(value)
  }
}
