import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { hydrate } from '../../test/hydrate.tsx'
import { NotificationBanner } from './index.ts'

describe('NotificationBanner', () => {
  it('takes the focus when it says that something was done', async () => {
    await hydrate(<NotificationBanner type="success">Your booking is confirmed</NotificationBanner>)
    expect(screen.getByRole('alert', { name: 'Success' })).toHaveFocus()
  })

  it('leaves the focus where it is when it only tells of something', async () => {
    await hydrate(<NotificationBanner>Collections are late</NotificationBanner>)
    expect(screen.getByRole('region', { name: 'Important' })).toBeVisible()
    expect(document.body).toHaveFocus()
  })

  it('leaves the focus where it is when asked to', async () => {
    await hydrate(
      <NotificationBanner type="success" disableAutoFocus>
        Done
      </NotificationBanner>,
    )
    expect(document.body).toHaveFocus()
  })
})
