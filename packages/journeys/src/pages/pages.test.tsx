import '@testing-library/jest-dom/vitest'
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { type Journey, journey } from '../journey.ts'
import { JourneyPage } from '../journey-page.tsx'
import { household } from '../sample-people.ts'
import type { AddAnotherData } from './add-another.tsx'
import { confirmation } from './confirmation.tsx'
import { saveAndReturn } from './save-and-return.tsx'
import type { TaskListData } from './task-list.tsx'

afterEach(cleanup)

function show(path: string, data: unknown, more: object = {}, shown: Journey = household) {
  render(
    <JourneyPage
      journey={shown}
      siteName="Alderbrook"
      model={{
        journey: 'household',
        path,
        language: 'en',
        basePath: '/household',
        homeHref: '/',
        values: {},
        errors: [],
        data,
        ...more,
      }}
    />,
  )
}

describe('a list that a resident adds to', () => {
  const data: AddAnotherData = {
    items: [
      { name: 'Ann', path: 'people/1/name', removePath: 'people/1/remove' },
      { name: 'Bob', path: 'people/2/name', removePath: 'people/2/remove' },
    ],
    canAdd: true,
  }

  it('is headed by how many there are, and names whom each link is about', () => {
    show('people', data)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('You have added 2 people')
    expect(screen.getByRole('link', { name: /^Change\s?person 2$/i })).toHaveAttribute(
      'href',
      '/household/people/2/name?change',
    )
    expect(screen.getByRole('link', { name: /^Remove\s?person 1$/i })).toHaveAttribute(
      'href',
      '/household/people/1/remove',
    )
    const another = screen.getByRole('group', { name: 'Do you want to add another person?' })
    expect(within(another).getAllByRole('radio')).toHaveLength(2)
  })

  it('says so when it is full, and goes on without a question', () => {
    show('people', { ...data, canAdd: false })
    expect(screen.getByText('You cannot add any more.')).toBeInTheDocument()
    expect(screen.queryByRole('radio')).toBeNull()
    expect(document.querySelector('input[name=another]')).toHaveValue('no')
  })

  it('goes on from a change with the change still in the address', () => {
    show('people', data, { isChanging: true })
    expect(screen.getByRole('link', { name: /^Remove\s?person 1$/i })).toHaveAttribute(
      'href',
      '/household/people/1/remove?change',
    )
  })

  it('is in Welsh on a Welsh page', () => {
    show('people', data, { language: 'cy' })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Rydych wedi ychwanegu 2 o bobl',
    )
    expect(screen.getByRole('radio', { name: 'Ie' })).toBeInTheDocument()
  })

  it('asks by number whether to remove one', () => {
    show('people/2/remove', null, { item: { number: 2, count: 3 } })
    expect(
      screen.getByRole('group', { name: 'Are you sure you want to remove person 2?' }),
    ).toBeInTheDocument()
    expect(document.title).toMatch(/^Are you sure you want to remove person 2\?/)
  })
})

