import { Button } from '@guildhall/components/button'
import { Label } from '@guildhall/components/label'
import { Panel } from '@guildhall/components/panel'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import { freeText } from '@guildhall/standards/free-text'
import type { Language } from '@guildhall/standards/language'
import { formatDate } from '@guildhall/standards/plain-date'
import { z } from 'zod'
import type { Content } from '../content/content.ts'
import type { ReportedData } from './missed.tsx'

/** Schema of what a resident saw of a collection that the crew logged as done. */
export const disputeSchema = z.object({ saw: freeText({ maximum: 500 }) })

const { TextareaField } = fieldsFor(disputeSchema)

type Words = Content['missed']

/** Asks what a resident saw, so that the crew's log and their word stand side by side. */
export function WhatYouSaw({ words }: { words: Words }) {
  return (
    <Form>
      <TextareaField
        name="saw"
        label={
          <Label size="l" isPageHeading>
            {words.sawTitle}
          </Label>
        }
        hint={words.sawHint}
        rows={4}
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}

interface ReportedProps {
  data: ReportedData
  reference: string | undefined
  homeHref: string
  followUpHref: string | undefined
  language: Language
  words: Words
}

/** Says that it is reported, by when the crew is back, and what to do if it isn't. */
export function Reported({
  data,
  reference,
  homeHref,
  followUpHref,
  language,
  words,
}: ReportedProps) {
  return (
    <>
      <Panel title={words.reportedTitle}>
        {words.referenceLabel}
        <br />
        <strong>{reference}</strong>
      </Panel>
      <h2 className="govuk-heading-m">{words.nextTitle}</h2>
      <p className="govuk-body">
        {data.returnBy ? words.returnBy(formatDate(data.returnBy, language)) : words.returnSoon}
      </p>
      <p className="govuk-body">{words.ifNobodyComes}</p>
      {followUpHref === undefined ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={followUpHref}>
            {words.followUpLink}
          </a>
        </p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={homeHref}>
          {words.homeLink}
        </a>
      </p>
    </>
  )
}
