import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { hydrate } from '../../test/hydrate.tsx'
import { cy } from '../words/index.ts'
import { Accordion, type AccordionProps } from './index.ts'

function Bins(props: Partial<AccordionProps>) {
  return (
    <Accordion
      id="bins"
      items={[
        { heading: 'Recycling', summary: 'Blue lid', content: 'Every fortnight' },
        { heading: 'Garden', content: 'From March', expanded: true },
      ]}
      {...props}
    />
  )
}

const section = (name: RegExp) => screen.getByRole('button', { name })
const content = (number: number) => document.getElementById(`bins-content-${number}`)

describe('Accordion', () => {
  it('shows all sections before any script runs', async () => {
    const { html } = await hydrate(<Bins />)
    expect(html).not.toContain('hidden')
    expect(html).not.toContain('<button')
  })

  it('turns each heading into a button that names the section, its summary and what it does', async () => {
    await hydrate(<Bins />)
    expect(
      screen.getByRole('button', { name: 'Recycling , Blue lid , Show this section' }),
    ).toHaveAttribute('aria-expanded', 'false')
    expect(screen.getByRole('button', { name: 'Garden , Hide this section' })).toHaveAttribute(
      'aria-expanded',
      'true',
    )
  })

  it('opens and closes a section, which a search in the page can still find', async () => {
    await hydrate(<Bins />)
    expect(content(1)).toHaveAttribute('hidden', 'until-found')
    await userEvent.click(section(/^Recycling/))
    expect(content(1)).not.toHaveAttribute('hidden')
    await userEvent.click(section(/^Recycling/))
    expect(content(1)).toHaveAttribute('hidden', 'until-found')
    act(() => void content(1)?.dispatchEvent(new Event('beforematch', { bubbles: true })))
    expect(content(1)).not.toHaveAttribute('hidden')
  })

  it('shows all sections at once, and then hides all', async () => {
    await hydrate(<Bins />)
    await userEvent.click(screen.getByRole('button', { name: 'Show all sections' }))
    expect(content(1)).not.toHaveAttribute('hidden')
    await userEvent.click(screen.getByRole('button', { name: 'Hide all sections' }))
    expect(content(1)).toHaveAttribute('hidden')
    expect(content(2)).toHaveAttribute('hidden')
  })

  it('remembers which sections were open, for as long as the tab lives', async () => {
    const first = await hydrate(<Bins />)
    await userEvent.click(section(/^Recycling/))
    await userEvent.click(section(/^Garden/))
    await first.unmount()
    await hydrate(<Bins />)
    expect(section(/^Recycling/)).toHaveAttribute('aria-expanded', 'true')
    expect(section(/^Garden/)).toHaveAttribute('aria-expanded', 'false')
  })

  it('remembers nothing when asked not to', async () => {
    const first = await hydrate(<Bins rememberExpanded={false} />)
    await userEvent.click(section(/^Recycling/))
    await first.unmount()
    await hydrate(<Bins rememberExpanded={false} />)
    expect(section(/^Recycling/)).toHaveAttribute('aria-expanded', 'false')
  })

  it('keeps open what is open when the page is drawn again, in Welsh', async () => {
    const { rerender } = await hydrate(<Bins />)
    await userEvent.click(section(/^Recycling/))
    await rerender(<Bins {...cy.accordion} />)
    expect(screen.getByRole('button', { name: 'Cuddio pob adran' })).toBeVisible()
    expect(section(/^Recycling , Blue lid , Cuddio’r adran hon/)).toHaveAttribute(
      'aria-expanded',
      'true',
    )
  })
})
