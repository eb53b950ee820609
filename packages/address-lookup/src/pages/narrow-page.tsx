import { Button } from '@guildhall/components/button'
import { Label } from '@guildhall/components/label'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import { type Page, page } from '@guildhall/journeys/journey'
import { type Bilingual, fill } from '@guildhall/standards/language'
import * as z from 'zod/mini'
import type { AddressContent } from '../content/index.ts'
import type { PostcodePage } from './postcode-page.tsx'

const schema = z.object({
  narrow: z._default(z.string().check(z.trim(), z.maxLength(100, 'too-long')), ''),
})
const { TextInputField } = fieldsFor(schema)

/** What the server gives the page. */
export interface NarrowData {
  readonly postcode: string
  readonly count: number
}

/** The page's type, for those who bind it or read its answer. */
export type NarrowPage = Page<typeof schema, z.ZodMiniType<undefined>, NarrowData>

/** Where a postcode has many addresses, asks for a house number or name, to list fewer of them. */
export function narrowPage(options: {
  content: Bilingual<AddressContent>
  errorWords: Bilingual<Readonly<Record<string, string>>>
  postcode: PostcodePage
  /** More addresses than this are many. */
  over: number
}): NarrowPage {
  const { content, errorWords, postcode, over } = options
  return page({
    path: 'narrow-address',
    schema,
    errorWords,
    dependsOn: [postcode.path],
    when(answers) {
      const lookup = postcode.factsOf(answers)
      return lookup?.outcome === 'found' && lookup.addresses.length > over
    },
    title: ({ language }) => content[language].narrow.title,
    view({ language, data }: { language: 'en' | 'cy'; data: NarrowData }) {
      const { common, narrow: words } = content[language]
      return (
        <Form>
          <TextInputField
            name="narrow"
            label={
              <Label size="l" isPageHeading>
                {words.title}
              </Label>
            }
            hint={fill(words.hint, { count: data.count, postcode: data.postcode })}
            className="govuk-input--width-20"
            spellCheck={false}
          />
          <Button>{common.continue}</Button>
        </Form>
      )
    },
  })
}
