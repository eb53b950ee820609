import { createServer } from 'node:http'
import { createRequestListener } from '@react-router/node'

// Made by the build, so its types exist only after it.
const build = await import(new URL('./build/server/index.js', import.meta.url).href)
const server = createServer(createRequestListener({ build, mode: 'production' }))

server.listen(Number(process.env.PORT), '127.0.0.1')
process.once('SIGTERM', () => {
  server.close()
  server.closeAllConnections()
})
