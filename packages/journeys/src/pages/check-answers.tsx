import { Button } from '@guildhall/components/button'
import { SummaryList } from '@guildhall/components/summary-list'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import type { Bilingual } from '@guildhall/standards/language'
import { Fragment, type ReactNode } from 'react'
import * as z from 'zod/mini'
import type { JourneysContent } from '../content/en.ts'
import { journeysContent } from '../content/index.ts'
import { type Page, page, type ViewProps } from '../journey.ts'
import type { ChangeableRow } from '../summary.ts'

/** What the server gives check answers; a binding's `load` may add to it. */
export interface CheckAnswersData {
  readonly rows: readonly ChangeableRow[]
}

/** What a resident declares by sending; with `agree`, by ticking a box as well. */
export interface Declaration {
  readonly heading: string
  /** A paragraph each. */
  readonly text: readonly string[]
  /** What stands beside the box that must be ticked. */
  readonly agree?: string
  /** When the box wasn't ticked. */
  readonly required?: string
}

const declarationSchema = z.object({ declaration: z.literal('agreed', { error: 'required' }) })
const { CheckboxesField } = fieldsFor(declarationSchema)

type CheckWords = Pick<JourneysContent, 'checkTitle' | 'change' | 'submit'>

/**
 * The page on which a resident looks over all answers and sends them; made from the pages' summaries.
 *
 * @param options.content words to replace
 * @param options.declaration what is declared by sending, above the button
 * @param options.before what stands between the answers and the button: a price
 */
export function checkAnswers(
  options: {
    path?: string
    content?: Bilingual<Partial<CheckWords>>
    declaration?: Bilingual<Declaration>
    before?(props: ViewProps<CheckAnswersData>): ReactNode
  } = {},
): Page {
  const wordsIn = (language: ViewProps['language']): CheckWords => ({
    ...journeysContent[language],
    ...options.content?.[language],
  })
  const { declaration } = options
  const mustAgree = declaration?.en.agree !== undefined
  const wordsOfError = (language: ViewProps['language']) => {
    const sentence =
      declaration?.[language].required ?? journeysContent[language].declarationRequired
    return { required: sentence, choose: sentence }
  }
  const errorWords = { en: wordsOfError('en'), cy: wordsOfError('cy') }
  return page({
    path: options.path ?? 'check-answers',
    kind: 'check-answers',
    ...(mustAgree ? { schema: declarationSchema, errorWords } : {}),
    title: ({ language }) => wordsIn(language).checkTitle,
    view(props: ViewProps) {
      const data = props.data as CheckAnswersData
      const words = wordsIn(props.language)
      return (
        <Form>
          <h1 className="govuk-heading-l">{words.checkTitle}</h1>
          {sectionsOf(data.rows).map(({ heading, rows }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two sections may share a heading
            <Fragment key={index}>
              {heading === undefined ? null : <h2 className="govuk-heading-m">{heading}</h2>}
              <SummaryList
                className="govuk-!-margin-bottom-9"
                rows={rows.map(({ key, value, path }) => ({
                  key,
                  value: <Value lines={value} />,
                  actions: [
                    {
                      href: `${props.href(path)}?change`,
                      text: words.change,
                      visuallyHiddenText: hiddenText(key, heading, props.language),
                    },
                  ],
                }))}
              />
            </Fragment>
          ))}
          {options.before?.({ ...props, data })}
          {declaration ? <Declare {...declaration[props.language]} /> : null}
          <Button preventDoubleClick>{words.submit}</Button>
        </Form>
      )
    },
  })
}

function Declare({ heading, text, agree }: Declaration) {
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      {text.map((paragraph) => (
        <p className="govuk-body" key={paragraph}>
          {paragraph}
        </p>
      ))}
      {agree === undefined ? null : (
        <CheckboxesField name="declaration" items={[{ value: 'agreed', label: agree }]} />
      )}
    </>
  )
}

/** Rows under their headings, in order. */
function sectionsOf(rows: readonly ChangeableRow[]) {
  const sections: { heading: string | undefined; rows: ChangeableRow[] }[] = []
  for (const row of rows) {
    const last = sections.at(-1)
    if (last && last.heading === row.section) last.rows.push(row)
    else sections.push({ heading: row.section, rows: [row] })
  }
  return sections.length === 0 ? [{ heading: undefined, rows: [] }] : sections
}

/** Which answer a link changes, for those who hear it alone: of which person as well. */
function hiddenText(key: string, heading: string | undefined, language: 'en' | 'cy'): string {
  const text = key.toLocaleLowerCase(language)
  return heading === undefined ? text : `${text} (${heading})`
}

function Value({ lines }: { lines: string | readonly string[] }) {
  if (typeof lines === 'string') return lines
  if (lines.length === 1) return lines[0]
  return (
    <ul className="govuk-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
