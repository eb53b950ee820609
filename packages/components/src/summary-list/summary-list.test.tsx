import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SummaryCard, SummaryList } from './index.ts'

describe('SummaryList', () => {
  it('pairs each question with its answer, and says what a link changes', () => {
    render(
      <SummaryList
        rows={[
          {
            key: 'Name',
            value: 'Sarah',
            actions: [{ href: '/name', text: 'Change', visuallyHiddenText: 'name' }],
          },
          { key: 'Reference', value: 'HDJ2123F' },
          false,
        ]}
      />,
    )
    expect(screen.getByRole('link')).toHaveTextContent('Change name')
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'Name',
      'Reference',
    ])
  })

  it('says in each link which of several lists it changes', () => {
    render(
      <SummaryList
        rows={[{ key: 'Name', value: 'Sarah', actions: [{ href: '/name', text: 'Change' }] }]}
        card={<SummaryCard title="Tenant 1" />}
      />,
    )
    expect(screen.getByRole('heading', { level: 2, name: 'Tenant 1' })).toBeVisible()
    expect(screen.getByRole('link')).toHaveTextContent('Change (Tenant 1)')
  })
})
