import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { hydrate } from '../../test/hydrate.tsx'
import { turnScreen } from '../../test/screen.ts'
import { cy } from '../words/index.ts'
import { ServiceNavigation } from './index.ts'

const navigation = [
  { href: '/bins', text: 'Bins', current: true },
  { href: '/parking', text: 'Parking' },
]

describe('ServiceNavigation', () => {
  it('shows its pages and no menu button on a wide screen', async () => {
    await hydrate(<ServiceNavigation serviceName="Council" navigation={navigation} />)
    expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('Bins')
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByRole('region', { name: 'Service information' })).toBeVisible()
  })

  it('hides its pages behind a menu button on a small screen, until that is pressed', async () => {
    await hydrate(<ServiceNavigation navigation={navigation} />)
    turnScreen(true)
    const menu = screen.getByRole('button', { name: 'Menu', expanded: false })
    expect(screen.queryByRole('link', { name: 'Parking' })).toBeNull()
    await userEvent.click(menu)
    expect(menu).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getByRole('link', { name: 'Parking' })).toBeVisible()
    turnScreen(false)
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByRole('link', { name: 'Parking' })).toBeVisible()
  })

  it('keeps the menu open when the page is drawn again', async () => {
    const { rerender } = await hydrate(<ServiceNavigation navigation={navigation} />)
    turnScreen(true)
    await userEvent.click(screen.getByRole('button'))
    await rerender(<ServiceNavigation navigation={navigation} className="app" />)
    expect(screen.getByRole('link', { name: 'Parking' })).toBeVisible()
  })

  it('speaks Welsh', async () => {
    await hydrate(
      <ServiceNavigation serviceName="Biniau" navigation={navigation} {...cy.serviceNavigation} />,
    )
    turnScreen(true)
    expect(screen.getByRole('button', { name: 'Dewislen' })).toBeVisible()
    expect(screen.getByRole('navigation', { name: 'Dewislen' })).toBeVisible()
  })
})
