/// <reference types="vite/client" />
import { renderToStaticMarkup } from 'react-dom/server'
import type { Examples } from './example.ts'
import type { Fixture } from './fixtures.ts'
import { normalise } from './normalise.ts'

const modules = import.meta.glob<{ examples: Examples }>('../../src/*/*.options.ts', {
  eager: true,
})

/** Our components, by GOV.UK's name. */
export const components = new Map(
  Object.values(modules).map(({ examples }) => [examples.govuk, examples]),
)

/** Both sides of one example, normalised. */
export function compare(examples: Examples, fixture: Fixture): { official: string; ours: string } {
  return {
    official: normalise(fixture.html),
    ours: normalise(renderToStaticMarkup(examples.render(fixture.options))),
  }
}
