import type { Decision } from '@guildhall/council/decision'
import { plainDate } from '@guildhall/standards/plain-date'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { Temporal } from 'temporal-polyfill'
import { onlyPage, StoryPage, storyAddress, storyContact } from '../../../test/story.tsx'
import { mayAsk } from '../../assisted/assisted.ts'
import { assistedPolicySchema } from '../../assisted/assisted-policy.ts'
import type { TroubleData } from '../trouble.tsx'
import { assistedPages, type LongData, type ReasonData } from './assisted.tsx'
import { type DecideData, decideAssistedPages } from './decide.tsx'

const policy = assistedPolicySchema.parse({})
const pages = [
  ...assistedPages({ address: () => storyAddress }).pages,
  ...decideAssistedPages().pages,
]

function othersCan(): Decision {
  return mayAsk({
    policy,
    calendar: { workingWeek: [1, 2, 3, 4, 5], closedDays: new Set() },
    now: Temporal.Instant.from('2026-11-24T10:00:00Z'),
    othersCan: true,
    phone: storyContact.phone,
  })
}

interface Args {
  path: string
  data: { state: 'open' } | TroubleData | ReasonData | LongData | DecideData | Decision | null
  values?: Record<string, string>
  errors?: { field: string; message: string }[]
}

const meta: Meta<Args> = {
  title: 'Patterns/Bin collection/Help with containers',
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

/** What help is, who sees what is told, and whether somebody else can do it. */
export const Others: Story = { args: { path: 'assisted-others', data: { state: 'open' } } }

/** Nothing was chosen. */
export const NothingChosen: Story = {
  args: {
    ...Others.args,
    errors: [
      {
        field: 'others',
        message: 'required',
      },
    ],
  },
}

/** Why, and no more than is needed to decide. */
export const Reason: Story = { args: { path: 'assisted-reason', data: policy } }

/** Where the crew finds the containers. */
export const Where: Story = { args: { path: 'assisted-where', data: null } }

/** For how long. */
export const HowLong: Story = { args: { path: 'assisted-long', data: policy } }

/** Somebody in the home can do it. */
export const OthersCan: Story = { args: { path: 'assisted-cannot', data: othersCan() } }

/** Staff decide, behind their sign-in. */
export const StaffDecide: Story = {
  args: {
    path: 'decide',
    data: {
      request: {
        reference: 'AS-4821',
        reason: { en: 'Age or frailty', cy: 'Oedran neu eiddilwch' },
        details: '',
        location: 'Behind the side gate, which is not locked',
        months: null,
        askedOn: plainDate('2026-11-20'),
        hasHelp: true,
      },
    },
  },
}

/** A refusal needs its reason. */
export const RefusalWithoutReason: Story = {
  args: {
    ...StaffDecide.args,
    values: { decision: 'refuse', because: '' },
    errors: [{ field: 'because', message: 'required' }],
  },
}

/** A colleague has decided, or nobody is signed in. */
export const NothingToDecide: Story = { args: { path: 'decide', data: { request: null } } }
