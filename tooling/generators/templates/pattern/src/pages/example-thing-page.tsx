import type { Bilingual, Language } from '@guildhall/standards/language'
import { cy } from '../content/cy.ts'
import { en, type Words } from '../content/en.ts'
import type { ExampleThing } from '../example-thing.ts'

export interface ExampleThingPageProps {
  language: Language
  things: readonly ExampleThing[]
  /** A council's own words, where it has any. */
  words?: Bilingual<Partial<Words>>
}

/** Shows a resident what there is at their address. Data in, HTML out; it never fetches. */
export function ExampleThingPage({ language, things, words }: ExampleThingPageProps) {
  const text = { ...(language === 'cy' ? cy : en), ...words?.[language] }
  return (
    <>
      <h1 className="govuk-heading-l">{text.title}</h1>
      {things.length === 0 ? (
        <p className="govuk-body">{text.none}</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {things.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
    </>
  )
}
