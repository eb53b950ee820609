import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { must } from '../must.mjs'

/** Yarn as npm has it, since it comes with no Node. */
const yarn = '@yarnpkg/cli-dist@4.18.1'

/**
 * Installs a folder with one of the package managers that teams use.
 *
 * @param {string} folder with a package.json
 * @param {{ installer: 'npm' | 'pnpm' | 'yarn', npmrc: string, env: NodeJS.ProcessEnv }} options
 */
export async function install(folder, { installer, npmrc, env }) {
  writeFileSync(join(folder, '.npmrc'), npmrc)
  switch (installer) {
    case 'npm':
      return must('npm install', 'npm', ['install', '--no-audit', '--no-fund'], folder, env)
    case 'pnpm':
      // On its own: the repository's workspace is none of it.
      return must('pnpm install', 'pnpm', ['install', '--ignore-workspace'], folder, env)
    case 'yarn':
      writeFileSync(join(folder, '.yarnrc.yml'), yarnrc(npmrc))
      return must('yarn install', 'npx', ['--yes', yarn, 'install'], folder, {
        ...env,
        // It would hold its own lockfile against changes, as it does on a build server.
        YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
      })
  }
}

/**
 * The same registries in Yarn's own words.
 *
 * @param {string} npmrc
 */
function yarnrc(npmrc) {
  const [, registry] = /^@guildhall:registry=(\S+)$/m.exec(npmrc) ?? []
  return [
    'nodeLinker: node-modules',
    'enableTelemetry: false',
    'enableScripts: false',
    'npmScopes:',
    '  guildhall:',
    `    npmRegistryServer: "${registry}"`,
    // Yarn takes nothing by default that was published a moment ago.
    'npmPreapprovedPackages: ["@guildhall/*"]',
    'unsafeHttpWhitelist: ["127.0.0.1"]',
    '',
  ].join('\n')
}
