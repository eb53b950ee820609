import { Button } from '@guildhall/components/button'
import { SummaryList } from '@guildhall/components/summary-list'
import { Form } from '@guildhall/forms/form'
import type { Bilingual } from '@guildhall/standards/language'
import type { ReactNode } from 'react'
import type { JourneysContent } from '../content/en.ts'
import { journeysContent } from '../content/index.ts'
import { type Page, page, type ViewProps } from '../journey.ts'
import type { ChangeableRow } from '../summary.ts'

/** What the server gives check answers; a binding's `load` may add to it. */
export interface CheckAnswersData {
  readonly rows: readonly ChangeableRow[]
}

type CheckWords = Pick<JourneysContent, 'checkTitle' | 'change' | 'submit'>

/**
 * The page on which a resident looks over all answers and sends them; made from the pages' summaries.
 *
 * @param options.content words to replace
 * @param options.before what stands between the answers and the button: a price, a declaration
 */
export function checkAnswers(
  options: {
    path?: string
    content?: Bilingual<Partial<CheckWords>>
    before?(props: ViewProps<CheckAnswersData>): ReactNode
  } = {},
): Page {
  const wordsIn = (language: ViewProps['language']): CheckWords => ({
    ...journeysContent[language],
    ...options.content?.[language],
  })
  return page({
    path: options.path ?? 'check-answers',
    kind: 'check-answers',
    title: ({ language }) => wordsIn(language).checkTitle,
    view(props: ViewProps) {
      const data = props.data as CheckAnswersData
      const words = wordsIn(props.language)
      return (
        <Form>
          <h1 className="govuk-heading-l">{words.checkTitle}</h1>
          <SummaryList
            className="govuk-!-margin-bottom-9"
            rows={data.rows.map(({ key, value, path }) => ({
              key,
              value: <Value lines={value} />,
              actions: [
                {
                  href: `${props.href(path)}?change`,
                  text: words.change,
                  visuallyHiddenText: key.toLocaleLowerCase(props.language),
                },
              ],
            }))}
          />
          {options.before?.({ ...props, data })}
          <Button preventDoubleClick>{words.submit}</Button>
        </Form>
      )
    },
  })
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
