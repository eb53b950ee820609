import { Button } from '@guildhall/components/button'
import { ErrorSummary } from '@guildhall/components/error-summary'
import { Legend } from '@guildhall/components/fieldset'
import { Radios } from '@guildhall/components/radios'
import type { Language } from '@guildhall/standards/language'
import { measuresWords } from '../content/words.ts'
import { satisfactionAnswers } from '../satisfaction.ts'

export interface SatisfactionPageProps {
  language: Language
  /** Where the form posts to. @default the page itself */
  action?: string | undefined
  /** Whether it was sent without an answer. */
  isMissing?: boolean | undefined
  /** Posted with the answer: a token of the host's. Nothing that tells of a person. */
  hidden?: Readonly<Record<string, string>> | undefined
}

/** The one question at the end of a service, on GOV.UK's five points. A plain form. */
export function SatisfactionPage({ language, action, isMissing, hidden }: SatisfactionPageProps) {
  const words = measuresWords[language].satisfaction
  return (
    <>
      {isMissing && (
        <ErrorSummary
          title={words.problem}
          errors={[{ href: '#satisfaction', text: words.missing }]}
        />
      )}
      <form method="post" action={action} noValidate>
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Radios
          name="satisfaction"
          legend={
            <Legend size="l" isPageHeading>
              {words.question}
            </Legend>
          }
          hint={words.hint}
          {...(isMissing ? { errorMessage: words.missing, errorPrefix: words.error } : {})}
          items={satisfactionAnswers.map((value) => ({ value, label: words.answers[value] }))}
        />
        <Button preventDoubleClick>{words.send}</Button>
      </form>
    </>
  )
}

/** Thanks for an answer. */
export function SatisfactionThanks({ language }: { language: Language }) {
  const words = measuresWords[language].satisfaction
  return (
    <>
      <h1 className="govuk-heading-l">{words.thanksTitle}</h1>
      <p className="govuk-body">{words.thanks}</p>
    </>
  )
}

/** The title of the page, after “Error: ” where the answer is missing. */
export function satisfactionTitle(language: Language, isMissing = false): string {
  const { title, error } = measuresWords[language].satisfaction
  return isMissing ? `${error}: ${title}` : title
}
