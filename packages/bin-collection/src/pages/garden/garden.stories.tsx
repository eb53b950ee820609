import type { Decision } from '@guildhall/council/decision'
import { pence } from '@guildhall/standards/pence'
import { plainDate } from '@guildhall/standards/plain-date'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { Temporal } from 'temporal-polyfill'
import { gardenPolicies } from '../../../test/garden-councils.ts'
import { onlyPage, StoryPage, storyAddress, storyContact } from '../../../test/story.tsx'
import { type GardenTask, gardenTasks, mayDo } from '../../garden/garden.ts'
import type { TroubleData } from '../trouble.tsx'
import { type BinsData, gardenPages, type PayData, type TaskData } from './garden.tsx'

const { pages } = gardenPages({ address: () => storyAddress })

function refused(task: GardenTask, ends: string, policy = gardenPolicies.rolling): Decision {
  return mayDo(task, {
    policy,
    now: Temporal.Instant.from('2026-11-24T10:00:00Z'),
    subscription: {
      reference: 'GW-4821',
      starts: plainDate('2026-01-01'),
      ends: plainDate(ends),
      bins: 2,
      pays: 'card',
    },
    phone: storyContact.phone,
  })
}

interface Args {
  path: string
  data: TaskData | TroubleData | BinsData | PayData | Decision | { phone: string }
  values?: Record<string, string>
  errors?: { field: string; message: string }[]
}

const meta: Meta<Args> = {
  title: 'Patterns/Bin collection/Garden waste',
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

/** What can be done; nothing says whether the address has a subscription. */
export const WhatToDo: Story = {
  args: { path: 'garden-task', data: { state: 'open', tasks: gardenTasks } },
}

/** Nothing was chosen. */
export const NothingChosen: Story = {
  args: { ...WhatToDo.args, errors: [{ field: 'task', message: 'required' }] },
}

/** The reference, so that nobody else learns of the subscription. */
export const Reference: Story = {
  args: { path: 'garden-reference', data: { phone: storyContact.phone } },
}

/** No subscription of this address has that reference. */
export const WrongReference: Story = {
  args: {
    ...Reference.args,
    values: { reference: 'GW-1' },
    errors: [
      {
        field: 'reference',
        message: 'unknown',
      },
    ],
  },
}

/** How many bins, with what each costs for a whole term. */
export const HowManyBins: Story = {
  args: {
    path: 'garden-bins',
    data: {
      starts: plainDate('2026-11-24'),
      ends: plainDate('2027-11-23'),
      price: { by: 'term', first: pence(5000), later: pence(4000) },
      newBinFee: pence(3000),
    },
  },
}

/** Bins added midway cost a part of the term. */
export const AddABin: Story = {
  args: {
    path: 'garden-bins',
    data: {
      starts: plainDate('2026-11-24'),
      ends: plainDate('2027-05-31'),
      had: 2,
      price: { by: 'part', each: pence(3875) },
      newBinFee: pence(3000),
    },
  },
}

/** More than a home can have; what was typed is still there. */
export const TooManyBins: Story = {
  args: {
    ...HowManyBins.args,
    values: { bins: '9', newBins: '0' },
    errors: [{ field: 'bins', message: 'too-many' }],
  },
}

/** Each way to pay with its own total. */
export const HowToPay: Story = {
  args: {
    path: 'garden-payment',
    data: {
      ways: [
        { pays: 'card', total: pence(12000), off: pence(0) },
        {
          pays: 'direct-debit',
          total: pence(11500),
          off: pence(500),
          firstOn: plainDate('2026-12-08'),
        },
      ],
    },
  },
}

/** Too early to renew, with the day from which it can be. */
export const TooEarly: Story = {
  args: { path: 'garden-cannot', data: refused('renew', '2027-05-31') },
}

/** Too late to renew: what to do instead. */
export const TooLate: Story = {
  args: { path: 'garden-cannot', data: refused('renew', '2026-10-31') },
}

/** A new subscription where one runs already; nothing is told of it. */
export const AlreadySubscribed: Story = {
  args: { path: 'garden-cannot', data: refused('join', '2027-05-31') },
}

/** The council doesn’t change bins in the middle of a term. */
export const NotMidway: Story = {
  args: {
    path: 'garden-cannot',
    data: refused('change', '2027-05-31', gardenPolicies.hasty),
  },
}

/** An address that was typed in. */
export const TypedAddress: Story = {
  args: { path: 'garden-task', data: { state: 'no-uprn', contact: storyContact } },
}
