// One council form page, by hand, in our components and in each peer's, side by side:
// renders on a server, code and work in a browser. Peers come from npm for the time of a run.
//
//   node bench/run.mjs            all of it
//   node bench/run.mjs --quick    without peers and without a browser

import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aliases, bundle, gzip, serverBundle } from './bundle.mjs'
import { installed, PEERS, REFUSED } from './peers.mjs'
import { scriptless } from './scriptless.mjs'
import { throttled } from './throttled.mjs'

const isQuick = process.argv.includes('--quick')
// In here, so that what it holds finds this package's React.
const out = mkdtempSync(join(import.meta.dirname, '.out-'))
process.env.NODE_ENV = 'production'

/** @typedef {{ name: string, page: string | undefined, render: string, folder: string, note: string }} Subject */

/**
 * Writes what starts a page on a server and in a browser.
 * @param {string} name @param {string} folder @param {string} page @param {string} component
 */
function subject(name, folder, page, component, note = '') {
  mkdirSync(folder, { recursive: true })
  const imports = `import { ${component} as Page } from ${JSON.stringify(page)}\n`
  const render = join(folder, 'render.jsx')
  writeFileSync(
    render,
    `import { renderToString } from 'react-dom/server'\n${imports}export const render = () => renderToString(<Page />)\n`,
  )
  const client = join(folder, 'client.jsx')
  writeFileSync(
    client,
    `import { hydrateRoot } from 'react-dom/client'\n${imports}hydrateRoot(document.getElementById('root'), <Page />)\n`,
  )
  return { name, render, client, folder, note }
}

const own = (file) => join(import.meta.dirname, file)
const byHand = subject('by hand', join(out, 'hand'), own('page-by-hand.tsx'), 'PageByHand')
// The same with what ours does while a page starts; measured in a browser alone.
const focusing = subject(
  'by hand, errors focused',
  join(out, 'focusing'),
  own('page-by-hand-focusing.tsx'),
  'PageByHandFocusing',
)
const ours = subject('ours', join(out, 'ours'), own('page-ours.tsx'), 'OurPage')

try {
  const subjects = [ours]
  for (const peer of isQuick ? [] : PEERS) {
    const folder = join(out, peer.name)
    mkdirSync(folder)
    const trouble = installed(folder, peer.packages)
    if (trouble) {
      console.log(`${peer.name}: left out, since npm can't install it: ${trouble}`)
      continue
    }
    // Kept as text: they import peers, which no package here depends on.
    copyFileSync(own(`peers/${peer.page}.txt`), join(folder, peer.page))
    copyFileSync(own('data.ts'), join(folder, 'data.ts'))
    subjects.push(
      peer.page.endsWith('.jsx')
        ? subject(peer.name, folder, `./${peer.page}`, 'Page', peer.note)
        : { name: peer.name, folder, render: join(folder, peer.page), note: peer.note },
    )
  }

  for (const one of [byHand, focusing])
    one.server = await serverBundle(one.render, join(one.folder, 'server'))
  console.log('On a server: renders a second against the page by hand in the same process')
  for (const one of subjects) {
    try {
      one.server = await serverBundle(one.render, join(one.folder, 'server'))
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [own('compare.mjs'), byHand.server, one.server, one === ours ? 'equal' : ''],
        { encoding: 'utf8', cwd: one.folder },
      )
      if (status !== 0)
        throw new Error(
          stderr
            .trim()
            .split('\n')
            .find((line) => /Error/.test(line)),
        )
      console.log(`  ${one.name.padEnd(26)}${stdout.trim()}${one.note && `  (${one.note})`}`)
    } catch (error) {
      console.log(`  ${one.name.padEnd(26)}can't run: ${String(error.message).slice(0, 160)}`)
    }
  }

  // React with nothing to draw: what every page here has.
  const empty = join(out, 'empty.jsx')
  writeFileSync(
    empty,
    "import { hydrateRoot } from 'react-dom/client'\nhydrateRoot(document.getElementById('root'), <div />)\n",
  )
  const react = gzip(await bundle(empty))
  console.log(`In a browser: gzip beside React's own ${kb(react)}`)
  for (const one of [byHand, focusing, ...subjects.filter(({ client }) => client)]) {
    try {
      one.script = await bundle(one.client)
      const size = gzip(one.script) - react
      console.log(`  ${one.name.padEnd(26)}${kb(size)}${one.note && `  (${one.note})`}`)
    } catch (error) {
      console.log(
        `  ${one.name.padEnd(26)}can't be bundled: ${String(error.message).slice(0, 160)}`,
      )
    }
  }
  for (const { name, reason } of isQuick ? [] : REFUSED)
    console.log(`  ${name}: not run, ${reason}`)

  if (!isQuick) await underPreact()
  await scriptless(out)
  if (!isQuick) await throttled([byHand, focusing, ...subjects].filter(({ script }) => script))
} finally {
  rmSync(out, { recursive: true })
}

/** Weighs the pages with preact/compat in React's place. */
async function underPreact() {
  const folder = join(out, 'preact')
  mkdirSync(folder)
  const packages = ['preact', 'react@npm:@preact/compat', 'react-dom@npm:@preact/compat']
  const trouble = installed(folder, packages)
  if (trouble) return console.log(`preact/compat: left out, since npm can't install it: ${trouble}`)
  console.log('With preact/compat in React’s place: gzip, all that is sent')
  for (const { name, client } of [byHand, ours]) {
    console.log(`  ${name.padEnd(26)}${kb(gzip(await bundle(client, aliases(folder))))}`)
  }
}

/** @param {number} bytes */
function kb(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}
