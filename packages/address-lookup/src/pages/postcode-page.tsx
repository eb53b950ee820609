import { Button, ButtonGroup } from '@guildhall/components/button'
import { Label } from '@guildhall/components/label'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import { type Page, page } from '@guildhall/journeys/journey'
import type { Bilingual } from '@guildhall/standards/language'
import { type Postcode, readPostcode } from '@guildhall/standards/postcode'
import { z } from 'zod'
import type { AddressContent } from '../content/index.ts'
import { lookupFacts } from './facts.ts'

/** What the postcode page's answer means: look this up, or let it be typed. */
export type PostcodeAnswer =
  | { readonly way: 'find'; readonly postcode: Postcode }
  | { readonly way: 'type'; readonly postcode: Postcode | undefined }

const fields = z.object({
  postcode: z.string().default(''),
  way: z.enum(['find', 'type']).optional(),
})

/** A postcode, unless the button of those who have none was pressed and typing is allowed. */
function schemaFor(typed: boolean) {
  return fields.transform(({ postcode: text, way }, context): PostcodeAnswer => {
    const postcode = readPostcode(text)
    if (typed && way === 'type') return { way, postcode }
    if (postcode) return { way: 'find', postcode }
    const message = text.trim() === '' ? 'postcode.required' : 'postcode.format'
    context.addIssue({ code: 'custom', path: ['postcode'], message })
    return z.NEVER
  })
}

const { TextInputField } = fieldsFor(fields)

/** The page's type, for those who bind it or read its answer. */
export type PostcodePage = Page<ReturnType<typeof schemaFor>, typeof lookupFacts, undefined>

/** Asks for the postcode; as a second way, for those who have none, leads on to typing the address. */
export function postcodePage(options: {
  content: Bilingual<AddressContent>
  typed: boolean
}): PostcodePage {
  const { content, typed } = options
  return page({
    path: 'postcode',
    schema: schemaFor(typed),
    facts: lookupFacts,
    title: ({ language }) => content[language].postcode.title,
    view({ language }) {
      const { common, postcode: words } = content[language]
      return (
        <Form>
          <TextInputField
            name="postcode"
            label={
              <Label size="l" isPageHeading>
                {words.title}
              </Label>
            }
            hint={words.hint === '' ? undefined : words.hint}
            className="govuk-input--width-10"
            autoComplete="postal-code"
            spellCheck={false}
          />
          <ButtonGroup>
            <Button>{common.continue}</Button>
            {typed && (
              <Button variant="secondary" name="way" value="type" formNoValidate>
                {common.typeInstead}
              </Button>
            )}
          </ButtonGroup>
        </Form>
      )
    },
  })
}
