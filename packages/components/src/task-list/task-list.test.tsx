import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TaskList } from './index.ts'

describe('TaskList', () => {
  it('leads to each task, described by its hint and how far it is', () => {
    render(
      <TaskList
        items={[
          { title: 'Address', href: '/address', hint: 'Where you live', status: 'Completed' },
          { title: 'Pay', status: 'Cannot start yet' },
        ]}
      />,
    )
    expect(screen.getByRole('link', { name: 'Address' })).toHaveAccessibleDescription(
      'Where you live Completed',
    )
    expect(screen.getByText('Pay').closest('a')).toBeNull()
  })
})
