import { Button } from '@guildhall/components/button'
import { ErrorSummary } from '@guildhall/components/error-summary'
import { Legend } from '@guildhall/components/fieldset'
import { Radios } from '@guildhall/components/radios'
import { staffWords } from '../content/staff.ts'
import { useSite } from './site.ts'

interface ChoiceProps {
  name: string
  legend: string
  hint?: string
  items: readonly { readonly value: string; readonly label: string }[]
  save: string
  /** What is wrong with what was sent. */
  mistake: string | undefined
}

/** What is wrong, first on the page. */
export function StaffMistake({ name, mistake }: Pick<ChoiceProps, 'name' | 'mistake'>) {
  const { language } = useSite()
  if (mistake === undefined) return null
  const title = staffWords[language].problemHeading
  return <ErrorSummary title={title} errors={[{ href: `#${name}`, text: mistake }]} />
}

/** One choice that staff save. */
export function StaffChoice({ name, legend, hint, items, save, mistake }: ChoiceProps) {
  const { language } = useSite()
  return (
    <form method="post" noValidate>
      <Radios
        name={name}
        legend={<Legend size="m">{legend}</Legend>}
        hint={hint}
        errorMessage={mistake}
        errorPrefix={staffWords[language].error}
        items={[...items]}
      />
      <Button preventDoubleClick>{save}</Button>
    </form>
  )
}
