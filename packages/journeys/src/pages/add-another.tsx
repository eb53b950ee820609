import { Button } from '@guildhall/components/button'
import { Legend } from '@guildhall/components/fieldset'
import { SummaryList } from '@guildhall/components/summary-list'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import type { ErrorWords } from '@guildhall/standards/error-words'
import type { PluralForms } from '@guildhall/standards/language'
import { type Bilingual, fill, type Language, plural } from '@guildhall/standards/language'
import * as z from 'zod/mini'
import { journeysContent } from '../content/index.ts'
import { type Answers, type Page, page, type ViewProps } from '../journey.ts'

/** What the server gives a list of items. */
export interface AddAnotherData {
  readonly items: readonly {
    readonly name: string
    readonly path: string
    readonly removePath?: string
  }[]
  readonly canAdd: boolean
}

/** Words of a list of items; `{number}` and `{count}` are filled in. */
export interface AddAnotherWords {
  /** “You have added {count} people”. */
  readonly title: PluralForms
  /** “Person {number}”, above an item's answers. */
  readonly heading: string
  /** “Do you want to add another person?” */
  readonly another: string
  /** “Are you sure you want to remove person {number}?” */
  readonly remove: string
  /** Beside the count on check answers, “People”. */
  readonly summary: string
  /** When neither yes nor no was chosen. */
  readonly required: string
}

const listSchema = z.object({ another: z.enum(['yes', 'no']) })
const removeSchema = z.object({ remove: z.enum(['yes', 'no']) })
const { RadiosField: AnotherField } = fieldsFor(listSchema)
const { RadiosField: RemoveField } = fieldsFor(removeSchema)

/**
 * A list of items, each asked on pages of its own: list, change, remove, add another.
 *
 * An item's pages are written as any others, with paths of their own (`name`); their addresses are
 * the item's (`people/2/name`), and their server bindings' path is `people/*\/name`.
 *
 * @param options.min so many are asked for before the list is shown. Default 0
 * @throws RangeError when there are no pages, or fewer may be added than must be
 */
export function addAnother(options: {
  path: string
  pages: readonly Page[]
  min?: number
  max: number
  content: Bilingual<AddAnotherWords>
  section?: Bilingual
  when?(answers: Answers): boolean
}): Page {
  const { path, pages, min = 0, max, content } = options
  if (pages.length === 0 || max < min || max < 1) {
    throw new RangeError(
      `The list “${path}” has no pages for an item, or takes fewer than it asks for, so nobody could finish it. ` +
        'Give it a page, and a max of at least its min and 1.',
    )
  }
  const errorWords = {
    en: { required: content.en.required, choose: content.en.required },
    cy: { required: content.cy.required, choose: content.cy.required },
  } satisfies Bilingual<ErrorWords>
  return page({
    path,
    kind: 'add-another',
    schema: listSchema,
    errorWords,
    ...(options.section ? { section: options.section } : {}),
    when: (answers) => options.when?.(answers) ?? true,
    items: {
      pages,
      min,
      max,
      remove: removeItem(content, errorWords),
      summary: (language) => content[language].summary,
      heading: (number, language) => fill(content[language].heading, { number }),
    },
    title: ({ language, data }) => titleOf(content, language, data as unknown as AddAnotherData),
    view: (props) => (
      <List {...props} data={props.data as unknown as AddAnotherData} content={content} />
    ),
  })
}

function titleOf(content: Bilingual<AddAnotherWords>, language: Language, data: AddAnotherData) {
  return plural(language, data.items.length, content[language].title)
}

function List({
  language,
  data,
  href,
  content,
}: ViewProps<AddAnotherData> & { content: Bilingual<AddAnotherWords> }) {
  const words = journeysContent[language]
  return (
    <Form>
      <h1 className="govuk-heading-l">{titleOf(content, language, data)}</h1>
      {data.items.length === 0 ? (
        <p className="govuk-body">{words.itemsNone}</p>
      ) : (
        <SummaryList
          rows={data.items.map(({ name, path, removePath }, index) => {
            const visuallyHiddenText = fill(content[language].heading, { number: index + 1 })
            return {
              key: name,
              value: '',
              actions: [
                { href: changing(href(path)), text: words.change, visuallyHiddenText },
                ...(removePath === undefined
                  ? []
                  : [{ href: href(removePath), text: words.remove, visuallyHiddenText }]),
              ],
            }
          })}
        />
      )}
      {data.canAdd ? (
        <AnotherField
          name="another"
          legend={<Legend size="m">{content[language].another}</Legend>}
          inline
          items={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
        />
      ) : (
        <>
          <p className="govuk-body">{words.itemsFull}</p>
          <input type="hidden" name="another" value="no" />
        </>
      )}
      <Button>{words.continue}</Button>
    </Form>
  )
}

/** One answer of an item is changed, and then the list is shown again. */
function changing(href: string): string {
  return href.endsWith('?change') ? href : `${href}?change`
}

function removeItem(content: Bilingual<AddAnotherWords>, errorWords: Bilingual<ErrorWords>): Page {
  const question = (language: Language, number: number) =>
    fill(content[language].remove, { number })
  return page({
    path: 'remove',
    kind: 'remove-item',
    schema: removeSchema,
    errorWords,
    title: ({ language, item }) => question(language, item?.number ?? 1),
    view({ language, item }: ViewProps) {
      const words = journeysContent[language]
      return (
        <Form>
          <RemoveField
            name="remove"
            legend={
              <Legend size="l" isPageHeading>
                {question(language, item?.number ?? 1)}
              </Legend>
            }
            inline
            items={[
              { value: 'yes', label: words.yes },
              { value: 'no', label: words.no },
            ]}
          />
          <Button>{words.continue}</Button>
        </Form>
      )
    },
  })
}
