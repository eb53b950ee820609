import { clockFrom } from '@guildhall/standards/plain-date'
import { serve } from '@hono/node-server'
import { makeApp } from '../src/app.tsx'
import { readConfig } from '../src/config.ts'
import { openHouse } from '../src/house.ts'
import { startStandIns } from '../src/stand-ins.ts'

/** A site of its own over a database in memory, at ten in the morning of a Tuesday. */
export async function startSite() {
  const clock = clockFrom('2026-11-24T10:00:00Z')
  const standIns = await startStandIns(clock)
  const config = { ...readConfig({}, standIns), dataFolder: undefined }
  const house = await openHouse(config, clock)
  const { fetch } = makeApp(house)
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    house,
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.close()
      await house.database.close()
      await standIns.close()
    },
  }
}

/** A running site. */
export type Site = Awaited<ReturnType<typeof startSite>>
