import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Header } from './index.ts'

describe('Header', () => {
  it('shows the logo that its caller may show, and has none of its own', () => {
    const { container } = render(<Header logo="Logo" productName="Bins" href="/" />)
    expect(screen.getByRole('link', { name: 'Logo Bins' })).toHaveAttribute('href', '/')
    expect(container.querySelector('svg')).toBeNull()
  })
})
