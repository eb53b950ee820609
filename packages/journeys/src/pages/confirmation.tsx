import { Panel } from '@guildhall/components/panel'
import type { Bilingual } from '@guildhall/standards/language'
import type { ReactNode } from 'react'
import type { JourneysContent } from '../content/en.ts'
import { journeysContent } from '../content/index.ts'
import { type Page, page, type ViewProps } from '../journey.ts'

/** Words of a confirmation; the title and what happens next are each service's own. */
export interface ConfirmationWords
  extends Partial<Pick<JourneysContent, 'referenceLabel' | 'nextHeading' | 'homeLink'>> {
  readonly title: string
  /** What happens next, a paragraph each. */
  readonly next: readonly string[]
}

/**
 * The page that says it is done, with the reference and what happens next.
 *
 * @param options.after what stands below what happens next, such as a link to a receipt; what its
 *   binding's `load` gave is in `data`
 */
export function confirmation(options: {
  path?: string
  content: Bilingual<ConfirmationWords>
  after?(props: ViewProps): ReactNode
}): Page {
  const { content } = options
  return page({
    path: options.path ?? 'confirmation',
    kind: 'confirmation',
    title: ({ language }) => content[language].title,
    view(props: ViewProps) {
      const { language, reference, homeHref } = props
      const words = { ...journeysContent[language], ...content[language] }
      return (
        <>
          <Panel title={words.title}>
            {words.referenceLabel}
            <br />
            <strong>{reference}</strong>
          </Panel>
          <h2 className="govuk-heading-m">{words.nextHeading}</h2>
          {words.next.map((paragraph) => (
            <p className="govuk-body" key={paragraph}>
              {paragraph}
            </p>
          ))}
          {options.after?.(props)}
          <p className="govuk-body">
            <a className="govuk-link" href={homeHref}>
              {words.homeLink}
            </a>
          </p>
        </>
      )
    },
  })
}
