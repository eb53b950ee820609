import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ChangeEvent, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { hydrate } from '../../test/hydrate.tsx'
import { TextInput } from '../text-input/index.ts'
import { Checkboxes, type CheckboxesProps } from './index.ts'

function Question(props: Partial<CheckboxesProps>) {
  return (
    <Checkboxes
      name="needs"
      legend="What do you need?"
      items={[
        { value: 'help', label: 'Help', conditional: <TextInput name="why" label="Why?" /> },
        { value: 'key', label: 'A key' },
        { divider: 'or' },
        { value: 'none', label: 'None of these', behaviour: 'exclusive' },
      ]}
      {...props}
    />
  )
}

/** A caller that keeps the answers itself. */
function Kept() {
  const [value, setValue] = useState<string[]>(['key'])
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) =>
    setValue((before) =>
      target.checked
        ? [...before, target.value]
        : before.filter((chosen) => chosen !== target.value),
    )
  return (
    <>
      <Question value={value} inputProps={{ onChange }} />
      <output>{value.join()}</output>
    </>
  )
}

const box = (name: string) => screen.getByRole('checkbox', { name })

describe('Checkboxes', () => {
  it('unchecks all others when none of these is chosen, and hides what belonged to them', async () => {
    await hydrate(<Question defaultValue={['help', 'key']} />)
    const conditional = document.getElementById('conditional-needs')
    expect(conditional).not.toHaveClass('govuk-checkboxes__conditional--hidden')
    await userEvent.click(box('None of these'))
    expect(box('Help')).not.toBeChecked()
    expect(box('A key')).not.toBeChecked()
    expect(box('None of these')).toBeChecked()
    expect(conditional).toHaveClass('govuk-checkboxes__conditional--hidden')
    expect(box('Help')).toHaveAttribute('aria-expanded', 'false')
  })

  it('unchecks none of these when another is chosen', async () => {
    await hydrate(<Question defaultValue={['none']} />)
    await userEvent.click(box('A key'))
    expect(box('None of these')).not.toBeChecked()
    expect(box('A key')).toBeChecked()
  })

  it('tells a caller that keeps the answers which ones it unchecked', async () => {
    await hydrate(<Kept />)
    await userEvent.click(box('None of these'))
    expect(screen.getByRole('status')).toHaveTextContent(/^none$/)
    expect(box('A key')).not.toBeChecked()
    expect(box('None of these')).toBeChecked()
  })

  it('leaves the checkboxes of another form alone', async () => {
    await hydrate(
      <>
        <form aria-label="first">
          <Question />
        </form>
        <form aria-label="second">
          <Checkboxes
            name="needs"
            id="b"
            items={[{ value: 'b', label: 'B', defaultChecked: true }]}
          />
        </form>
      </>,
    )
    await userEvent.click(box('None of these'))
    expect(box('B')).toBeChecked()
  })

  it('describes a single checkbox without a legend by the hint and error of all', async () => {
    await hydrate(
      <Checkboxes
        name="terms"
        hint="They are short"
        errorMessage="Agree to the terms"
        items={[{ value: 'yes', label: 'I agree' }]}
      />,
    )
    expect(box('I agree')).toHaveAccessibleDescription('They are short Error: Agree to the terms')
  })
})
