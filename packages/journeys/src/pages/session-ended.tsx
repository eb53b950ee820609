import { Button } from '@guildhall/components/button'
import type { Bilingual } from '@guildhall/standards/language'
import type { JourneysContent } from '../content/en.ts'
import { journeysContent } from '../content/index.ts'
import { type Page, page, type ViewProps } from '../journey.ts'

type EndedWords = Pick<JourneysContent, 'sessionEndedTitle' | 'sessionEnded' | 'startAgain'>

/** The page that says that a session has ended; for journeys whose sessions do. */
export function sessionEnded(
  options: { path?: string; content?: Bilingual<Partial<EndedWords>> } = {},
): Page {
  const wordsIn = (language: ViewProps['language']): EndedWords => ({
    ...journeysContent[language],
    ...options.content?.[language],
  })
  return page({
    path: options.path ?? 'session-ended',
    kind: 'session-ended',
    title: ({ language }) => wordsIn(language).sessionEndedTitle,
    view({ language, href }: ViewProps) {
      const words = wordsIn(language)
      return (
        <>
          <h1 className="govuk-heading-l">{words.sessionEndedTitle}</h1>
          {words.sessionEnded.map((paragraph) => (
            <p className="govuk-body" key={paragraph}>
              {paragraph}
            </p>
          ))}
          <Button href={href('')}>{words.startAgain}</Button>
        </>
      )
    },
  })
}
