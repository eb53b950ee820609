import type { Decision } from '@guildhall/council/decision'
import { plainDate } from '@guildhall/standards/plain-date'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { Temporal } from 'temporal-polyfill'
import { policyOf } from '../../../test/councils.ts'
import { onlyPage, StoryPage, storyAddress, storyContact } from '../../../test/story.tsx'
import { mayFollowUp, type ReportToFollow } from '../../missed/follow-up.ts'
import { missedPages, type ReportedData } from '../missed.tsx'
import { followUpPages, type ReportsData } from './follow-up.tsx'

const missed = missedPages({ address: () => storyAddress })
const pages = [
  ...followUpPages({ address: () => storyAddress }).pages,
  missed.whatYouSaw,
  missed.confirmation,
]
const decide = (report: Partial<ReportToFollow>): Decision =>
  mayFollowUp({
    report: { followUps: [], ...report },
    policy: policyOf().missed,
    calendar: { workingWeek: [1, 2, 3, 4, 5], closedDays: new Set() },
    now: Temporal.Instant.from('2026-11-24T10:00:00Z'),
    phone: storyContact.phone,
  })
const early = { returnBy: plainDate('2026-11-25') }
const late = { returnBy: plainDate('2026-11-20') }
const done = { closed: { as: 'completed' as const, at: '2026-11-23T09:00:00Z' } }

interface Args {
  path: string
  data: ReportsData | Decision | { kind: string } | ReportedData | null
  errors?: { field: string; message: string }[]
}

const meta: Meta<Args> = {
  title: 'Patterns/Bin collection/After a missed collection',
  render: ({ path, data, errors = [] }, { globals }) => (
    <StoryPage
      pages={onlyPage(pages, path)}
      path={path}
      data={data}
      errors={errors}
      language={globals.language}
    />
  ),
}
export default meta
type Story = StoryObj<typeof meta>

/** The report is sent: by when the crew is back. */
export const Reported: Story = {
  args: { path: 'confirmation', data: { returnBy: plainDate('2026-11-26') } },
}

/** The crew logged it as done, so the council asks what the resident saw. */
export const WhatYouSaw: Story = { args: { path: 'what-you-saw', data: null } }

/** How each report of the home and its block stands. */
export const WhichReport: Story = {
  args: {
    path: 'which-report',
    data: {
      reports: [
        {
          reference: 'A',
          service: { en: 'Rubbish', cy: 'Sbwriel' },
          reportedOn: plainDate('2026-11-23'),
          decision: decide(early),
        },
        {
          reference: 'B',
          service: { en: 'Recycling', cy: 'Ailgylchu' },
          reportedOn: plainDate('2026-11-18'),
          decision: decide(late),
        },
        {
          reference: 'C',
          service: { en: 'Food waste', cy: 'Gwastraff bwyd' },
          reportedOn: plainDate('2026-11-19'),
          decision: decide(done),
        },
      ],
    },
  },
}

/** Nobody has reported anything. */
export const NothingReported: Story = { args: { path: 'which-report', data: { reports: [] } } }

/** Nobody came back. */
export const Escalate: Story = { args: { path: 'tell-us-more', data: { kind: 'escalation' } } }

/** The crew’s log isn’t true. */
export const Dispute: Story = { args: { path: 'tell-us-more', data: { kind: 'dispute' } } }

/** The promised day isn’t over. */
export const TooEarly: Story = { args: { path: 'cannot-follow-up', data: decide(early) } }

/** It is being dealt with. */
export const ToldAlready: Story = {
  args: { path: 'cannot-follow-up', data: decide({ ...late, followUps: ['escalation'] }) },
}
