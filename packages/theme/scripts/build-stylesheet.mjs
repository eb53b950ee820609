// Makes dist/govuk.css from the installed GOV.UK Frontend, so that it moves with its version.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { councilStylesheet } from '../dist/stylesheet.js'

const from = createRequire(import.meta.url).resolve(
  'govuk-frontend/dist/govuk/govuk-frontend.min.css',
)
writeFileSync(
  new URL('../dist/govuk.css', import.meta.url),
  councilStylesheet(readFileSync(from, 'utf8')),
)
