import { Button } from '@guildhall/components/button'
import { Fieldset, Legend } from '@guildhall/components/fieldset'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import { type Answers, type Page, page, type ViewProps } from '@guildhall/journeys/journey'
import { type Address, addressLines } from '@guildhall/standards/address'
import type { Bilingual } from '@guildhall/standards/language'
import { postcodeSchema } from '@guildhall/standards/postcode'
import * as z from 'zod/mini'
import type { AddressContent } from '../content/index.ts'

const text = z.string().check(z.trim(), z.maxLength(100, 'too-long'))
const optional = z._default(text, '')
const required = text.check(z.minLength(1, 'required'))

const schema = z.object({
  line1: required,
  line2: optional,
  town: required,
  county: optional,
  postcode: postcodeSchema,
})
const { TextInputField } = fieldsFor(schema)

/** What the server gives the page: the postcode that was typed before, if one was. */
export interface TypeData {
  readonly postcode: string
}

/** The page's type, for those who bind it or read its answer. */
export type TypePage = Page<typeof schema, z.ZodMiniType<undefined>, TypeData>

/** A typed address; kept as it was typed, with no UPRN and nothing guessed. */
export function typedAddress(answer: z.output<typeof schema>): Address {
  const { line1, line2, town, county, postcode } = answer
  return {
    lines: [line1, line2].filter((line) => line !== ''),
    town,
    ...(county === '' ? {} : { county }),
    postcode,
    foundBy: 'typed',
  }
}

/** Lets an address be typed. Source of the fields: GOV.UK Design System, addresses. */
export function typePage(options: {
  content: Bilingual<AddressContent>
  errorWords: Bilingual<Readonly<Record<string, string>>>
  dependsOn: readonly string[]
  when(answers: Answers): boolean
}): TypePage {
  const { content } = options
  return page({
    path: 'type-address',
    schema,
    errorWords: options.errorWords,
    dependsOn: options.dependsOn,
    when: options.when,
    title: ({ language }) => content[language].type.title,
    view({ language, data }: ViewProps<TypeData>) {
      const { common, type: words } = content[language]
      return (
        <Form>
          <Fieldset
            legend={
              <Legend size="l" isPageHeading>
                {words.title}
              </Legend>
            }
          >
            <TextInputField name="line1" label={words.line1} autoComplete="address-line1" />
            <TextInputField name="line2" label={words.line2} autoComplete="address-line2" />
            <TextInputField
              name="town"
              label={words.town}
              className="govuk-!-width-two-thirds"
              autoComplete="address-level2"
            />
            <TextInputField
              name="county"
              label={words.county}
              className="govuk-!-width-two-thirds"
              autoComplete="address-level1"
            />
            <TextInputField
              name="postcode"
              label={words.postcode}
              className="govuk-input--width-10"
              autoComplete="postal-code"
              spellCheck={false}
              defaultValue={data?.postcode}
            />
          </Fieldset>
          <Button>{common.continue}</Button>
        </Form>
      )
    },
    summary: ({ value }, language) => [
      { key: content[language].common.address, value: addressLines(typedAddress(value)) },
    ],
  })
}
