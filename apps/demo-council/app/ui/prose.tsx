import { Page } from './page.tsx'
import { useSite } from './site.ts'

/** One part of a page of small print. */
export interface ProseSection {
  readonly heading: string
  readonly paragraphs?: readonly string[]
  readonly list?: readonly string[]
}

/** A page of small print: a title and sections of plain text. */
export function Prose({
  title,
  lead,
  sections,
}: {
  title: string
  lead: string
  sections: readonly ProseSection[]
}) {
  const { homeHref, name, language } = useSite()
  return (
    <Page backHref={homeHref}>
      <title>{`${title} – ${name[language]}`}</title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{title}</h1>
          <p className="govuk-body-l">{lead}</p>
          {sections.map(({ heading, paragraphs = [], list }) => (
            <section key={heading}>
              <h2 className="govuk-heading-m">{heading}</h2>
              {paragraphs.map((paragraph) => (
                <p className="govuk-body" key={paragraph}>
                  {paragraph}
                </p>
              ))}
              {list ? (
                <ul className="govuk-list govuk-list--bullet">
                  {list.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              ) : null}
            </section>
          ))}
        </div>
      </div>
    </Page>
  )
}
