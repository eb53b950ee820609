import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from './lib/problem.mjs'
import { onExit, stopWhenAsked } from './lib/processes.mjs'
import { copyOfRepository, publishPreRelease } from './lib/publish.mjs'
import { install, tools } from './lib/tools.mjs'
import { verdaccio } from './lib/verdaccio.mjs'

// npm run release:try: pre-releases what is in this folder to a registry on this machine, and keeps
// the registry until Ctrl-C. Nothing here changes and nothing leaves the machine.
stopWhenAsked(0)

await main(async () => {
  const env = await tools()
  console.log('Installing packages …')
  await install(env)
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-release-'))
  onExit(() => rmSync(folder, { recursive: true, force: true }))
  const npmrc = await verdaccio(join(folder, 'registry'), env)
  console.log('Versioning, building and publishing a copy …')
  const copy = await copyOfRepository(join(folder, 'repository'), env)
  writeFileSync(join(copy, '.npmrc'), npmrc)
  const versions = await publishPreRelease(copy, env)
  const registry = /=(\S+)/.exec(npmrc)?.[1] ?? ''
  const packages = Object.entries(versions).map(([name, number]) => `  ${name} ${number}`)
  console.log(`
${packages.join('\n')}

These are published on your machine. In an app of yours:

  npm install --@guildhall:registry=${registry} @guildhall/forms@next @guildhall/components@next

Press Ctrl-C to stop the registry; what it holds goes with it.
`)
  await new Promise(() => {})
  return 0
})
