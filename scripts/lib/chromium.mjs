import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installDebianPackage } from './apt.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The path of a Chromium on this machine; installs Debian's when there is none.
 *
 * @param {NodeJS.ProcessEnv} env CHROMIUM_PATH says which one to use
 */
export async function chromium(env) {
  const found = find(env)
  if (found !== undefined) return found
  await installDebianPackage('chromium', 'The browser tests need Chromium', env)
  return find(env) ?? '/usr/bin/chromium'
}

/** @param {NodeJS.ProcessEnv} env */
function find(env) {
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter)]
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [env.CHROMIUM_PATH, ...paths].find((path) => path !== undefined && isExecutable(path))
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
