import { page, type ViewProps } from '@guildhall/journeys/journey'
import { type Bilingual, fill } from '@guildhall/standards/language'
import type { AddressContent } from '../content/index.ts'
import type { OtherCouncil } from './facts.ts'
import { Message, Paragraph, PlainLink, ServedBy } from './message.tsx'
import type { PlacePage } from './place-page.tsx'

/** What the server gives the page. */
export interface PlaceOutsideData {
  /** The place on one line. */
  readonly place: string
  /** Kilometres within which no property of the council was found; absent where its box ends. */
  readonly kilometres?: number
  readonly servedBy?: OtherCouncil
}

/** Ends the journey for a place beyond the council's area, and says how that was found. */
export function placeOutsidePage({
  content,
  place,
}: {
  content: Bilingual<AddressContent>
  place: PlacePage
}) {
  return page({
    path: 'place-outside',
    kind: 'exit',
    when: (answers) => place.when(answers) && place.factsOf(answers)?.outcome === 'outside',
    title: ({ language }) => content[language].place.outsideTitle,
    view({ language, data, href }: ViewProps<PlaceOutsideData>) {
      const { place: words, outside } = content[language]
      const why = data.kilometres === undefined ? words.outsideBox : words.outsideNear
      return (
        <Message title={words.outsideTitle}>
          {!data.servedBy && (
            <Paragraph>
              {fill(why, { place: data.place, kilometres: data.kilometres ?? '' })}
            </Paragraph>
          )}
          {!data.servedBy && <Paragraph>{words.outsideCheck}</Paragraph>}
          <PlainLink href={href(place.path)}>{words.outsideAgain}</PlainLink>
          <ServedBy words={outside} servedBy={data.servedBy} language={language} />
        </Message>
      )
    },
  })
}
