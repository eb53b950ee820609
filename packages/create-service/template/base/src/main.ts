import { systemClock } from '@guildhall/standards/plain-date'
import { serve } from '@hono/node-server'
import { makeApp } from './app.tsx'
import { readConfig } from './config.ts'
import { council, stillToDecide } from './council.ts'
import { openHouse } from './house.ts'
import { startJobs } from './jobs.ts'

/** Starts the service; a known problem is said in a sentence, with exit code 1. */
async function main(): Promise<void> {
  const isProduction = process.env.NODE_ENV === 'production'
  // Only development has stand-ins: production installs without them.
  const standIns = isProduction
    ? undefined
    : await (await import('./stand-ins.ts')).startStandIns(systemClock)
  const config = readConfig(process.env, standIns)
  const open = stillToDecide(council)
  if (isProduction && open.length > 0) {
    throw new Error(`src/council.ts isn’t ready for residents:\n- ${open.join('\n- ')}`)
  }
  const house = await openHouse(config, systemClock)
  const jobs = startJobs(house)
  const { port, host } = config
  const server = serve({ fetch: makeApp(house).fetch, port, hostname: host }, (address) => {
    console.log(`ready http://${host === '127.0.0.1' ? 'localhost' : host}:${address.port}`)
    if (standIns) console.log(`stand-ins for outside services ${standIns.url}`)
  })
  server.once('error', (error) => fail(error))

  async function stop() {
    server.close()
    await jobs.stop()
    await house.database.close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function fail(error: unknown) {
  const message = error instanceof Error ? error.message : String(error)
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  console.error(`cannot start: ${isTaken ? 'the port is taken. Set PORT to a free one.' : message}`)
  process.exit(1)
}

main().catch(fail)
