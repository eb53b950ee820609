import { Button } from '@guildhall/components/button'
import { Legend } from '@guildhall/components/fieldset'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import type { Language } from '@guildhall/standards/language'
import { formatDate } from '@guildhall/standards/plain-date'
import type { Content } from '../content/content.ts'
import type { DayData } from './bulky.tsx'
import { daySchema } from './bulky-schemas.ts'

const { RadiosField } = fieldsFor(daySchema)

/** Days with this many places or fewer say so. */
const FEW = 3

interface DayQuestionProps {
  data: DayData
  language: Language
  words: Content['bulky']
}

/** Asks for one of the days on which the crew still has room. */
export function DayQuestion({ data, language, words }: DayQuestionProps) {
  return (
    <Form>
      <RadiosField
        name="day"
        legend={
          <Legend size="l" isPageHeading>
            {words.dayTitle}
          </Legend>
        }
        hint={words.dayHint(data.holdMinutes)}
        items={data.slots.map(({ date, left }) => ({
          value: date,
          label: formatDate(date, language),
          ...(left <= FEW && { hint: words.left(left) }),
        }))}
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}
