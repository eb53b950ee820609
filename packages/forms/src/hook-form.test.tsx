import '@testing-library/jest-dom/vitest'
import { Button } from '@guildhall/components/button'
import { dateField } from '@guildhall/standards/date-field'
import { fullNameSchema } from '@guildhall/standards/person'
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { act, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { afterEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { choices } from './choices.ts'
import { fieldsFor } from './fields.tsx'
import { Form, FormProvider, type FormProviderProps } from './form.tsx'

const schema = z.object({
  person: z.object({ name: fullNameSchema }),
  born: dateField(),
  bins: choices({ values: ['food', 'garden'] }),
})
const fields = fieldsFor(schema)

interface AskedProps extends Partial<FormProviderProps> {
  seen?: { form?: UseFormReturn }
}

/** A page that uses React Hook Form, and lets a test see what it knows. */
function Asked({ seen, ...props }: AskedProps) {
  const form = useForm()
  useEffect(() => {
    if (seen) seen.form = form
  })
  return (
    <FormProvider form={form} schema={schema} language="en" title="Report" {...props}>
      <Form>
        <fields.TextInputField name="person.name" label="Full name" />
        <fields.DateInputField name="born" legend="Date of birth" />
        <fields.CheckboxesField
          name="bins"
          legend="Bins"
          items={[
            { value: 'food', label: 'Food' },
            { value: 'garden', label: 'Garden' },
          ]}
        />
        <Button>Continue</Button>
      </Form>
      {form.formState.isDirty && <p>You have unsaved answers</p>}
    </FormProvider>
  )
}

afterEach(cleanup)

describe('React Hook Form, where it is given', () => {
  it('knows what is typed in every field', async () => {
    const seen: NonNullable<AskedProps['seen']> = {}
    render(<Asked seen={seen} />)
    await userEvent.type(screen.getByRole('textbox', { name: 'Full name' }), 'Ceri')
    await userEvent.type(screen.getByRole('textbox', { name: 'Day' }), '31')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Garden' }))
    expect(screen.getByText('You have unsaved answers')).toBeInTheDocument()
    expect(seen.form?.getValues()).toMatchObject({
      person: { name: 'Ceri' },
      'born-day': '31',
      bins: ['garden'],
    })
  })

  it('knows every mistake, and that it is put right', async () => {
    const seen: NonNullable<AskedProps['seen']> = {}
    render(<Asked seen={seen} />)
    const message = (name: string) => seen.form?.getFieldState(name).error?.message
    await userEvent.type(screen.getByRole('textbox', { name: 'Day' }), '31')
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    expect(message('born')).toBe('Date must include a month and year')
    expect(message('person.name')).toBe('Enter your full name')
    await userEvent.type(screen.getByRole('textbox', { name: 'Full name' }), 'Ceri')
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    expect(message('person.name')).toBeUndefined()
  })

  it('knows what only the server found', () => {
    const seen: NonNullable<AskedProps['seen']> = {}
    render(<Asked seen={seen} errors={[{ field: 'bins', message: 'Not due until Friday' }]} />)
    expect(seen.form?.getFieldState('bins').error?.message).toBe('Not due until Friday')
  })

  it('leaves what was typed before the page came alive, and what was answered before', async () => {
    const element = (
      <Asked values={{ 'person.name': 'Old', 'born-month': 'March', bins: ['garden'] }} />
    )
    const container = document.createElement('div')
    container.innerHTML = renderToString(element)
    document.body.append(container)
    const input = (name: string) => {
      const found = container.querySelector<HTMLInputElement>(`input[name="${name}"]`)
      if (!found) throw new Error(`no ${name}`)
      return found
    }
    input('person.name').value = 'Typed early'
    input('born-year').value = '1980'
    input('bins').checked = true
    const problems: unknown[] = []
    await act(async () => {
      hydrateRoot(container, element, { onRecoverableError: (error) => problems.push(error) })
    })
    expect(input('person.name').value).toBe('Typed early')
    expect(input('born-year').value).toBe('1980')
    expect(input('born-month').value).toBe('March')
    expect(container.querySelectorAll('input:checked')).toHaveLength(2)
    expect(problems).toEqual([])
    container.remove()
  })
})
