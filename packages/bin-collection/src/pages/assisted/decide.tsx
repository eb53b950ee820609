import { Button } from '@guildhall/components/button'
import { Legend } from '@guildhall/components/fieldset'
import { SummaryList } from '@guildhall/components/summary-list'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import { page } from '@guildhall/journeys/journey'
import type { Bilingual } from '@guildhall/standards/language'
import { formatDate, type PlainDate } from '@guildhall/standards/plain-date'
import { type AssistedContent, assistedContent } from '../../content/assisted/content.ts'
import { staffDecisionSchema } from './assisted-schemas.ts'

/** A request as staff who are signed in read it; null once it is decided. */
export interface DecideData {
  readonly request: {
    readonly reference: string
    readonly reason: Bilingual
    readonly details: string
    readonly location: string
    /** Null for no end. */
    readonly months: number | null
    readonly askedOn: PlainDate
    /** Whether the home has help already, which this would take the place of. */
    readonly hasHelp: boolean
  } | null
}

const { RadiosField, TextareaField } = fieldsFor(staffDecisionSchema)

/**
 * The page on which staff decide a request for help: `decide`.
 *
 * Its data is about somebody frail: serve it behind a sign-in alone. Bind it with
 * `decideAssistedBindings` and record with `decideAssistedSubmission`, both from
 * `@guildhall/bin-collection/assisted-server`.
 */
export function decideAssistedPages(options: { content?: Bilingual<AssistedContent> } = {}) {
  const content = options.content ?? assistedContent
  const decide = page<typeof staffDecisionSchema, never, DecideData>({
    path: 'decide',
    schema: staffDecisionSchema,
    errorWords: { en: content.en.staff.errors, cy: content.cy.staff.errors },
    title: ({ language, data }) =>
      data.request
        ? content[language].staff.title(data.request.reference)
        : content[language].staff.waiting,
    view({ data, language }) {
      const words = content[language]
      const { staff } = words
      const { request } = data
      if (!request) {
        return (
          <>
            <h1 className="govuk-heading-l">{staff.waiting}</h1>
            <p className="govuk-body">{staff.none}</p>
          </>
        )
      }
      const { months } = request
      return (
        <>
          <h1 className="govuk-heading-l">{staff.title(request.reference)}</h1>
          <SummaryList
            rows={[
              { key: staff.asked, value: formatDate(request.askedOn, language) },
              { key: staff.reason, value: request.reason[language] },
              { key: staff.details, value: request.details || staff.notGiven },
              { key: staff.where, value: request.location },
              { key: staff.long, value: months === null ? words.noEnd : words.months(months) },
              request.hasHelp && { key: staff.hasHelp, value: staff.hasHelpText },
            ]}
          />
          <Form>
            <RadiosField
              name="decision"
              legend={<Legend size="m">{staff.legend}</Legend>}
              items={[
                { value: 'approve', label: staff.approve },
                {
                  value: 'refuse',
                  label: staff.refuse,
                  conditional: <TextareaField name="because" label={staff.becauseLabel} rows={3} />,
                },
              ]}
            />
            <Button preventDoubleClick>{staff.save}</Button>
          </Form>
        </>
      )
    },
    summary: ({ value }, language) => [
      {
        key: content[language].staff.legend,
        value:
          value.decision === 'approve'
            ? content[language].staff.approve
            : [content[language].staff.refuse, value.because],
      },
    ],
  })
  return { pages: [decide], decide }
}

/** What {@link decideAssistedPages} makes. */
export type DecideAssistedPages = ReturnType<typeof decideAssistedPages>
