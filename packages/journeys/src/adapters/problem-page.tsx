import type { Language } from '@guildhall/standards/language'
import { type ProblemStatus, problemWords } from '../problem-words.ts'

export type { ProblemStatus }

export interface ProblemPageProps {
  status: ProblemStatus
  language: Language
  /** Goes at the end of the document's title. */
  siteName: string
}

/** What a resident is told where a journey has no page to show; the host draws what stands around it. */
export function ProblemPage({ status, language, siteName }: ProblemPageProps) {
  const { title, text } = problemWords[language][status]
  return (
    <>
      <title>{`${title} – ${siteName}`}</title>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{text}</p>
    </>
  )
}
