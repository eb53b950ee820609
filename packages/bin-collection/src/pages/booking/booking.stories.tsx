import type { Decision } from '@guildhall/council/decision'
import { pence } from '@guildhall/standards/pence'
import { plainDate } from '@guildhall/standards/plain-date'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { Temporal } from 'temporal-polyfill'
import { bulkyItems, upholstered } from '../../../test/councils.ts'
import { onlyPage, StoryPage, storyAddress, storyContact } from '../../../test/story.tsx'
import { bulkyPolicySchema } from '../../bulky/bulky-policy.ts'
import { mayAmend, mayCancel } from '../../bulky/changes.ts'
import { bulkyPages } from '../bulky.tsx'
import { type BookingTaskData, bookingPages } from './booking.tsx'

const pages = [...bookingPages().pages, bulkyPages({ address: () => storyAddress }).benefit]
const facts = (now: string) => ({
  policy: bulkyPolicySchema.parse({
    items: bulkyItems,
    surcharges: [upholstered],
    pricing: { by: 'item', price: 1500 },
  }),
  calendar: { workingWeek: [1, 2, 3, 4, 5], closedDays: new Set<never>() },
  now: Temporal.Instant.from(now),
  booking: { date: plainDate('2026-12-01'), state: 'confirmed' as const },
  phone: storyContact.phone,
})
const task = (now: string): BookingTaskData => ({
  date: plainDate('2026-12-01'),
  amend: mayAmend(facts(now)),
  cancel: mayCancel(facts(now)),
  back: pence(5500),
})

interface Args {
  path: string
  data: BookingTaskData | Decision | null
  values?: Record<string, string>
  errors?: { field: string; message: string }[]
}

const meta: Meta<Args> = {
  title: 'Patterns/Bin collection/Change a bulky booking',
  render: ({ path, data, values = {}, errors = [] }, { globals }) => (
    <StoryPage
      pages={onlyPage(pages, path)}
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

/** The reference of the booking. */
export const Reference: Story = { args: { path: 'booking-reference', data: null } }

/** Nothing is booked under that reference. */
export const UnknownReference: Story = {
  args: {
    ...Reference.args,
    values: { reference: 'B-1' },
    errors: [{ field: 'reference', message: 'unknown' }],
  },
}

/** Change it or cancel it, with what comes of each. */
export const WhatToDo: Story = {
  args: { path: 'booking-task', data: task('2026-11-24T10:00:00Z') },
}

/** It is too late for both. */
export const TooLate: Story = { args: { path: 'booking-task', data: task('2026-11-30T15:00:00Z') } }

/** Why it can’t be done, and whom to call. */
export const Cannot: Story = {
  args: { path: 'booking-cannot', data: mayCancel(facts('2026-11-30T15:00:00Z')) },
}

/** Asked of a booking only where its price depends on it. */
export const Benefit: Story = { args: { path: 'benefit', data: null } }
