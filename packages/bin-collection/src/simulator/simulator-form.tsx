import { Button } from '@guildhall/components/button'
import { DateInput } from '@guildhall/components/date-input'
import { ErrorSummary } from '@guildhall/components/error-summary'
import { Select } from '@guildhall/components/select'
import { TextInput } from '@guildhall/components/text-input'
import type { Language } from '@guildhall/standards/language'
import { addDays, dayName, plainDate } from '@guildhall/standards/plain-date'
import type { ComponentProps } from 'react'
import type { SimulatorContent } from './content.ts'
import type { SimulatorChoice } from './query.ts'
import { histories, properties } from './scenario.ts'
import type { SimulatedCouncil } from './simulate.ts'

interface SimulatorFormProps extends Omit<ComponentProps<'form'>, 'children'> {
  councils: readonly SimulatedCouncil[]
  choice: SimulatorChoice
  language: Language
  words: SimulatorContent
}

/** The day whose weekday a property is named by: a Monday. */
const MONDAY = plainDate('2026-11-23')

/** Chooses what is simulated; a plain GET, so that an address can be kept and passed on. */
export function SimulatorForm({ councils, choice, language, words, ...form }: SimulatorFormProps) {
  const { problems } = choice
  const weekday = (number: number) => dayName(addDays(MONDAY, number - 1), language)
  return (
    <form method="get" {...form}>
      {problems.length > 0 && (
        <ErrorSummary
          title={words.problem}
          errors={problems.map((problem) => ({
            href: problem === 'date' ? '#day' : '#time',
            text: problem === 'date' ? words.badDate : words.badTime,
          }))}
        />
      )}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-half">
          <Select name="council" label={words.council} defaultValue={choice.council}>
            {councils.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name[language]}
              </option>
            ))}
          </Select>
          <Select name="property" label={words.property} defaultValue={choice.property}>
            {[...properties].map(([id, { kind, weekday: number }]) => (
              <option key={id} value={id}>
                {words.properties[kind](weekday(number))}
              </option>
            ))}
          </Select>
          <Select name="history" label={words.history} defaultValue={choice.history}>
            {histories.map((history) => (
              <option key={history} value={history}>
                {words.histories[history]}
              </option>
            ))}
          </Select>
        </div>
        <div className="govuk-grid-column-one-half">
          <DateInput
            name="date"
            legend={words.date}
            defaultValue={choice}
            day={{ name: 'day', id: 'day', label: words.day }}
            month={{ name: 'month', id: 'month', label: words.month }}
            year={{ name: 'year', id: 'year', label: words.year }}
            errorPrefix={words.errorPrefix}
            {...(problems.includes('date') && { errorMessage: words.badDate })}
          />
          <TextInput
            name="time"
            label={words.time}
            hint={words.timeHint}
            defaultValue={choice.time}
            className="govuk-input--width-5"
            errorPrefix={words.errorPrefix}
            {...(problems.includes('time') && { errorMessage: words.badTime })}
          />
        </div>
      </div>
      <Button>{words.show}</Button>
    </form>
  )
}
