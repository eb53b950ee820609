import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { GenericHeader } from './index.ts'

describe('GenericHeader', () => {
  it('leads home by the name of the organisation', () => {
    render(<GenericHeader>Wenlow Council</GenericHeader>)
    expect(screen.getByRole('link', { name: 'Wenlow Council' })).toHaveAttribute('href', '/')
  })
})
