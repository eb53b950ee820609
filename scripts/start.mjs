import { createInterface } from 'node:readline'
import {
  portFrom,
  refuseMissingGazetteer,
  refuseTakenPort,
  refuseUnwritableFolder,
} from './lib/preflight.mjs'
import { KnownProblem, main } from './lib/problem.mjs'
import { isStopping, run, start, stop, stopWhenAsked } from './lib/processes.mjs'
import { install, root, tools } from './lib/tools.mjs'

stopWhenAsked(0)

await main(async () => {
  const port = portFrom(process.env, 'PORT', 4000)
  const sandboxPort = portFrom(process.env, 'SANDBOX_PORT', 4100)
  await refuseTakenPort('PORT', port)
  await refuseTakenPort('SANDBOX_PORT', sandboxPort)
  refuseUnwritableFolder(process.env.DATA_FOLDER || '.data', root)
  refuseMissingGazetteer(process.env.GAZETTEER, root)

  console.log('Fetching Node 24 and pnpm from npm …')
  const env = await tools()
  console.log('Installing packages …')
  await install(env)
  console.log('Building …')
  await build(env)

  console.log('Starting the sandbox and the demo council …')
  const sandbox = await listen('the sandbox', ['packages/sandbox/dist/cli.js'], {
    ...env,
    SANDBOX_PORT: String(sandboxPort),
  })
  const demo = await listen('the demo council', ['apps/demo-council/server/main.ts'], {
    ...env,
    PORT: String(port),
    SANDBOX_PORT: new URL(sandbox.url).port,
  })

  console.log(`
  The demo council   ${demo.url}
  The sandbox        ${sandbox.url}

Guildhall is ready. Press Ctrl-C to stop it.
`)
  const ended = await Promise.race([sandbox.ended, demo.ended])
  if (isStopping()) return 0
  console.error(
    `${ended.name} stopped by itself (exit code ${ended.code}), so the rest is stopped too.`,
  )
  await Promise.all([stop(sandbox.child), stop(demo.child)])
  return 1
})

/** @param {NodeJS.ProcessEnv} env */
async function build(env) {
  const { code, output } = await run('turbo', ['run', 'build', '--output-logs=errors-only'], {
    cwd: root,
    env,
    quiet: true,
  })
  if (code !== 0) throw new KnownProblem(`The build failed:\n${output}`)
}

/**
 * Starts a server and resolves when it prints its line `ready <url>`.
 *
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function listen(name, args, env) {
  const child = start('node', args, { cwd: root, env, quiet: true })
  const ended = new Promise((settle) => {
    child.once('close', (code) => settle({ name, code: code ?? 1 }))
    child.once('error', () => settle({ name, code: 127 }))
  })
  child.stderr?.pipe(process.stderr)
  return new Promise((settle, refuse) => {
    if (child.stdout === null) throw new Error(`${name} has no output to read`)
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /^ready .*?(https?:\/\/\S+)/.exec(line)?.[1]
      if (url === undefined) console.log(line)
      else settle({ child, url, ended })
    })
    ended.then(({ code }) => refuse(new KnownProblem(`${name} did not start (exit code ${code}).`)))
  })
}
