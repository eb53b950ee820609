import { build } from './lib/build.mjs'
import {
  portFrom,
  refuseMissingGazetteers,
  refuseTakenPort,
  refuseUnwritableFolder,
} from './lib/preflight.mjs'
import { main } from './lib/problem.mjs'
import { stopWhenAsked } from './lib/processes.mjs'
import { listen, startSandbox, together } from './lib/servers.mjs'
import { install, root, tools } from './lib/tools.mjs'

stopWhenAsked(0)

await main(async () => {
  const port = portFrom(process.env, 'PORT', 4000)
  const sandboxPort = portFrom(process.env, 'SANDBOX_PORT', 4100)
  await refuseTakenPort('PORT', port, process.env.HOST)
  await refuseTakenPort('SANDBOX_PORT', sandboxPort)
  refuseUnwritableFolder(process.env.DATA_FOLDER || '.data', root)
  refuseMissingGazetteers(process.env, root)

  console.log('Fetching Node 24 and pnpm from npm …')
  const env = await tools()
  console.log('Installing packages …')
  await install(env)
  console.log('Building …')
  await build(env)

  console.log('Starting the sandbox and the demo council …')
  const sandbox = await startSandbox(env, sandboxPort, port)
  const demo = await listen('the demo council', ['apps/demo-council/server/main.ts'], {
    ...env,
    PORT: String(port),
    SANDBOX_PORT: new URL(sandbox.url).port,
    MODULUS_WEIGHTS: env.MODULUS_WEIGHTS || 'apps/demo-council/sandbox/valacdos.txt',
  })

  console.log(`
  The demo council   ${demo.url}
  The sandbox        ${sandbox.url}

Guildhall is ready. Press Ctrl-C to stop it.
`)
  return together([sandbox, demo])
})
