import { spawn } from 'node:child_process'
import { main } from './lib/problem.mjs'
import { install, root, tools } from './lib/tools.mjs'

// node scripts/with-tools.mjs <command> [arguments]: one tool of the house, with the terminal as its own.
await main(async () => {
  const [command = 'node', ...args] = process.argv.slice(2)
  const env = await tools()
  if (command !== 'pnpm') await install(env)
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // The terminal sends Ctrl-C to the tool as well; only a signal for this process alone is passed on.
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal))
  }
  return new Promise((settle) => {
    child.once('close', (code, signal) => settle(code ?? (signal === 'SIGINT' ? 130 : 1)))
    child.once('error', () => settle(127))
  })
})
