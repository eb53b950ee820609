import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Breadcrumbs } from './index.ts'

describe('Breadcrumbs', () => {
  it('leads up, and marks the page shown', () => {
    render(<Breadcrumbs items={[{ href: '/', text: 'Home' }, { text: 'Bins' }]} />)
    expect(screen.getByRole('navigation', { name: 'Breadcrumb' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Home' })).toHaveAttribute('href', '/')
    expect(screen.getByText('Bins')).toHaveAttribute('aria-current', 'page')
  })
})
