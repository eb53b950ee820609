import { existsSync } from 'node:fs'
import { installDebianPackage } from './apt.mjs'

/**
 * The path of Debian's Firefox; installs it when it isn't there.
 *
 * @param {NodeJS.ProcessEnv} env FIREFOX_PATH says which one to use
 */
export async function firefox(env) {
  const path = env.FIREFOX_PATH ?? '/usr/bin/firefox-esr'
  if (!existsSync(path)) {
    await installDebianPackage('firefox-esr', 'The walks in a second engine need Firefox', env)
  }
  return path
}
