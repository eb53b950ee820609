// @vitest-environment node
import { readmeExamplesRun } from '@guildhall/tooling/readme'

readmeExamplesRun(new URL('../', import.meta.url))
