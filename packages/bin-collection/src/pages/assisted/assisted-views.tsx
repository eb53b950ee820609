import { Button } from '@guildhall/components/button'
import { Legend } from '@guildhall/components/fieldset'
import { Label } from '@guildhall/components/label'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import type { Language } from '@guildhall/standards/language'
import type { AssistedContent } from '../../content/assisted/content.ts'
import type { LongData, ReasonData } from './assisted.tsx'
import { locationSchema, longSchema, othersSchema, reasonSchema } from './assisted-schemas.ts'

const { RadiosField: OthersField } = fieldsFor(othersSchema)
const { RadiosField: ReasonField, TextareaField: DetailsField } = fieldsFor(reasonSchema)
const { TextareaField: WhereField } = fieldsFor(locationSchema)
const { RadiosField: LongField } = fieldsFor(longSchema)

/** Says what help is and who sees what is told, and asks whether anybody else can do it. */
export function OthersQuestion({ words }: { words: AssistedContent }) {
  return (
    <Form>
      <h1 className="govuk-heading-l">{words.aboutTitle}</h1>
      <p className="govuk-body">{words.about}</p>
      <OthersField
        name="others"
        legend={<Legend size="m">{words.othersLegend}</Legend>}
        items={[
          { value: 'yes', label: words.others.yes },
          { value: 'no', label: words.others.no },
        ]}
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}

interface ViewProps<Data> {
  data: Data
  language: Language
  words: AssistedContent
}

/** Asks why, and for no more than is needed to decide. */
export function ReasonQuestion({ data, language, words }: ViewProps<ReasonData>) {
  return (
    <Form>
      <ReasonField
        name="reason"
        legend={
          <Legend size="l" isPageHeading>
            {words.reasonTitle}
          </Legend>
        }
        items={data.reasons.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
      <DetailsField
        name="details"
        label={words.detailsLabel}
        hint={words.detailsHint}
        rows={3}
        autoComplete="off"
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}

/** Asks where the containers are and how the crew gets to them. */
export function LocationQuestion({ words }: { words: AssistedContent }) {
  return (
    <Form>
      <WhereField
        name="where"
        label={
          <Label size="l" isPageHeading>
            {words.whereTitle}
          </Label>
        }
        hint={words.whereHint}
        rows={4}
        autoComplete="off"
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}

/** Asks how long help is needed. */
export function LongQuestion({ data, words }: Omit<ViewProps<LongData>, 'language'>) {
  return (
    <Form>
      <LongField
        name="long"
        legend={
          <Legend size="l" isPageHeading>
            {words.longTitle}
          </Legend>
        }
        items={[
          ...data.months.map((count) => ({ value: `${count}`, label: words.months(count) })),
          ...(data.noEnd ? [{ value: 'no-end', label: words.noEnd }] : []),
        ]}
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}
