import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createRequestListener } from '@react-router/node'
import compression from 'compression'
import { sendFile } from './files.ts'
import { readPort, securityHeaders } from './http.ts'

/**
 * Starts the demo council: opens its house (database, gazetteers, sources), then listens.
 *
 * Prints one line that begins with “ready ” once it serves; a known problem is one sentence on
 * stderr after “cannot start: ”, and exit code 1.
 */
async function main(): Promise<void> {
  const port = readPort(process.env.PORT, 4000)
  const host = process.env.HOST ?? '127.0.0.1'
  // Made by the build, so its types exist only after it.
  const path = new URL('../build/server/index.js', import.meta.url).href
  const build = await import(path)
  const files = fileURLToPath(new URL('../build/client', import.meta.url))
  const house = await build.entry.module.house()

  const compress = compression()
  const { hostContext } = build.entry.module
  const isProxied = Boolean(process.env.PUBLIC_ORIGIN)
  const pages = createRequestListener({
    build,
    mode: 'production',
    getLoadContext: (request, client) => hostContext(request, client, isProxied),
  })
  const server = createServer((request, response) => {
    for (const [name, value] of securityHeaders) response.setHeader(name, value)
    compress(request as never, response as never, () => {
      sendFile(request, response, files, () => pages(request, response))
    })
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  console.log(`ready http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`)

  const stop = async () => {
    server.closeIdleConnections()
    server.close()
    setTimeout(() => server.closeAllConnections(), 2000).unref()
    await house.close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: NodeJS.ErrnoException) => {
  const sentence =
    error.code === 'EADDRINUSE'
      ? `port ${process.env.PORT ?? 4000} is taken by another program, so residents couldn’t reach the site. Stop that program, or set PORT to a free port.`
      : error.code === 'ERR_MODULE_NOT_FOUND'
        ? `the site is not built (${error.message}). Run npm start, which builds it.`
        : (error.message ?? String(error))
  console.error(`cannot start: ${sentence}`)
  process.exit(1)
})
