import { main } from './lib/problem.mjs'
import { root, tools } from './lib/tools.mjs'
import { version } from './lib/version.mjs'

// npm run version-packages: what the release workflow does with the changesets that wait.
await main(async () => {
  const versions = await version(root, await tools())
  console.log(
    Object.entries(versions)
      .map(([name, number]) => `${name} ${number}`)
      .join('\n'),
  )
  return 0
})
