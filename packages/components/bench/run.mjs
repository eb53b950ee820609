// Builds the two pages for production and times them, then weighs ours for the browser.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = dirname(fileURLToPath(import.meta.url))
const out = mkdtempSync(join(root, '.out-'))
process.env.NODE_ENV = 'production'
const shared = {
  root,
  configFile: false,
  logLevel: 'error',
  mode: 'production',
  define: { 'process.env.NODE_ENV': '"production"' },
}

async function weigh(entry) {
  const result = await build({
    ...shared,
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, entry),
        external: [/^react/],
        preserveEntrySignatures: 'strict',
      },
    },
  })
  const [chunk] = (Array.isArray(result) ? result[0] : result).output
  if (process.env.SHOW) console.log(chunk.code)
  return gzipSync(chunk.code, { level: 9 }).length
}

try {
  await build({
    ...shared,
    build: { ssr: join(root, 'server.tsx'), outDir: out, emptyOutDir: false, minify: false },
  })
  spawnSync(process.execPath, [join(out, 'server.js')], { stdio: 'inherit' })
  console.log('gzip, beside React itself')
  for (const entry of ['page-ours.tsx', 'page-by-hand.tsx']) {
    console.log(`${entry.padEnd(20)} ${(await weigh(entry)).toLocaleString('en')} bytes`)
  }
} finally {
  rmSync(out, { recursive: true })
}
