import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './postgres.mjs'
import { KnownProblem } from './problem.mjs'
import { start } from './processes.mjs'
import { root } from './tools.mjs'

/**
 * Starts an npm registry on loopback that holds our own scope and nothing else.
 *
 * @param {string} folder an empty folder for what is published
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} text of an .npmrc that sends our scope there, and only our scope
 */
export async function verdaccio(folder, env) {
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const config = join(folder, 'config.json')
  writeFileSync(
    config,
    JSON.stringify({
      storage: join(folder, 'storage'),
      uplinks: {},
      packages: { '@guildhall/*': { access: '$all', publish: '$all' } },
      log: { type: 'stdout', format: 'pretty', level: 'warn' },
      web: { enable: false },
    }),
  )
  const server = start('verdaccio', ['--config', config, '--listen', `127.0.0.1:${port}`], {
    cwd: root,
    env,
    quiet: true,
  })
  let log = ''
  for (const output of [server.stdout, server.stderr]) {
    output?.on('data', (chunk) => {
      log += chunk
    })
  }
  for (let tries = 0; !(await isUp(`http://127.0.0.1:${port}/-/ping`)); tries += 1) {
    if (tries === 300 || server.exitCode !== null) {
      throw new KnownProblem(`Verdaccio did not start:\n${log}`)
    }
    await wait(100)
  }
  // npm publishes with a token or not at all; this registry takes any.
  return [
    `@guildhall:registry=http://127.0.0.1:${port}/`,
    `//127.0.0.1:${port}/:_authToken=any`,
    '',
  ].join('\n')
}

/** @param {string} url */
export async function isUp(url) {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}