describe('a task list', () => {
  const data: TaskListData = {
    statuses: [
      [
        { id: 'people', status: 'completed', path: 'people' },
        { id: 'money', status: 'in-progress', path: 'warning' },
      ],
      [{ id: 'proof', status: 'cannot-start', path: 'proof' }],
    ],
    done: 1,
    total: 3,
  }

  it('links each task to its next question with its status, but one that can’t be started', () => {
    show('tasks', data)
    const money = screen.getByRole('link', { name: 'Money' })
    expect(money).toHaveAttribute('href', '/household/warning')
    expect(money).toHaveAccessibleDescription('In progress')
    expect(screen.queryByRole('link', { name: 'Proof' })).toBeNull()
    expect(screen.getByText('Cannot start yet')).toBeInTheDocument()
    expect(screen.getByText('You have completed 1 of 3 tasks.')).toBeInTheDocument()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('leads on once every task is completed', () => {
    show('tasks', { ...data, done: 3, nextPath: 'check-answers' })
    expect(screen.getByRole('button', { name: 'Continue' })).toHaveAttribute(
      'href',
      '/household/check-answers',
    )
  })
})

it('an interruption is gone on from by a button, or back by a link', () => {
  show('warning', null)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Is that right?')
  expect(screen.getByRole('button', { name: 'Continue' })).toHaveAttribute('type', 'submit')
  expect(screen.getByRole('link', { name: 'Change it' })).toHaveAttribute(
    'href',
    '/household/income',
  )
})

it('check answers groups its rows under headings and asks to agree', () => {
  const rows = [
    { key: 'Date', value: '24 November 2026', path: 'start', section: 'The start' },
    { key: 'Name', value: 'Ann', path: 'people/1/name', section: 'Person 1' },
    { key: 'Income', value: 'low', path: 'income' },
  ]
  show('check-answers', { rows })
  const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)
  expect(headings).toEqual(['The start', 'Person 1', 'Declaration'])
  expect(screen.getByRole('link', { name: /^Change\s?name \(Person 1\)$/ })).toBeInTheDocument()
  expect(screen.getByRole('checkbox', { name: 'I agree' })).toHaveAttribute('name', 'declaration')
})

describe('save and return', () => {
  const saving = journey({ ...household, pages: [...household.pages, ...saveAndReturn()] })
  const draw = (path: string, data: unknown, more: object = {}) =>
    show(path, data, { journey: saving.id, ...more }, saving)

  it('asks for an email address, and says who else could read the answers', () => {
    draw('save', { days: 28 })
    expect(screen.getByRole('textbox', { name: 'Email address' })).toHaveAttribute('type', 'email')
    expect(screen.getByText(/It works for 28 days/)).toBeInTheDocument()
    expect(screen.getByText(/Anyone with the link/)).toBeInTheDocument()
  })

  it('says where the link went and until when it works, in Welsh too', () => {
    draw('save', { days: 28, sentTo: 'a@b.cymru', until: '22 Rhagfyr' }, { language: 'cy' })
    expect(screen.getByText(/anfon dolen at a@b.cymru.*22 Rhagfyr/)).toBeInTheDocument()
  })

  it('opens the answers by a button, and says plainly when it can’t', () => {
    draw('return', { until: '22 December' })
    expect(screen.getByRole('button', { name: 'Go on' })).toBeInTheDocument()
    cleanup()
    draw('return', {})
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This link no longer works')
  })

  it('is offered on every page that can be saved from, with why a question is asked again', () => {
    draw(
      'tasks',
      { statuses: [], done: 0, total: 0 },
      { saveHref: '/household/save', isAskedForChange: true },
    )
    expect(screen.getByRole('link', { name: 'Save and come back later' })).toHaveAttribute(
      'href',
      '/household/save',
    )
    expect(screen.getByText(/We have changed this form since you began/)).toBeInTheDocument()
  })
})

describe('a confirmation', () => {
  const paid = journey({
    id: 'paid',
    version: 1,
    name: { en: 'Paid', cy: 'Talwyd' },
    pages: [
      confirmation({
        content: { en: { title: 'Sent', next: [] }, cy: { title: 'Anfonwyd', next: [] } },
        after: ({ data, href }) =>
          (data as { isPaid: boolean }).isPaid ? (
            <a href={href('receipt')}>See your receipt</a>
          ) : null,
      }),
    ],
  })

  it('leads on to what the service has for whoever is done, such as a receipt', () => {
    show('confirmation', { isPaid: true }, { basePath: '/paid', reference: 'A-1' }, paid)
    expect(screen.getByRole('link', { name: 'See your receipt' })).toHaveAttribute(
      'href',
      '/paid/receipt',
    )
  })

  it('leads nowhere where there is nothing', () => {
    show('confirmation', { isPaid: false }, { basePath: '/paid', reference: 'A-1' }, paid)
    expect(screen.queryByRole('link', { name: 'See your receipt' })).toBeNull()
  })
})
