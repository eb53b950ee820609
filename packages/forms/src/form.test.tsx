import '@testing-library/jest-dom/vitest'
import { Button } from '@guildhall/components/button'
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { act } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { choices } from './choices.ts'
import { fieldsFor } from './fields.tsx'
import { Form, FormProvider } from './form.tsx'

const schema = z.object({
  street: z.string().min(1, 'required').max(20, 'too-long'),
  kind: z.enum(['missed', 'damaged']),
  items: choices({ values: ['sofa', 'bed', 'fridge'], atMost: 2 }),
})
const { TextInputField, RadiosField, CheckboxesField } = fieldsFor(schema)

const words = {
  en: {
    'street.required': 'Enter a street',
    'kind.required': 'Select what happened',
    'kind.choose': 'Select what happened',
    'items.choose': 'Select at least one item',
    'items.too-many': 'Select 2 items or fewer',
  },
  cy: { 'street.required': 'Rhowch stryd' },
}

function Asked(props: Partial<Parameters<typeof FormProvider>[0]>) {
  return (
    <FormProvider schema={schema} language="en" errorWords={words} title="Report" {...props}>
      <Form aria-label="Report">
        <TextInputField name="street" label="Street" />
        <RadiosField
          name="kind"
          legend="What happened?"
          items={[
            { value: 'missed', label: 'Missed' },
            { value: 'damaged', label: 'Damaged' },
          ]}
        />
        <CheckboxesField
          name="items"
          legend="Items"
          items={[
            { value: 'sofa', label: 'Sofa' },
            { value: 'bed', label: 'Bed' },
            { value: 'fridge', label: 'Fridge' },
          ]}
        />
        <Button>Continue</Button>
        <Button formNoValidate name="skip" value="yes">
          Skip
        </Button>
      </Form>
    </FormProvider>
  )
}

let listening = new AbortController()

/** What the browser would have posted: jsdom posts nothing itself. */
function watchPosts(form: HTMLElement) {
  const posts: string[] = []
  // On the window, so that React's own listener on the root comes first.
  window.addEventListener(
    'submit',
    (event) => {
      if (event.defaultPrevented) return
      event.preventDefault()
      const { submitter } = event as SubmitEvent
      const data = new FormData(form as HTMLFormElement, submitter)
      posts.push([...data].map(([name, value]) => `${name}=${String(value)}`).join('&'))
    },
    { signal: listening.signal },
  )
  return posts
}

afterEach(() => {
  cleanup()
  listening.abort()
  listening = new AbortController()
})

describe('a form that doesn’t fit', () => {
  it('lists what is wrong in the order of the page, focused, each linked to its first control', async () => {
    render(<Asked />)
    const posts = watchPosts(screen.getByRole('form'))
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    const alert = screen.getByRole('alert')
    const links = within(alert).getAllByRole('link')
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Enter a street', '#street'],
      ['Select what happened', '#kind'],
      ['Select at least one item', '#items'],
    ])
    expect(alert.parentElement).toHaveFocus()
    expect(document.title).toBe('Error: Report')
    expect(posts).toEqual([])
  })

  it('ties each message to its control', async () => {
    render(<Asked />)
    watchPosts(screen.getByRole('form'))
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    expect(screen.getByRole('textbox', { name: 'Street' })).toHaveAccessibleDescription(
      'Error: Enter a street',
    )
    expect(screen.getByRole('group', { name: 'Items' })).toHaveAccessibleDescription(
      'Error: Select at least one item',
    )
  })

  it('is focused again at the next attempt, with what is still wrong', async () => {
    render(<Asked />)
    watchPosts(screen.getByRole('form'))
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    await userEvent.type(screen.getByRole('textbox'), 'High Street')
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    const alert = screen.getByRole('alert')
    expect(within(alert).queryByText('Enter a street')).toBeNull()
    expect(alert.parentElement).toHaveFocus()
    expect(screen.getByRole('textbox')).toHaveValue('High Street')
  })

  it('may be left by a button that needs no answer', async () => {
    render(<Asked />)
    const posts = watchPosts(screen.getByRole('form'))
    await userEvent.click(screen.getByRole('button', { name: 'Skip' }))
    expect(posts).toEqual(['street=&skip=yes'])
  })
})

it('a form that fits is posted as the browser would, with everything chosen', async () => {
  render(<Asked />)
  const posts = watchPosts(screen.getByRole('form'))
  await userEvent.type(screen.getByRole('textbox'), 'High Street')
  await userEvent.click(screen.getByRole('radio', { name: 'Damaged' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Sofa' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Bed' }))
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
  expect(posts).toEqual(['street=High Street&kind=damaged&items=sofa&items=bed'])
})

describe('what the server sent', () => {
  const values = { street: 'High Street', kind: 'damaged', items: ['sofa', 'bed'] }

  it('is in the HTML before any script: answers, mistakes and title', () => {
    const html = renderToString(
      <Asked values={values} errors={[{ field: 'items', message: 'That slot has gone' }]} />,
    )
    expect(html).toContain('value="High Street"')
    expect(html).toMatch(/<title>Error: Report<\/title>/)
    const page = document.createElement('div')
    page.innerHTML = html
    expect(page.querySelectorAll('input:checked')).toHaveLength(3)
    expect(page.querySelector('[role=alert] a')?.getAttribute('href')).toBe('#items')
  })

  it('gives way to what a resident typed before the page came alive', async () => {
    const element = <Asked values={{ street: 'Old Street' }} />
    const container = document.createElement('div')
    container.innerHTML = renderToString(element)
    document.body.append(container)
    const input = container.querySelector<HTMLInputElement>('input[name=street]')
    if (!input) throw new Error('no input')
    input.value = 'Typed early'
    const problems: unknown[] = []
    await act(async () => {
      hydrateRoot(container, element, { onRecoverableError: (error) => problems.push(error) })
    })
    expect(input.value).toBe('Typed early')
    expect(problems).toEqual([])
    container.remove()
  })
})

it('mistakes are told in Welsh on a Welsh page', async () => {
  render(<Asked language="cy" />)
  watchPosts(screen.getByRole('form'))
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
  expect(screen.getByRole('heading', { name: 'Mae problem' })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Rhowch stryd' })).toBeInTheDocument()
  expect(document.title).toBe('Gwall: Report')
})

it('a field outside a form says where it belongs', () => {
  expect(() => renderToString(<TextInputField name="street" label="Street" />)).toThrow(
    'FormProvider',
  )
})
