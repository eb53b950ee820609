import { render, screen, within } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { count, month, period, policy, service } from '../../test/sample.ts'
import { byDay, measureService } from '../measure.ts'
import { DailyPage } from './daily-page.tsx'
import { PerformancePage } from './performance-page.tsx'
import { SatisfactionPage, satisfactionTitle } from './satisfaction-page.tsx'
import { SummaryPage } from './summary-page.tsx'

const named = { name: 'Missed collection', council: 'Wenlow Council', language: 'en' } as const
const options = { journey: 'missed-collection', period, policy }
const few = service([count({ times: 7 })])

describe('the public page', () => {
  it('gives each measure as a figure in a table, with its likely range and what it is of', () => {
    render(<PerformancePage {...named} service={service()} />)
    const row = within(screen.getByRole('table', { name: 'The four measures' }))
      .getByRole('rowheader', { name: 'Completion rate' })
      .closest('tr')
    const cells = [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)
    // 895 of 1004 and 904 of 995 are the extremes; Wilson’s ends are 0.8706 and 0.9248.
    expect(cells).toEqual(['90%', '87%\u00a0to\u00a093%', '1,000', ''])
  })

  it('draws nothing that it does not also say, and says nothing by colour alone', () => {
    const { container } = render(<PerformancePage {...named} service={service()} />)
    const drawings = [...container.querySelectorAll('svg')]
    expect(drawings.length).toBeGreaterThan(4)
    for (const drawing of drawings) {
      expect(drawing).toHaveAttribute('aria-hidden', 'true')
      expect(drawing.textContent).toBe('')
      expect(drawing.querySelectorAll('[style]')).toHaveLength(0)
    }
  })

  it('shows no figure of fewer than ten people', () => {
    render(<PerformancePage {...named} service={few} />)
    expect(screen.getAllByText('Fewer than 10 people, so it is not shown.').length).toBe(3)
    expect(document.body.textContent).not.toMatch(/\b7\b/)
  })

  it('says of a group of few that it is too small, and not that it was not measured', () => {
    render(<PerformancePage {...named} service={few} />)
    const table = within(screen.getByRole('table', { name: 'How different people fare' }))
    const row = table.getByRole('rowheader', { name: 'On a phone' }).closest('tr')
    const cells = [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)
    expect(cells).toEqual(['under 10', 'Too few to show', '', 'Too few to show'])
    expect(table.queryByText('Not measured')).toBeNull()
  })

  it('says that there is nothing yet, and that made-up figures are made up', () => {
    render(<PerformancePage {...named} service={service([])} invented />)
    expect(screen.getByText(/nothing to show for this period yet/)).toBeVisible()
    expect(screen.getByText(/recorded from a demonstration/)).toBeVisible()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('is in Welsh throughout', () => {
    render(<PerformancePage {...named} language="cy" service={service()} csvHref="/csv" />)
    expect(screen.getByRole('rowheader', { name: 'Cyfradd gwblhau' })).toBeVisible()
    expect(screen.getByRole('link', { name: /Lawrlwytho/ })).toHaveAttribute('href', '/csv')
    expect(screen.getByText('1 Hydref 2026 i 31 Hydref 2026')).toBeVisible()
  })
})

describe('the page for staff', () => {
  it('is exact, and has every day', () => {
    const [measures, days] = [measureService(month, options), byDay(month, options)]
    render(<DailyPage {...named} measures={measures} days={days} />)
    const table = screen.getByRole('table', { name: 'Day by day' })
    expect(within(table).getAllByRole('rowheader')).toHaveLength(31)
    expect(
      screen.getByRole('rowheader', { name: 'Monday 5 October' }).closest('tr'),
    ).toHaveTextContent('Monday 5 October900100')
    // 135 mistakes on a page that was got right 950 times: 14 in 100.
    const wrong = screen.getByRole('table', { name: 'Questions that are got wrong' })
    expect(
      within(wrong).getByRole('rowheader', { name: 'postcode' }).closest('tr'),
    ).toHaveTextContent('postcode13514')
  })

  it('says that nothing has happened yet', () => {
    render(<DailyPage {...named} measures={measureService([], options)} days={[]} />)
    expect(screen.getByText(/nothing to show/)).toBeVisible()
  })
})

describe('the summary for a councillor', () => {
  it('says in sentences what happened and what to ask', () => {
    render(<SummaryPage {...named} service={service()} />)
    const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(said).toContain('About 90 in every 100 finished.')
    expect(said).toContain('Each finished form cost the council about £1.40.')
    expect(said).toContain('More people left on the page “postcode” than on any other.')
    expect(said).toContain('What stops those who are helped by staff from doing it online?')
  })

  it('calls a change news only when it is too large to be chance', () => {
    const before = (tens: number) => ({ ...service(), completion: { count: tens, of: 1000 } })
    const { rerender } = render(<SummaryPage {...named} service={service()} before={before(800)} />)
    expect(screen.getByText(/About 90 in every 100 finished. That is more than/)).toBeVisible()
    rerender(<SummaryPage {...named} service={service()} before={before(890)} />)
    expect(screen.getByText(/100 finished. That is about the same as/)).toBeVisible()
    rerender(
      <SummaryPage {...named} service={service()} before={{ ...before(100), definitions: 2 }} />,
    )
    expect(screen.queryByText(/100 finished. That is/)).toBeNull()
  })

  it('says of fewer than ten only that they are fewer', () => {
    const some = { ...service(), satisfaction: { count: 'under-10', of: 20 } } as const
    render(<SummaryPage {...named} service={some} />)
    // From 1 to 9 of 15 to 24.
    expect(
      screen.getByText('Fewer than 60 in every 100 who answered were satisfied or very satisfied.'),
    ).toBeVisible()
  })

  it('says that too few people used it', () => {
    render(<SummaryPage {...named} service={few} />)
    expect(screen.getByText(/Too few people used this service from 1 October 2026/)).toBeVisible()
  })
})

describe('the question at the end', () => {
  it('is a plain form with five answers, none chosen, before any script', () => {
    const html = renderToStaticMarkup(<SatisfactionPage language="en" action="/feedback" />)
    const form = new DOMParser().parseFromString(html, 'text/html').querySelector('form')
    expect([form?.method, form?.getAttribute('action')]).toEqual(['post', '/feedback'])
    expect(form?.querySelectorAll('[name=satisfaction]')).toHaveLength(5)
    expect(form?.querySelectorAll('[checked]')).toHaveLength(0)
  })

  it('asks again, saying so, when nothing was chosen', () => {
    render(<SatisfactionPage language="cy" isMissing />)
    const link = screen.getByRole('link', { name: 'Dewiswch pa mor fodlon ydych chi' })
    const first = screen.getByRole('radio', { name: 'Yn fodlon iawn' })
    expect(link).toHaveAttribute('href', `#${first.id}`)
    expect(satisfactionTitle('cy', true)).toBe('Gwall: Arolwg boddhad')
  })
})
