import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cy } from '../words/index.ts'
import { Pagination } from './index.ts'

describe('Pagination', () => {
  it('names each page, and marks the one shown', () => {
    render(
      <Pagination
        previous={{ href: '?page=1' }}
        items={[
          { number: 1, href: '?page=1' },
          { number: 2, href: '?page=2', current: true },
          { ellipsis: true },
        ]}
      />,
    )
    expect(screen.getByRole('navigation', { name: 'Pagination' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Page 2' })).toHaveAttribute('aria-current', 'page')
    expect(screen.getByRole('link', { name: /^Previous/ })).toHaveAttribute('rel', 'prev')
  })

  it('speaks Welsh', () => {
    const { previousText, pageLabel, ...landmark } = cy.pagination
    render(
      <Pagination
        aria-label={landmark['aria-label']}
        previous={{ href: '?1', text: previousText }}
        items={[{ number: 1, href: '?1', 'aria-label': pageLabel(1) }]}
      />,
    )
    expect(screen.getByRole('navigation', { name: 'Tudalennu' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Tudalen flaenorol' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Tudalen 1' })).toBeVisible()
  })
})
