import { addressOnOneLine } from '@guildhall/standards/address'
import { plainDate } from '@guildhall/standards/plain-date'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { policyOf } from '../../test/councils.ts'
import { StoryPage, storyAddress, storyContact } from '../../test/story.tsx'
import type { Collection } from '../collection.ts'
import { schedule } from '../schedule/schedule.ts'
import { type BinDaysData, binDaysPages } from './bin-days.tsx'
import type { TroubleData } from './trouble.tsx'

const { pages } = binDaysPages({
  address: () => storyAddress,
  missedHref: () => '#missed',
  remindersHref: () => '#reminders',
})
const today = plainDate('2026-11-24')
const on = (service: string, date: string, more: Partial<Collection> = {}): Collection => ({
  service,
  originalDate: plainDate(date),
  date: plainDate(date),
  ...more,
})
const daysOf = (collections: Collection[], policy = policyOf()): BinDaysData => ({
  state: 'days',
  today,
  address: addressOnOneLine(storyAddress),
  services: schedule({ collections, policy, today }).services,
  putOutBy: '06:30',
  feedHref: 'https://alderbrook.example/bin-days/calendar/10009990001.ics',
  printHref: '#print',
  jsonHref: '#json',
})

const meta: Meta<{ data: BinDaysData | TroubleData }> = {
  title: 'Patterns/Bin collection/Bin days',
  render: ({ data }, { globals }) => (
    <StoryPage pages={pages} path="bin-days" data={data} language={globals.language} />
  ),
}
export default meta
type Story = StoryObj<typeof meta>

/** The next collections, soonest first. */
export const NextCollections: Story = {
  args: {
    data: daysOf([
      on('refuse', '2026-11-25'),
      on('refuse', '2026-12-09'),
      on('recycling', '2026-11-24'),
      on('recycling', '2026-12-01'),
      on('garden', '2026-12-03'),
    ]),
  },
}

/** One that has moved, with when from and why. */
export const Moved: Story = {
  args: {
    data: daysOf([
      on('refuse', '2026-11-25', {
        date: plainDate('2026-11-27'),
        movedBecause: { en: 'Snow on the roads', cy: 'Eira ar y ffyrdd' },
      }),
      on('refuse', '2026-12-09'),
    ]),
  },
}

/** A date in a holiday window that nobody has confirmed is never shown as certain. */
export const ToBeConfirmed: Story = {
  args: {
    data: daysOf(
      [on('refuse', '2026-12-16'), on('refuse', '2026-12-30'), on('garden', '2026-12-29')],
      policyOf({
        holidays: {
          windows: [
            {
              from: '2026-12-21',
              to: '2027-01-08',
              name: { en: 'Christmas and New Year', cy: 'y Nadolig a’r Flwyddyn Newydd' },
            },
          ],
        },
      }),
    ),
  },
}

/** The source names a service that the council's policy doesn't know. */
export const UnknownService: Story = {
  args: { data: daysOf([on('Textiles', '2026-11-30'), on('refuse', '2026-11-25')]) },
}

/** The source is down, and what it said last is told with its age. */
export const LastKnown: Story = {
  args: {
    data: {
      ...daysOf([on('refuse', '2026-11-25'), on('recycling', '2026-12-01')]),
      asOf: '2026-11-23T17:00:00Z',
    },
  },
}

/** The source is down or slow: never an empty list. */
export const SourceDown: Story = { args: { data: { state: 'down', contact: storyContact } } }

/** The source doesn't know the property. */
export const UnknownProperty: Story = {
  args: { data: { state: 'unknown-property', contact: storyContact } },
}

/** The source knows the property and has no dates for it. */
export const NoDates: Story = { args: { data: { state: 'none', contact: storyContact } } }

/** The address was typed in, so nothing can be looked up. */
export const TypedAddress: Story = { args: { data: { state: 'no-uprn', contact: storyContact } } }
