import { councils } from '../councils/index.ts'
import type { Route } from './+types/councils'

export function loader() {
  return councils.map(({ slug, name, languages }) => ({ slug, name, languages }))
}

/** The councils of this demonstration: one code base, councils that differ. */
export default function Councils({ loaderData }: Route.ComponentProps) {
  return (
    <div className="govuk-width-container">
      <title>Guildhall demonstration</title>
      <main className="govuk-main-wrapper" id="main-content">
        <h1 className="govuk-heading-xl">Guildhall demonstration</h1>
        <p className="govuk-body-l">
          Three invented councils run the same services from one code base, each with its own
          policy, brand and languages.
        </p>
        <ul className="govuk-list">
          {loaderData.map(({ slug, name, languages }) => (
            <li className="govuk-!-margin-bottom-4" key={slug}>
              <a className="govuk-link govuk-!-font-size-24" href={`/${slug}`}>
                {name.en}
              </a>
              {languages.includes('cy') ? (
                <>
                  <br />
                  <a className="govuk-link govuk-!-font-size-24" href={`/${slug}/cy`} lang="cy">
                    {name.cy}
                  </a>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </main>
    </div>
  )
}
