import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Details } from './index.ts'

describe('Details', () => {
  it('opens by its summary, without a script', () => {
    render(<Details summary="Help">It is on your bill</Details>)
    expect(screen.getByRole('group')).not.toHaveAttribute('open')
    expect(screen.getByText('Help').closest('summary')).not.toBeNull()
    expect(screen.getByText('It is on your bill')).not.toBeVisible()
  })
})
