import { Button } from '@guildhall/components/button'
import { Legend } from '@guildhall/components/fieldset'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import { type Page, page, type ViewProps } from '@guildhall/journeys/journey'
import { addressLines } from '@guildhall/standards/address'
import { type Bilingual, fill, plural } from '@guildhall/standards/language'
import * as z from 'zod/mini'
import type { AddressContent } from '../content/index.ts'
import { AddressAttribution } from './address-attribution.tsx'
import { choiceFacts, NOT_LISTED } from './facts.ts'
import type { NarrowPage } from './narrow-page.tsx'
import type { PostcodePage } from './postcode-page.tsx'

const schema = z.object({ uprn: z.string().check(z.minLength(1, 'required')) })
const { RadiosField } = fieldsFor(schema)

/** What the server gives the page. */
export interface ChooseData {
  readonly postcode: string
  /** By UPRN, in natural order, each on one line. */
  readonly addresses: readonly { readonly uprn: string; readonly text: string }[]
  /** How many addresses the postcode has in all. */
  readonly total: number
  /** The house number or name that they were narrowed by. */
  readonly narrowedBy?: string
  readonly isMatch: boolean
  /** Whether a search found more than these. */
  readonly more?: boolean
  readonly attribution: readonly Bilingual[]
}

/** The page's type, for those who bind it or read its answer. */
export type ChoosePage = Page<typeof schema, typeof choiceFacts, ChooseData>

function listed(words: AddressContent['choose'], data: ChooseData, language: 'en' | 'cy') {
  const { postcode, narrowedBy: text = '', isMatch } = data
  if (text === '') return fill(plural(language, data.total, words.found), { postcode })
  return fill(isMatch ? words.narrowed : words.noMatch, { postcode, text })
}

/**
 * Asks which of the addresses found it is; chosen by UPRN, since two can read alike.
 *
 * Radios rather than a select, which phones don't enlarge.
 */
export function choosePage(options: {
  content: Bilingual<AddressContent>
  errorWords: Bilingual<Readonly<Record<string, string>>>
  postcode: PostcodePage
  narrow: NarrowPage
}): ChoosePage {
  const { content, errorWords, postcode, narrow } = options
  return page({
    path: 'choose-address',
    schema,
    facts: choiceFacts,
    errorWords,
    dependsOn: [postcode.path, narrow.path],
    when: (answers) => postcode.factsOf(answers)?.outcome === 'found',
    title: ({ language }) => content[language].choose.title,
    view({ language, data, href }: ViewProps<ChooseData>) {
      const { common, choose: words } = content[language]
      const all = { count: data.total, postcode: data.postcode }
      return (
        <Form>
          <RadiosField
            name="uprn"
            legend={
              <Legend size="l" isPageHeading>
                {words.title}
              </Legend>
            }
            hint={listed(words, data, language)}
            items={[
              ...data.addresses.map(({ uprn, text }) => ({ value: uprn, label: text })),
              { divider: words.or },
              { value: NOT_LISTED, label: words.notListed },
            ]}
          />
          {data.more && <p className="govuk-body">{words.more}</p>}
          <ul className="govuk-list">
            {data.narrowedBy !== undefined && data.narrowedBy !== '' && data.isMatch && (
              <li>
                <a className="govuk-link" href={href(narrow.path)}>
                  {fill(words.showAll, all)}
                </a>
              </li>
            )}
            <li>
              <a className="govuk-link" href={href(postcode.path)}>
                {words.changePostcode}
              </a>
            </li>
          </ul>
          <Button>{common.continue}</Button>
          <AddressAttribution lines={data.attribution} language={language} />
        </Form>
      )
    },
    summary: ({ facts }, language) =>
      facts?.outcome === 'served'
        ? [{ key: content[language].common.address, value: addressLines(facts.address) }]
        : [],
  })
}
