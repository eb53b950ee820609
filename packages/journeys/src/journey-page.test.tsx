import '@testing-library/jest-dom/vitest'
import { Button } from '@guildhall/components/button'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import { cleanup, render, screen } from '@testing-library/react'
import { act } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { journey, page } from './journey.ts'
import { JourneyPage } from './journey-page.tsx'
import type { PageModel } from './page-model.ts'
import { checkAnswers } from './pages/check-answers.tsx'
import { confirmation } from './pages/confirmation.tsx'

const schema = z.object({ street: z.string().min(1, 'required') })
const { TextInputField } = fieldsFor(schema)

const report = journey({
  id: 'report',
  version: 1,
  name: { en: 'Report a problem', cy: 'Adrodd problem' },
  pages: [
    page({
      path: 'street',
      schema,
      title: ({ language }) => (language === 'cy' ? 'Pa stryd?' : 'Which street?'),
      view: ({ language }) => (
        <Form>
          <TextInputField name="street" label={language === 'cy' ? 'Pa stryd?' : 'Which street?'} />
          <Button>Continue</Button>
        </Form>
      ),
    }),
    checkAnswers(),
    confirmation({
      content: {
        en: { title: 'Report sent', next: ['We will look at it.'] },
        cy: { title: 'Adroddiad wedi’i anfon', next: ['Byddwn yn edrych arno.'] },
      },
    }),
  ],
})

function model(changes: Partial<PageModel>): PageModel {
  return {
    journey: 'report',
    path: 'street',
    language: 'en',
    basePath: '/alderbrook/report',
    homeHref: '/alderbrook',
    values: {},
    errors: [],
    data: null,
    ...changes,
  }
}

function show(changes: Partial<PageModel>) {
  return <JourneyPage journey={report} model={model(changes)} siteName="Alderbrook" />
}

afterEach(cleanup)

describe('a page of a journey', () => {
  it('is titled by its question, its service and its council', () => {
    render(show({}))
    expect(document.title).toBe('Which street? – Report a problem – Alderbrook')
  })

  it('shows what the server found wrong, and what was typed', () => {
    render(
      show({ values: { street: 'x' }, errors: [{ field: 'street', message: 'Enter a street' }] }),
    )
    expect(screen.getByRole('link', { name: 'Enter a street' })).toHaveAttribute('href', '#street')
    expect(screen.getByRole('textbox', { name: 'Which street?' })).toHaveValue('x')
    expect(document.title).toMatch(/^Error: /)
  })

  it('comes alive in the browser without a word of it changing', async () => {
    const problems = vi.fn()
    const container = document.createElement('div')
    const element = show({ values: { street: 'x' } })
    container.innerHTML = renderToString(element)
    const before = container.querySelector('form')?.outerHTML
    document.body.append(container)
    await act(async () => {
      hydrateRoot(container, element, { onRecoverableError: problems })
    })
    expect(problems).not.toHaveBeenCalled()
    expect(container.querySelector('form')?.outerHTML).toBe(before)
    container.remove()
  })

  it('that the browser doesn’t know is told plainly to whoever builds it', () => {
    expect(() => renderToString(show({ path: 'nowhere' }))).toThrow('no page “nowhere”')
  })
})

describe('check answers', () => {
  it('shows each answer with a link that changes it and says which', () => {
    render(
      show({
        path: 'check-answers',
        data: { rows: [{ key: 'Street', value: ['High Street', 'Netherby'], path: 'street' }] },
      }),
    )
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Check your answers')
    expect(screen.getByText('Netherby')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: /^Change\s?street$/ })).toHaveAttribute(
      'href',
      '/alderbrook/report/street?change',
    )
    expect(screen.getByRole('button', { name: 'Accept and send' })).toBeInTheDocument()
  })

  it('is in Welsh on a Welsh page', () => {
    render(show({ path: 'check-answers', language: 'cy', data: { rows: [] } }))
    expect(screen.getByRole('button', { name: 'Derbyn ac anfon' })).toBeInTheDocument()
  })
})

it('the confirmation gives the reference and says what happens next', () => {
  render(show({ path: 'confirmation', reference: 'K7Q-4RW-29H' }))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Report sent')
  expect(screen.getByText('K7Q-4RW-29H')).toBeInTheDocument()
  expect(screen.getByText('We will look at it.')).toBeInTheDocument()
})
