import { Button } from '@guildhall/components/button'
import { InsetText } from '@guildhall/components/inset-text'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import { fill } from '@guildhall/standards/language'
import { emailSchema } from '@guildhall/standards/person'
import * as z from 'zod/mini'
import { journeysContent } from '../content/index.ts'
import { type Page, page, type ViewProps } from '../journey.ts'

/** What the server gives the page that saves. */
export interface SaveData {
  /** How long a link works. */
  readonly days: number
  /** Set once a link was sent. */
  readonly sentTo?: string
  /** Day on which it ends, in words. */
  readonly until?: string
}

/** What the server gives the page that a link leads to. */
export interface ReturnData {
  /** Day on which it ends, in words; undefined when it no longer works. */
  readonly until?: string
}

const schema = z.object({ email: emailSchema })
const { TextInputField } = fieldsFor(schema)

/** The pages that save answers for later and open them again, beside the journey's path. */
export function saveAndReturn(options: { save?: string; return?: string } = {}): readonly Page[] {
  return [savePage(options.save ?? 'save'), returnPage(options.return ?? 'return')]
}

function savePage(path: string): Page {
  return page({
    path,
    kind: 'save',
    schema,
    errorWords: {
      en: { 'save-limit': journeysContent.en.saveLimit },
      cy: { 'save-limit': journeysContent.cy.saveLimit },
    },
    title: ({ language, data }) => {
      const { sentTo } = data as unknown as SaveData
      const words = journeysContent[language]
      return sentTo === undefined ? words.saveTitle : words.savedTitle
    },
    view({ language, href, ...props }: ViewProps) {
      const data = props.data as SaveData
      const words = journeysContent[language]
      if (data.sentTo !== undefined) {
        return (
          <>
            <h1 className="govuk-heading-l">{words.savedTitle}</h1>
            <p className="govuk-body">
              {fill(words.savedText, { email: data.sentTo, until: data.until ?? '' })}
            </p>
            <p className="govuk-body">
              <a className="govuk-link" href={href('')}>
                {words.savedGoOn}
              </a>
            </p>
          </>
        )
      }
      return (
        <Form>
          <h1 className="govuk-heading-l">{words.saveTitle}</h1>
          <p className="govuk-body">{fill(words.saveText, { days: data.days })}</p>
          <InsetText>{words.saveWarning}</InsetText>
          <TextInputField
            name="email"
            label={words.saveEmail}
            type="email"
            autoComplete="email"
            spellCheck={false}
          />
          <Button preventDoubleClick>{words.saveButton}</Button>
        </Form>
      )
    },
  })
}

/** A button rather than the link itself opens the answers, since mail scanners follow links. */
function returnPage(path: string): Page {
  return page({
    path,
    kind: 'return',
    title: ({ language, data }) => {
      const { until } = (data ?? {}) as ReturnData
      const words = journeysContent[language]
      return until === undefined ? words.returnGoneTitle : words.returnTitle
    },
    view({ language, href, ...props }: ViewProps) {
      const { until } = props.data as ReturnData
      const words = journeysContent[language]
      if (until === undefined) {
        return (
          <>
            <h1 className="govuk-heading-l">{words.returnGoneTitle}</h1>
            <p className="govuk-body">{words.returnGoneText}</p>
            <Button href={href('')}>{words.startAgain}</Button>
          </>
        )
      }
      return (
        <Form>
          <h1 className="govuk-heading-l">{words.returnTitle}</h1>
          <p className="govuk-body">{fill(words.returnText, { until })}</p>
          <Button preventDoubleClick>{words.returnButton}</Button>
        </Form>
      )
    },
  })
}
