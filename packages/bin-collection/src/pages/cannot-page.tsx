import type { Refused } from '@guildhall/council/decision'
import { type Answers, page } from '@guildhall/journeys/journey'
import type { Language } from '@guildhall/standards/language'
import { Refusal } from './refusal.tsx'

interface CannotPageOptions {
  path: string
  when(answers: Answers): boolean
  /** From the decision's code. */
  title(language: Language, code: string | undefined): string
  /** Pages to go back to, to answer differently. */
  back: readonly { path: string; text(language: Language): string }[]
}

/** The page where a no ends a path: why, when it opens, what instead, and where to go back to. */
export function cannotPage({ path, when, title, back }: CannotPageOptions) {
  return page<never, never, Refused | null>({
    path,
    kind: 'exit',
    when,
    title: ({ language, data }) => title(language, data?.code),
    view({ data, language, href }) {
      if (!data) return null
      return (
        <>
          <Refusal title={title(language, data.code)} decision={data} language={language} />
          {back.map((to) => (
            <p className="govuk-body" key={to.path}>
              <a className="govuk-link" href={href(to.path)}>
                {to.text(language)}
              </a>
            </p>
          ))}
        </>
      )
    },
  })
}
