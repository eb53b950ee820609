import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { hydrate } from '../../test/hydrate.tsx'
import { turnScreen } from '../../test/screen.ts'
import { Tabs } from './index.ts'

function Weeks() {
  return (
    <Tabs
      idPrefix="week"
      items={[
        { label: 'This week', content: 'Recycling' },
        { label: 'Next week', content: 'Rubbish' },
      ]}
    />
  )
}

const tab = (name: string) => screen.getByRole('tab', { name })

async function goTo(hash: string) {
  await act(async () => {
    window.location.hash = hash
    await new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }))
  })
}

describe('Tabs', () => {
  it('shows the panel of the first tab', async () => {
    await hydrate(<Weeks />)
    expect(tab('This week')).toHaveAttribute('aria-selected', 'true')
    expect(screen.getByRole('tabpanel', { name: 'This week' })).toHaveTextContent('Recycling')
    expect(document.getElementById('week-2')).toHaveClass('govuk-tabs__panel--hidden')
  })

  it('switches by click, and puts the tab in the address', async () => {
    await hydrate(<Weeks />)
    await userEvent.click(tab('Next week'))
    expect(tab('Next week')).toHaveAttribute('aria-selected', 'true')
    expect(document.getElementById('week-1')).toHaveClass('govuk-tabs__panel--hidden')
    expect(window.location.hash).toBe('#week-2')
  })

  it('switches by arrow keys, with one tab in the order of the page', async () => {
    await hydrate(<Weeks />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    expect(tab('Next week')).toHaveFocus()
    expect(tab('This week')).toHaveAttribute('tabindex', '-1')
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}{ArrowLeft}')
    expect(tab('This week')).toHaveFocus()
  })

  it('opens at the tab that the address names, and follows back and forward', async () => {
    window.location.hash = 'week-2'
    await hydrate(<Weeks />)
    expect(tab('Next week')).toHaveAttribute('aria-selected', 'true')
    await goTo('week-1')
    expect(tab('This week')).toHaveAttribute('aria-selected', 'true')
    expect(tab('This week')).toHaveFocus()
  })

  it('is a list of links to open panels on a small screen', async () => {
    await hydrate(<Weeks />)
    turnScreen(true)
    expect(screen.queryByRole('tab')).toBeNull()
    expect(screen.getByRole('link', { name: 'Next week' })).toHaveAttribute('href', '#week-2')
    expect(document.getElementById('week-2')).not.toHaveClass('govuk-tabs__panel--hidden')
  })
})
