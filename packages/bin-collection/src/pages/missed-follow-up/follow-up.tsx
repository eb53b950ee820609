import { Button } from '@guildhall/components/button'
import { Legend } from '@guildhall/components/fieldset'
import type { Decision, Refused } from '@guildhall/council/decision'
import { decisionSchema } from '@guildhall/council/decision-schema'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import { type Answers, page } from '@guildhall/journeys/journey'
import type { Address } from '@guildhall/standards/address'
import { freeText } from '@guildhall/standards/free-text'
import type { Bilingual } from '@guildhall/standards/language'
import { formatDate, type PlainDate, plainDateSchema } from '@guildhall/standards/plain-date'
import { z } from 'zod'
import { bilingualSchema } from '../../collection.ts'
import { type FollowUpContent, followUpContent } from '../../content/missed-follow-up/content.ts'
import { cannotPage } from '../cannot-page.tsx'

/** What the page that asks which report is given. */
export interface ReportsData {
  readonly reports: readonly {
    readonly reference: string
    readonly service: Bilingual
    readonly reportedOn: PlainDate
    readonly decision: Decision
  }[]
}

const whichSchema = z.object({ report: z.string().min(1, 'required') })
const factsSchema = z.object({
  reference: z.string(),
  kind: z.enum(['escalation', 'dispute']),
  service: bilingualSchema,
  reportedOn: plainDateSchema,
  decision: decisionSchema,
})
const detailsSchema = z.object({ details: freeText({ maximum: 500, isRequired: false }) })

const { RadiosField } = fieldsFor(whichSchema)
const { TextareaField } = fieldsFor(detailsSchema)

/**
 * The pages that follow up a report of a missed collection: `which-report`, which says how each
 * stands, `tell-us-more`, and `cannot-follow-up`, where a no ends.
 *
 * Bind them with `followUpBindings` and record with `followUpSubmission`, both from
 * `@guildhall/bin-collection/missed-server`.
 */
export function followUpPages(options: {
  /** The address that was chosen, from the address pages. */
  address(answers: Answers): Address | undefined
  dependsOn?: readonly string[]
  content?: Bilingual<FollowUpContent>
}) {
  const content = options.content ?? followUpContent
  const errorWords = { en: content.en.errors, cy: content.cy.errors }
  const which = page<typeof whichSchema, typeof factsSchema, ReportsData>({
    path: 'which-report',
    schema: whichSchema,
    facts: factsSchema,
    ...(options.dependsOn && { dependsOn: options.dependsOn }),
    errorWords,
    title: ({ language, data }) =>
      content[language][data.reports.length > 0 ? 'whichTitle' : 'noneTitle'],
    view({ data, language }) {
      const words = content[language]
      if (data.reports.length === 0) {
        return (
          <>
            <h1 className="govuk-heading-l">{words.noneTitle}</h1>
            <p className="govuk-body">{words.noneText}</p>
          </>
        )
      }
      return (
        <Form>
          <RadiosField
            name="report"
            legend={
              <Legend size="l" isPageHeading>
                {words.whichTitle}
              </Legend>
            }
            items={data.reports.map(({ reference, service, reportedOn, decision }) => ({
              value: reference,
              label: words.reported(service[language], formatDate(reportedOn, language, 'day')),
              hint: decision.reason[language],
            }))}
          />
          <Button preventDoubleClick>{words.continue}</Button>
        </Form>
      )
    },
    summary({ facts }, language) {
      if (!facts) return []
      const day = formatDate(facts.reportedOn, language, 'day')
      const words = content[language]
      return [{ key: words.summaryReport, value: words.reported(facts.service[language], day) }]
    },
  })
  const isAllowed = (answers: Answers) => which.factsOf(answers)?.decision.allowed
  const more = page<typeof detailsSchema, never, { kind: 'escalation' | 'dispute' }>({
    path: 'tell-us-more',
    schema: detailsSchema,
    dependsOn: ['which-report'],
    when: (answers) => isAllowed(answers) !== false,
    errorWords,
    title: ({ language, data }) =>
      content[language][data.kind === 'dispute' ? 'disputeTitle' : 'escalateTitle'],
    view({ data, language }) {
      const words = content[language]
      return (
        <Form>
          <h1 className="govuk-heading-l">
            {words[data.kind === 'dispute' ? 'disputeTitle' : 'escalateTitle']}
          </h1>
          <TextareaField
            name="details"
            label={words.detailsLabel}
            hint={words.detailsHint}
            rows={4}
          />
          <Button preventDoubleClick>{words.continue}</Button>
        </Form>
      )
    },
    summary({ value }, language) {
      const words = content[language]
      return [{ key: words.summaryDetails, value: value.details || words.notGiven }]
    },
  })
  const cannot = cannotPage({
    path: 'cannot-follow-up',
    when: (answers) => isAllowed(answers) === false,
    title: (language, code) =>
      content[language].cannotTitles[code ?? ''] ?? content[language].cannotTitle,
    back: [{ path: 'which-report', text: (language) => content[language].another }],
  })
  return {
    pages: [which, more, cannot],
    which,
    more,
    cannot,
    address: options.address,
    /** Why it can’t be followed up; null while it can. */
    refusal(answers: Answers): Refused | null {
      const decision = which.factsOf(answers)?.decision
      return decision && !decision.allowed ? decision : null
    },
  }
}

/** What {@link followUpPages} makes. */
export type FollowUpPages = ReturnType<typeof followUpPages>
