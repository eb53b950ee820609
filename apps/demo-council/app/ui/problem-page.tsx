import type { Language } from '@guildhall/standards/language'
import { isRouteErrorResponse } from 'react-router'
import { siteWords } from '../content/index.ts'

/** What a resident sees instead of a page that isn't there, was refused, or failed. */
export function ProblemPage({
  error,
  language,
  homeHref,
}: {
  error: unknown
  language: Language
  homeHref: string
}) {
  const words = siteWords[language].problem
  const status = isRouteErrorResponse(error) ? error.status : 500
  const [title, body] =
    status === 404
      ? [words.notFoundTitle, words.notFound]
      : status === 403
        ? [words.forbiddenTitle, words.forbidden]
        : status === 405
          ? [words.notAllowedTitle, words.notAllowed]
          : status === 413
            ? [words.tooLargeTitle, words.tooLarge]
            : [words.title, words.body]
  return (
    <div className="govuk-width-container">
      <title>{title}</title>
      <main className="govuk-main-wrapper" id="main-content" lang={language}>
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{body}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={homeHref}>
            {words.toHome}
          </a>
        </p>
      </main>
    </div>
  )
}
