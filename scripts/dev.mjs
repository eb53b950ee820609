import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from './lib/build.mjs'
import { portFrom, refuseTakenPort } from './lib/preflight.mjs'
import { main } from './lib/problem.mjs'
import { stopWhenAsked } from './lib/processes.mjs'
import { startSandbox } from './lib/servers.mjs'
import { install, root, tools } from './lib/tools.mjs'

// npm run dev: the demo council, reloading as its own and the packages' source changes, with its sandbox.
stopWhenAsked(0)

await main(async () => {
  const port = portFrom(process.env, 'PORT', 4000)
  const sandboxPort = portFrom(process.env, 'SANDBOX_PORT', 4100)
  await refuseTakenPort('PORT', port, process.env.HOST)
  await refuseTakenPort('SANDBOX_PORT', sandboxPort)
  const env = await tools()
  await install(env)
  // The sandbox runs as it is published; only the demo reloads.
  await build(env, '--filter=./packages/*')
  const sandbox = await startSandbox(env, sandboxPort, port)
  const host = process.env.HOST || '127.0.0.1'
  const folder = join(root, 'apps/demo-council')
  const demo = spawn(
    join(folder, 'node_modules/.bin/react-router'),
    ['dev', '--host', host, '--port', String(port)],
    {
      cwd: folder,
      env: {
        DATA_FOLDER: join(root, '.data'),
        ...env,
        SANDBOX_PORT: new URL(sandbox.url).port,
      },
      stdio: 'inherit',
    },
  )
  return new Promise((settle) => {
    demo.once('close', (code) => settle(code ?? 1))
    demo.once('error', () => settle(127))
    sandbox.ended.then(() => demo.kill())
  })
})
