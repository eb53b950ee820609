import { a11y, a11ySample, accessibility, pictures } from './a11y.mjs'
import { bins } from './bins.mjs'
import { bundle } from './bundle.mjs'
import { changesets } from './changesets.mjs'
import { chromium } from './chromium.mjs'
import { consumers } from './consumers.mjs'
import { endToEnd } from './end-to-end.mjs'
import { firefox, firefoxShort } from './firefox.mjs'
import { faults, journeys } from './journeys.mjs'
import { lockfile } from './lockfile.mjs'
import { measures } from './measures.mjs'
import { node20 } from './node-20.mjs'
import { packages } from './packages.mjs'
import { payments } from './payments.mjs'
import { peers } from './peers.mjs'
import { reactNext } from './react-next.mjs'
import { release } from './release.mjs'
import { serviceCheck } from './service-check.mjs'
import { stories } from './stories.mjs'
import { build, knip, lint, types, walls } from './tools.mjs'
import { unit, workshop } from './unit.mjs'
import { uploads } from './uploads.mjs'
import { welsh } from './welsh.mjs'

/**
 * @typedef {object} Check
 * @property {string} name what `npm run check:<name>` is called
 * @property {string} title
 * @property {string[]} needs names of checks that must have passed, in the order of `checks`
 * @property {boolean} [isLong] run only by its name: npm test has its tests at a smaller size
 * @property {(env: NodeJS.ProcessEnv) => Promise<import('../lib/results.mjs').Result>} run
 */

/** Everything that CI runs, quick and telling checks first. @type {Check[]} */
export const checks = [
  lint,
  lockfile,
  peers,
  changesets,
  welsh,
  accessibility,
  walls,
  build,
  types,
  unit,
  workshop,
  uploads,
  knip,
  packages,
  node20,
  chromium,
  stories,
  a11ySample,
  bundle,
  endToEnd,
  firefoxShort,
  release,
  journeys,
  payments,
  measures,
  serviceCheck,
  faults,
  bins,
  reactNext,
  consumers,
  a11y,
  firefox,
  pictures,
]
