import type { Decision } from '@guildhall/council/decision'
import { plainDate } from '@guildhall/standards/plain-date'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { Temporal } from 'temporal-polyfill'
import { policyOf } from '../../test/councils.ts'
import { onlyPage, StoryPage, storyAddress, storyContact } from '../../test/story.tsx'
import { missedOptions } from '../missed/missed.ts'
import { schedule } from '../schedule/schedule.ts'
import { missedPages, type WhichServiceData } from './missed.tsx'
import type { TroubleData } from './trouble.tsx'

const { pages } = missedPages({ address: () => storyAddress })
const policy = policyOf()
const { services } = schedule({
  policy,
  today: plainDate('2026-11-24'),
  collections: [
    ['refuse', '2026-11-23'],
    ['recycling', '2026-11-24'],
    ['garden', '2026-11-10'],
    ['garden', '2026-12-01'],
  ].map(([service = '', date = '']) => ({
    service,
    originalDate: plainDate(date),
    date: plainDate(date),
  })),
})
const options = missedOptions({
  services,
  policy: policy.missed,
  calendar: { workingWeek: [1, 2, 3, 4, 5], closedDays: new Set() },
  now: Temporal.Instant.from('2026-11-24T10:00:00Z'),
  openReports: [],
  contact: { phone: storyContact.phone },
})
const decisionOn = (id: string) =>
  options.find(({ service }) => service.id === id)?.decision ?? null

interface Args {
  path: 'which-service' | 'cannot-report'
  data: WhichServiceData | TroubleData | Decision | null
  errors?: { field: string; message: string }[]
}

const meta: Meta<Args> = {
  title: 'Patterns/Bin collection/Missed collection',
  render: ({ path, data, errors = [] }, { globals }) => (
    <StoryPage
      pages={path === 'which-service' ? pages : onlyPage(pages, path)}
      path={path}
      data={data}
      errors={errors}
      language={globals.language}
    />
  ),
}
export default meta
type Story = StoryObj<typeof meta>

/** Each service says whether it can be reported, and until when or why not. */
export const WhichService: Story = {
  args: { path: 'which-service', data: { state: 'options', options } },
}

/** Nothing was chosen. */
export const NothingChosen: Story = {
  args: {
    ...WhichService.args,
    errors: [{ field: 'service', message: 'required' }],
  },
}

/** Too early: the round is still out. */
export const TooEarly: Story = { args: { path: 'cannot-report', data: decisionOn('recycling') } }

/** Too late, with what to do instead. */
export const TooLate: Story = { args: { path: 'cannot-report', data: decisionOn('garden') } }

/** The source is down or slow. */
export const SourceDown: Story = {
  args: { path: 'which-service', data: { state: 'down', contact: storyContact } },
}

/** The source doesn't know the property. */
export const UnknownProperty: Story = {
  args: { path: 'which-service', data: { state: 'unknown-property', contact: storyContact } },
}
