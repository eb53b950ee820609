import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { hydrate } from '../../test/hydrate.tsx'
import { SkipLink } from './index.ts'

describe('SkipLink', () => {
  it('takes the focus to the main content, for as long as it stays there', async () => {
    await hydrate(
      <>
        <SkipLink />
        <main id="main-content">
          <a href="/bins">Bins</a>
        </main>
      </>,
    )
    await userEvent.click(screen.getByRole('link', { name: 'Skip to main content' }))
    const main = screen.getByRole('main')
    expect(main).toHaveFocus()
    expect(main).toHaveClass('govuk-skip-link-focused-element')
    await userEvent.tab()
    expect(screen.getByRole('link', { name: 'Bins' })).toHaveFocus()
    expect(main).not.toHaveAttribute('tabindex')
    expect(main).not.toHaveClass('govuk-skip-link-focused-element')
  })
})
