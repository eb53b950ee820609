import { Button, ButtonGroup } from '@guildhall/components/button'
import { Label } from '@guildhall/components/label'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import { type Page, page } from '@guildhall/journeys/journey'
import { addressLines } from '@guildhall/standards/address'
import type { Bilingual } from '@guildhall/standards/language'
import { type Postcode, readPostcode } from '@guildhall/standards/postcode'
import * as z from 'zod/mini'
import type { AddressContent } from '../content/index.ts'
import type { BoxProps, Suggestions } from '../suggestions/suggest-field.tsx'
import { lookupFacts } from './facts.ts'

/** What the postcode page's answer means: look this up, let it be typed, or there is no address. */
export type PostcodeAnswer =
  | { readonly way: 'find'; readonly postcode: Postcode }
  | {
      readonly way: 'search'
      readonly text: string
      /** Of the suggestion that was chosen, to be held against the text. */
      readonly uprn?: string
      readonly postcode?: undefined
    }
  | { readonly way: 'place'; readonly postcode?: undefined }
  | { readonly way: 'type'; readonly postcode: Postcode | undefined }

const fields = z.object({
  postcode: z._default(z.string(), ''),
  way: z.optional(z.enum(['find', 'type', 'place'])),
  uprn: z._default(z.catch(z.string().check(z.maxLength(20)), ''), ''),
})

/** Which ways beside a postcode a service has. */
interface Ways {
  typed: boolean
  /** Whether part of an address may stand in place of the postcode. */
  search: boolean
  /** Whether a place without an address may be told of. */
  place: boolean
}

/** A postcode or part of an address, unless the button of those who have none was pressed. */
function schemaFor({ typed, search, place }: Ways) {
  return z.pipe(
    fields,
    z.transform((typedIn: z.output<typeof fields>, context): PostcodeAnswer => {
      const { postcode: text, way, uprn } = typedIn
      const postcode = readPostcode(text)
      if (typed && way === 'type') return { way, postcode }
      if (place && way === 'place') return { way }
      if (postcode) return { way: 'find', postcode }
      const isEmpty = text.trim() === ''
      if (search && !isEmpty && text.length <= 200) {
        return { way: 'search', text: text.trim(), ...(uprn === '' ? {} : { uprn }) }
      }
      const message = search
        ? isEmpty
          ? 'search-required'
          : 'search-long'
        : isEmpty
          ? 'postcode.required'
          : 'postcode.format'
      context.issues.push({ code: 'custom', input: typedIn, path: ['postcode'], message })
      return z.NEVER
    }),
  )
}

const { TextInputField } = fieldsFor(fields)

/** The page's type, for those who bind it or read its answer. */
export type PostcodePage = Page<ReturnType<typeof schemaFor>, typeof lookupFacts, undefined>

/** Asks for the postcode; as a second way, for those who have none, leads on to typing the address. */
export function postcodePage(
  options: Ways & {
    content: Bilingual<AddressContent>
    errorWords: Bilingual<Readonly<Record<string, string>>>
    /** What suggests addresses while they are typed. */
    suggestions: Suggestions | undefined
  },
): PostcodePage {
  const { content, errorWords, typed, search, place, suggestions } = options
  const titleOf = (words: AddressContent) =>
    search ? words.postcode.searchTitle : words.postcode.title
  return page({
    path: 'postcode',
    schema: schemaFor(options),
    errorWords,
    facts: lookupFacts,
    title: ({ language }) => titleOf(content[language]),
    view({ language }) {
      const { common, postcode: words } = content[language]
      const hint = search ? words.searchHint : words.hint
      const box = (props: Partial<BoxProps> = {}) => (
        <TextInputField
          name="postcode"
          label={
            <Label size="l" isPageHeading>
              {titleOf(content[language])}
            </Label>
          }
          hint={hint === '' ? undefined : hint}
          className={search ? 'govuk-!-width-two-thirds' : 'govuk-input--width-10'}
          autoComplete={search ? 'off' : 'postal-code'}
          spellCheck={false}
          {...props}
        />
      )
      return (
        <Form>
          {suggestions && search ? (
            <suggestions.Field
              href={suggestions.href}
              inputId="postcode"
              language={language}
              words={content[language].suggestions}
            >
              {box}
            </suggestions.Field>
          ) : (
            box()
          )}
          <ButtonGroup>
            <Button>{common.continue}</Button>
            {typed && (
              <Button variant="secondary" name="way" value="type" formNoValidate>
                {common.typeInstead}
              </Button>
            )}
            {place && (
              <Button variant="secondary" name="way" value="place" formNoValidate>
                {words.noAddress}
              </Button>
            )}
          </ButtonGroup>
        </Form>
      )
    },
    summary: ({ facts }, language) =>
      facts?.outcome === 'picked' && facts.choice.outcome === 'served'
        ? [{ key: content[language].common.address, value: addressLines(facts.choice.address) }]
        : [],
  })
}
