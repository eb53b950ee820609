import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundle, gzip, resolved } from './bundle.mjs'

/** Weighs the page without React: GOV.UK Frontend's own script for the same components, and CSS. */
export async function scriptless(out) {
  const entry = join(out, 'scriptless.js')
  const modules = ['Button', 'CharacterCount', 'ErrorSummary', 'SkipLink']
  writeFileSync(
    entry,
    `import { createAll, ${modules.join(', ')} } from 'govuk-frontend'\n${modules.map((name) => `createAll(${name})`).join('\n')}\n`,
  )
  const all = `import { createAll, ${modules.join(', ')}, Checkboxes, Radios } from 'govuk-frontend'\n${[...modules, 'Checkboxes', 'Radios'].map((name) => `createAll(${name})`).join('\n')}\n`
  writeFileSync(join(out, 'scriptless-all.js'), all)
  const needed = gzip(await bundle(entry))
  const every = gzip(await bundle(join(out, 'scriptless-all.js')))
  console.log(
    'With no React in the browser: gzip of GOV.UK Frontend’s own script, all that is sent',
  )
  console.log(`  what the page acts on     ${(needed / 1000).toFixed(1)} kB`)
  console.log(`  radios and checkboxes too ${(every / 1000).toFixed(1)} kB`)

  const frontend = dirname(resolved('govuk-frontend/package.json'))
  console.log('CSS: gzip')
  for (const [name, file] of [
    ['GOV.UK Frontend’s own', join(frontend, 'dist/govuk/govuk-frontend.min.css')],
    ['the theme’s, with alerts', join(import.meta.dirname, '../../theme/dist/govuk.css')],
    ['the alert banner’s alone', join(import.meta.dirname, '../src/alert-banner/alert-banner.css')],
  ]) {
    if (existsSync(file)) {
      console.log(`  ${name.padEnd(26)}${(gzip(readFileSync(file, 'utf8')) / 1000).toFixed(1)} kB`)
    }
  }
}
