import type { PageModel } from '@guildhall/journeys/page-model'
import { performanceWords } from '../content/performance.ts'
import { useSite } from './site.ts'

/** Pages that end a service which only tells something, and so has no confirmation. */
const answers: readonly string[] = ['bin-days']

/** Where a service ends: the way to the one question. Nothing in the address tells of a visit. */
export function SurveyLink({ model }: { model: PageModel }) {
  const { language, homeHref } = useSite()
  const words = performanceWords[language]
  const isEnd = model.reference !== undefined || answers.includes(model.path)
  if (!isEnd) return null
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={`${homeHref}/${model.journey}/satisfaction`}>
        {words.survey}
      </a>{' '}
      {words.surveyTime}
    </p>
  )
}
