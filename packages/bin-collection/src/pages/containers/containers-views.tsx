import { Button } from '@guildhall/components/button'
import { Legend } from '@guildhall/components/fieldset'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import type { Language } from '@guildhall/standards/language'
import { formatPence } from '@guildhall/standards/pence'
import type { ContainersContent } from '../../content/containers/content.ts'
import { ContainerPicture } from '../container-picture.tsx'
import type { HomeData, WhichContainerData, WhyData } from './containers.tsx'
import { homeSchema, whichContainerSchema, whySchema } from './containers-schemas.ts'

const { RadiosField: WhichField } = fieldsFor(whichContainerSchema)
const { RadiosField: WhyField } = fieldsFor(whySchema)
const { TextInputField } = fieldsFor(homeSchema)

interface ViewProps<Data> {
  data: Data
  language: Language
  words: ContainersContent
}

/** Asks which container is needed, each drawn and in words. */
export function WhichContainer({ data, language, words }: ViewProps<WhichContainerData>) {
  return (
    <Form>
      <WhichField
        name="container"
        legend={
          <Legend size="l" isPageHeading>
            {words.whichTitle}
          </Legend>
        }
        items={data.kinds.map(({ id, name, container, limit }) => ({
          value: id,
          label: (
            <>
              {name[language]} <ContainerPicture container={container} height={25} />
            </>
          ),
          hint: `${container.words[language]}. ${words.atMost(limit)}`,
        }))}
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}

/** Asks why, each reason with what it costs. */
export function WhyContainer({ data, language, words }: ViewProps<WhyData>) {
  return (
    <Form>
      <WhyField
        name="reason"
        legend={
          <Legend size="l" isPageHeading>
            {words.whyTitle}
          </Legend>
        }
        items={data.reasons.map(({ reason, total, collects }) => ({
          value: reason,
          label: words.reasons[reason],
          hint: [
            total > 0 ? words.costs(formatPence(total, language)) : words.free,
            ...(collects ? [words.damagedHint] : []),
          ].join('. '),
        }))}
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}

/** Asks of a home what the council's limits depend on, and nothing more. */
export function AboutHome({ data, words }: Omit<ViewProps<HomeData>, 'language'>) {
  const small = { inputMode: 'numeric', className: 'govuk-input--width-2' } as const
  return (
    <Form>
      <h1 className="govuk-heading-l">{words.homeTitle}</h1>
      {data.asks.has && <TextInputField name="has" label={words.hasLabel} {...small} />}
      {data.asks.people && (
        <TextInputField
          name="people"
          label={words.peopleLabel}
          hint={words.peopleHint}
          {...small}
        />
      )}
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}
