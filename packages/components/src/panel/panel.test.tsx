import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Panel, PanelActions } from './index.ts'

describe('Panel', () => {
  it('says in the page’s heading that something is done', () => {
    render(<Panel title="Booking complete">Your reference</Panel>)
    expect(screen.getByRole('heading', { level: 1, name: 'Booking complete' })).toBeVisible()
    expect(screen.getByText('Your reference')).toBeVisible()
  })

  it('offers ways on only where it interrupts', () => {
    const actions = <PanelActions items={[{ text: 'Yes', type: 'submit' }]} />
    const { rerender } = render(<Panel title="Sure?" actions={actions} />)
    expect(screen.queryByRole('button')).toBeNull()
    rerender(<Panel title="Sure?" actions={actions} variant="interruption" />)
    expect(screen.getByRole('button', { name: 'Yes' })).toHaveAttribute('type', 'submit')
  })
})
