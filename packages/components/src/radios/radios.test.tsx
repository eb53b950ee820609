import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { hydrate } from '../../test/hydrate.tsx'
import { Legend } from '../fieldset/index.ts'
import { TextInput } from '../text-input/index.ts'
import { Radios, type RadiosProps } from './index.ts'

const items: RadiosProps['items'] = [
  { value: 'email', label: 'Email', conditional: <TextInput name="email" label="Address" /> },
  { value: 'phone', label: 'Phone', hint: 'A landline or a mobile' },
]

function Question(props: Partial<RadiosProps>) {
  return <Radios name="contact" legend="How may we reach you?" items={items} {...props} />
}

const conditional = () => document.getElementById('conditional-contact')

describe('Radios', () => {
  it('asks its question as the name of the group', async () => {
    await hydrate(<Question legend={<Legend isPageHeading>How may we reach you?</Legend>} />)
    expect(screen.getByRole('group', { name: 'How may we reach you?' })).toBeVisible()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('How may we reach you?')
  })

  it('describes the group by its error, and the radio by its hint', async () => {
    await hydrate(<Question errorMessage="Say how" errorPrefix="Gwall" />)
    expect(screen.getByRole('group')).toHaveAccessibleDescription('Gwall: Say how')
    expect(screen.getByRole('radio', { name: 'Phone' })).toHaveAccessibleDescription(
      'A landline or a mobile',
    )
  })

  it('shows what belongs to an answer when that is chosen, and hides it when another is', async () => {
    await hydrate(<Question />)
    const email = screen.getByRole('radio', { name: 'Email' })
    expect(email).toHaveAttribute('aria-expanded', 'false')
    expect(email).toHaveAttribute('aria-controls', 'conditional-contact')
    expect(conditional()).toHaveClass('govuk-radios__conditional--hidden')
    await userEvent.click(email)
    expect(email).toHaveAttribute('aria-expanded', 'true')
    expect(conditional()).not.toHaveClass('govuk-radios__conditional--hidden')
    await userEvent.click(screen.getByRole('radio', { name: 'Phone' }))
    expect(email).toHaveAttribute('aria-expanded', 'false')
    expect(conditional()).toHaveClass('govuk-radios__conditional--hidden')
  })

  it('keeps what a person chose before the page had hydrated', async () => {
    await hydrate(<Question />, (container) => container.querySelector('input')?.click())
    expect(screen.getByRole('radio', { name: 'Email' })).toBeChecked()
    expect(conditional()).not.toHaveClass('govuk-radios__conditional--hidden')
  })

  it('keeps the choice and what it shows when the page is drawn again', async () => {
    const { rerender } = await hydrate(<Question />)
    await userEvent.click(screen.getByRole('radio', { name: 'Email' }))
    await rerender(<Question errorMessage="Enter an address" className="app" />)
    expect(screen.getByRole('radio', { name: 'Email' })).toBeChecked()
    expect(conditional()).not.toHaveClass('govuk-radios__conditional--hidden')
  })

  it('shows what belongs to the choice that a browser restores on going back', async () => {
    await hydrate(<Question />)
    const email = screen.getByRole<HTMLInputElement>('radio', { name: 'Email' })
    email.checked = true
    window.dispatchEvent(new Event('pageshow'))
    expect(conditional()).not.toHaveClass('govuk-radios__conditional--hidden')
  })

  it('reaches every radio with inputProps, and the list with its ref', async () => {
    const inputs = new Set<Element>()
    let list: Element | null = null
    const changes: string[] = []
    await hydrate(
      <Question
        ref={(element) => {
          list = element
        }}
        inputProps={{
          ref: (input) => {
            if (input) inputs.add(input)
          },
          onChange: (event) => changes.push(event.target.value),
          required: true,
        }}
      />,
    )
    expect([...inputs]).toEqual(screen.getAllByRole('radio'))
    expect(list).toHaveClass('govuk-radios')
    await userEvent.click(screen.getByRole('radio', { name: 'Phone' }))
    expect(changes).toEqual(['phone'])
    expect(screen.getByRole('radio', { name: 'Phone' })).toBeRequired()
  })

  it('numbers ids by place, so that a radio that comes and goes renames no other', () => {
    const ids = (second: boolean) =>
      renderToStaticMarkup(
        <Radios
          name="a"
          items={[
            { value: '1', label: 'One' },
            second && { value: '2', label: 'Two' },
            { value: '3', label: 'Three' },
          ]}
        />,
      ).match(/ id="[^"]*"/g)
    expect(ids(true)).toEqual([' id="a"', ' id="a-2"', ' id="a-3"'])
    expect(ids(false)).toEqual([' id="a"', ' id="a-3"'])
  })

  it('shows what its caller puts before and after the radios', async () => {
    await hydrate(<Question beforeInputs={<p>Before</p>} afterInputs={<p>After</p>} />)
    expect(screen.getByText('Before').nextElementSibling).toHaveClass('govuk-radios__item')
    expect(screen.getByText('After').previousElementSibling).toHaveClass('govuk-radios__item')
  })

  it('follows its caller where that keeps the value', async () => {
    const { rerender } = await hydrate(<Question value="phone" inputProps={{ onChange() {} }} />)
    await rerender(<Question value="email" inputProps={{ onChange() {} }} />)
    expect(screen.getByRole('radio', { name: 'Email' })).toBeChecked()
    expect(conditional()).not.toHaveClass('govuk-radios__conditional--hidden')
  })
})
