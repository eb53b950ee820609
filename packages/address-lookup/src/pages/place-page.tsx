import { Button } from '@guildhall/components/button'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import { type Answers, type Page, page } from '@guildhall/journeys/journey'
import type { Address } from '@guildhall/standards/address'
import { type Bilingual, fill } from '@guildhall/standards/language'
import { z } from 'zod'
import type { AddressContent } from '../content/index.ts'
import { gridReference, readGridReference } from '../place/grid-reference.ts'

/** How a place without an address was found. */
export interface FoundPlace {
  readonly by: 'grid-reference' | 'description'
  /** As it was typed; empty when only a grid reference was given. */
  readonly description: string
  /** Eight figures, `SP 3201 8701`. */
  readonly gridReference?: string
  /** Metres of a side of the square that was meant. */
  readonly precision?: number
}

/** An address, or a place without one: its `lines` are then its description, and `place` says more. */
export type FoundAddress = Address & { readonly place?: FoundPlace }

const fields = z.object({
  grid: z.string().trim().max(100).default(''),
  description: z.string().trim().max(500, 'too-long').default(''),
})

const schema = fields.transform((typed, context) => {
  const reading = readGridReference(typed.grid)
  if (typed.grid !== '' && !reading) {
    context.addIssue({ code: 'custom', path: ['grid'], message: 'format' })
    return z.NEVER
  }
  if (!reading && typed.description === '') {
    context.addIssue({ code: 'custom', path: ['grid'], message: 'required' })
    return z.NEVER
  }
  return { description: typed.description, reading }
})

type PlaceAnswer = z.output<typeof schema>

const { TextInputField, TextareaField } = fieldsFor(fields)

/** The place as an address that has none. */
export function placeAddress({ description, reading }: PlaceAnswer): FoundAddress {
  const reference = reading && gridReference(reading)
  return {
    lines: [description === '' ? (reference ?? '') : description.replace(/\s+/g, ' ')],
    ...(reading ? { easting: reading.easting, northing: reading.northing } : {}),
    foundBy: 'typed',
    place: {
      by: reading ? 'grid-reference' : 'description',
      description,
      ...(reference === undefined ? {} : { gridReference: reference }),
      ...(reading ? { precision: reading.precision } : {}),
    },
  }
}

/** The page's type, for those who bind it or read its answer. */
export type PlacePage = Page<typeof schema, z.ZodType<undefined>, undefined>

/** Lets a place be told of that has no address: by grid reference, by coordinates or in words, no map needed. */
export function placePage(options: {
  content: Bilingual<AddressContent>
  errorWords: Bilingual<Readonly<Record<string, string>>>
  dependsOn: readonly string[]
  when(answers: Answers): boolean
}): PlacePage {
  const { content, errorWords, dependsOn, when } = options
  return page({
    path: 'place',
    schema,
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
            className="govuk-input--width-20"
            spellCheck={false}
          />
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
    summary({ value }, language) {
      const words = content[language].place
      const reference = placeAddress(value).place?.gridReference
      const lines = [
        value.description,
        reference === undefined ? '' : fill(words.gridSummary, { reference }),
      ]
      return [{ key: words.summary, value: lines.filter((line) => line !== '') }]
    },
  })
}
