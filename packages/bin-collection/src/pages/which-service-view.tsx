import { Button } from '@guildhall/components/button'
import { Legend } from '@guildhall/components/fieldset'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import type { Language } from '@guildhall/standards/language'
import { z } from 'zod'
import type { Content } from '../content/content.ts'
import type { MissedOption } from '../missed/missed.ts'
import { ContainerPicture } from './container-picture.tsx'

/** Schema of the answer: the id of a service. */
export const missedSchema = z.object({ service: z.string().min(1, 'required') })

const { RadiosField } = fieldsFor(missedSchema)

interface WhichServiceProps {
  options: readonly MissedOption[]
  language: Language
  words: Content['missed']
}

/**
 * Asks which collection was missed, each with whether it can be reported and why.
 *
 * One that can't can be chosen all the same: it leads to the page that says when and what instead.
 */
export function WhichService({ options, language, words }: WhichServiceProps) {
  return (
    <Form>
      <RadiosField
        name="service"
        legend={
          <Legend size="l" isPageHeading>
            {words.title}
          </Legend>
        }
        hint={words.hint}
        items={options.map(({ service, decision }) => ({
          value: service.id,
          label: (
            <>
              {service.name[language]}{' '}
              <ContainerPicture container={service.container} height={25} />
            </>
          ),
          hint: `${service.container.words[language]}. ${decision.reason[language]}`,
        }))}
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}
