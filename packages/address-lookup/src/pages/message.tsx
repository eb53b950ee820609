import { fill, type Language } from '@guildhall/standards/language'
import type { ReactNode } from 'react'
import type { AddressContent } from '../content/index.ts'
import type { OtherCouncil } from './facts.ts'

/** Where GOV.UK says which council serves a postcode; it has no Welsh page of its own. */
const findCouncil = 'https://www.gov.uk/find-local-council'

/** A page that tells something. */
export function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      {children}
    </>
  )
}

/** One paragraph of it. */
export function Paragraph({ children }: { children: ReactNode }) {
  return <p className="govuk-body">{children}</p>
}

/** A link that stands alone. */
export function PlainLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Paragraph>
      <a className="govuk-link" href={href}>
        {children}
      </a>
    </Paragraph>
  )
}

/** Which council serves a place that this one doesn't, or how to find out. */
export function ServedBy({
  words,
  servedBy,
  language,
}: {
  words: AddressContent['outside']
  servedBy: OtherCouncil | undefined
  language: Language
}) {
  const council = servedBy?.name[language] ?? ''
  return servedBy ? (
    <>
      <Paragraph>{fill(words.servedBy, { council })}</Paragraph>
      <PlainLink href={servedBy.href}>{fill(words.goTo, { council })}</PlainLink>
    </>
  ) : (
    <>
      <Paragraph>{words.unknown}</Paragraph>
      <PlainLink href={findCouncil}>{words.findCouncil}</PlainLink>
    </>
  )
}
