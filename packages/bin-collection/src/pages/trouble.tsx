import type { Content } from '../content/content.ts'

/** Why there are no collections to show. */
export type TroubleState = 'down' | 'unknown-property' | 'none' | 'no-uprn'

/** How to reach the council another way. */
export interface ContactData {
  readonly phone: string
  readonly href?: string
}

/** A page's data when there are no collections to show; never an empty list instead. */
export interface TroubleData {
  readonly state: TroubleState
  readonly contact: ContactData
}

interface TroubleProps {
  data: TroubleData
  words: Content['trouble']
  /** Address of the page itself. */
  retryHref: string
}

/** Says why there is nothing to show, whose trouble it is and what to do. */
export function Trouble({ data, words, retryHref }: TroubleProps) {
  const { title, text } = words[data.state]
  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{text}</p>
      {data.state === 'down' && (
        <p className="govuk-body">
          <a className="govuk-link" href={retryHref}>
            {words.tryAgain}
          </a>
        </p>
      )}
      <p className="govuk-body">{words.callUs(data.contact.phone)}</p>
      {data.contact.href !== undefined && (
        <p className="govuk-body">
          <a className="govuk-link" href={data.contact.href}>
            {words.contactUs}
          </a>
        </p>
      )}
    </>
  )
}
