import { plainDate } from '@guildhall/standards/plain-date'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { Temporal } from 'temporal-polyfill'
import { bulkyItems, upholstered } from '../../test/councils.ts'
import { StoryPage, storyAddress, storyContact } from '../../test/story.tsx'
import { mayBook, slots } from '../bulky/bulky.ts'
import { bulkyPolicySchema } from '../bulky/bulky-policy.ts'
import {
  bulkyPages,
  type ClosedData,
  type DayData,
  type ItemsData,
  type WhereData,
} from './bulky.tsx'

const { pages } = bulkyPages({ address: () => storyAddress })
const policy = bulkyPolicySchema.parse({
  items: bulkyItems,
  pricing: { by: 'item', price: 1500, minimum: 3000 },
  surcharges: [upholstered],
  weekdays: [2, 4],
  lookAheadDays: 21,
  capacityPerDay: 4,
  where: {
    en: 'Leave the items at the front of your property, where the crew can see them from the road.',
    cy: 'Gadewch yr eitemau o flaen eich eiddo, lle gall y criw eu gweld o’r ffordd.',
  },
})
const banded = bulkyPolicySchema.parse({
  ...policy,
  pricing: {
    by: 'band',
    bands: [
      { upTo: 3, price: 2500 },
      { upTo: 5, price: 4000 },
    ],
  },
})
const facts = {
  policy,
  calendar: { workingWeek: [1, 2, 3, 4, 5], closedDays: new Set<never>() },
  booked: new Map([[plainDate('2026-12-01'), 3]]),
  now: Temporal.Instant.from('2026-11-24T10:00:00Z'),
}
const full = mayBook({
  ...facts,
  policy: { ...policy, capacityPerDay: 0 },
  phone: storyContact.phone,
})

interface Args {
  path: string
  data: ItemsData | WhereData | DayData | ClosedData | null
  values?: Record<string, string | string[]>
  errors?: { field: string; message: string }[]
}

const meta: Meta<Args> = {
  title: 'Patterns/Bin collection/Bulky waste',
  render: ({ path, data, values = {}, errors = [] }, { globals }) => (
    <StoryPage
      pages={pages}
      path={path}
      data={data}
      values={values}
      errors={errors}
      language={globals.language}
    />
  ),
}
export default meta
type Story = StoryObj<typeof meta>

/** What can be collected, with each price and what makes it dearer. */
export const Items: Story = { args: { path: 'items', data: { state: 'open', policy } } }

/** A council that prices by how many items there are. */
export const ItemsInBands: Story = {
  args: { path: 'items', data: { state: 'open', policy: banded } },
}

/** More than one booking takes; what was chosen is still there. */
export const TooManyItems: Story = {
  args: {
    ...Items.args,
    values: { items: ['table'], 'quantity-table': '7' },
    errors: [
      {
        field: 'items',
        message: 'too-many',
      },
    ],
  },
}

/** Where items must be left. */
export const WhereToLeave: Story = {
  args: {
    path: 'where-to-leave',
    data: { where: policy.where ?? { en: '', cy: '' }, putOutBy: '06:00' },
  },
}

/** The days on which the crew has room; few places are said. */
export const ChooseDay: Story = {
  args: { path: 'choose-day', data: { state: 'open', slots: slots(facts), holdMinutes: 90 } },
}

/** Somebody else took the day in between. */
export const DayGone: Story = {
  args: {
    ...ChooseDay.args,
    errors: [{ field: 'day', message: 'gone' }],
  },
}

/** No day is left: why, when one opens, whom to call. */
export const FullyBooked: Story = {
  args: { path: 'items', data: full.allowed ? null : { state: 'closed', decision: full } },
}

/** Whom to tell of the booking. */
export const ContactDetails: Story = { args: { path: 'contact-details', data: null } }
