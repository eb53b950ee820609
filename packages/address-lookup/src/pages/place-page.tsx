import { Button } from '@guildhall/components/button'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import { type Answers, type Page, page } from '@guildhall/journeys/journey'
import { type Bilingual, fill } from '@guildhall/standards/language'
import type { ComponentType } from 'react'
import * as z from 'zod/mini'
import type { AddressContent } from '../content/index.ts'
import { readPlace } from '../place/read-place.ts'
import { PlaceAids, type PlaceMapProps } from './place-aids.tsx'
import { placeFacts } from './place-facts.ts'

const fields = z.object({
  grid: z._default(z.string().check(z.trim(), z.maxLength(2000, 'format')), ''),
  description: z._default(z.string().check(z.trim(), z.maxLength(500, 'too-long')), ''),
})

/** Where it is, read; the reading of an empty box is undefined, and is enough with a description. */
function readWhere({ description, grid }: z.output<typeof fields>) {
  if (grid !== '') return readPlace(grid)
  return description === '' ? 'required' : undefined
}

const schema = z.pipe(
  fields,
  z.transform((typed: z.output<typeof fields>, context) => {
    const reading = readWhere(typed)
    if (typeof reading !== 'string') return { description: typed.description, reading }
    context.issues.push({ code: 'custom', input: typed, path: ['grid'], message: reading })
    return z.NEVER
  }),
)

/** What was typed of a place, as far as it can be read without the server. */
export type PlaceAnswer = z.output<typeof schema>

const { TextInputField, TextareaField } = fieldsFor(fields)

/** The page's type, for those who bind it or read its answer. */
export type PlacePage = Page<typeof schema, typeof placeFacts, undefined>

/**
 * Lets a place be told of that has no address: by grid reference, by coordinates, by the address of a
 * map, by the device's own location or in words. A council's map may stand beside these.
 */
export function placePage(options: {
  content: Bilingual<AddressContent>
  errorWords: Bilingual<Readonly<Record<string, string>>>
  dependsOn: readonly string[]
  when(answers: Answers): boolean
  map: ComponentType<PlaceMapProps> | undefined
}): PlacePage {
  const { content, errorWords, dependsOn, when, map } = options
  return page({
    path: 'place',
    schema,
    facts: placeFacts,
    errorWords,
    dependsOn,
    when,
    title: ({ language }) => content[language].place.title,
    view({ language }) {
      const { common, place: words } = content[language]
      return (
        <Form>
          <h1 className="govuk-heading-l">{words.title}</h1>
          <p className="govuk-body">{words.intro}</p>
          <TextInputField
            name="grid"
            label={words.grid}
            hint={words.gridHint}
            className="govuk-!-width-two-thirds"
            autoComplete="off"
            spellCheck={false}
          />
          <PlaceAids inputId="grid" words={words} language={language} map={map} />
          <TextareaField
            name="description"
            label={words.description}
            hint={words.descriptionHint}
            rows={3}
          />
          <Button>{common.continue}</Button>
        </Form>
      )
    },
    summary({ facts }, language) {
      if (facts?.outcome !== 'served') return []
      const { place } = facts.address
      const words = content[language].place
      const lines = [
        place?.description ?? '',
        place?.gridReference === undefined
          ? ''
          : fill(words.gridSummary, { reference: place.gridReference }),
      ]
      return [{ key: words.summary, value: lines.filter((line) => line !== '') }]
    },
  })
}
