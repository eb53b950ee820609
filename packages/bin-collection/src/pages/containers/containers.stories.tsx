import type { Decision } from '@guildhall/council/decision'
import { pence } from '@guildhall/standards/pence'
import { plainDate } from '@guildhall/standards/plain-date'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { Temporal } from 'temporal-polyfill'
import { containerKinds, policyOf } from '../../../test/councils.ts'
import { onlyPage, StoryPage, storyAddress, storyContact } from '../../../test/story.tsx'
import { mayRequest } from '../../containers/containers.ts'
import type { TroubleData } from '../trouble.tsx'
import {
  containersPages,
  type HomeData,
  type WhichContainerData,
  type WhyData,
} from './containers.tsx'

const { pages } = containersPages({ address: () => storyAddress })
const policy = policyOf({ containers: { kinds: containerKinds } }).containers
const [kind] = policy?.kinds ?? []

function refused(more: { has?: number; people?: number; isOpen?: boolean }): Decision | null {
  if (!policy || !kind) return null
  const { isOpen, ...known } = more
  return mayRequest({
    policy,
    kind,
    reason: 'extra',
    calendar: { workingWeek: [1, 2, 3, 4, 5], closedDays: new Set() },
    now: Temporal.Instant.from('2026-11-24T10:00:00Z'),
    openRequests: isOpen
      ? [{ reference: 'BIN-4821', container: kind.id, dueBy: plainDate('2026-12-08') }]
      : [],
    ...known,
    phone: storyContact.phone,
  })
}

interface Args {
  path: string
  data: WhichContainerData | TroubleData | WhyData | HomeData | Decision | null
  values?: Record<string, string>
  errors?: { field: string; message: string }[]
}

const meta: Meta<Args> = {
  title: 'Patterns/Bin collection/Ask for a container',
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

/** Each container drawn and in words, with how many a home may have. */
export const WhichContainer: Story = {
  args: {
    path: 'which-container',
    data: { state: 'open', kinds: policy?.kinds ?? [] },
  },
}

/** Nothing was chosen. */
export const NothingChosen: Story = {
  args: {
    ...WhichContainer.args,
    errors: [{ field: 'container', message: 'required' }],
  },
}

/** An address that was typed in has no number to look up. */
export const TypedAddress: Story = {
  args: { path: 'which-container', data: { state: 'no-uprn', contact: storyContact } },
}

/** Each reason with what it costs and what the crew does. */
export const WhyContainer: Story = {
  args: {
    path: 'why-container',
    data: {
      reasons: [
        { reason: 'new', total: pence(0), collects: false },
        { reason: 'damaged', total: pence(0), collects: true },
        { reason: 'missing', total: pence(4500), collects: false },
        { reason: 'extra', total: pence(6000), collects: false },
      ],
    },
  },
}

/** What the limits depend on, and nothing more. */
export const AboutYourHome: Story = {
  args: { path: 'about-your-home', data: { asks: { has: true, people: true } } },
}

/** Not a number; what was typed is still there. */
export const NotANumber: Story = {
  args: {
    ...AboutYourHome.args,
    values: { has: 'two', people: '4' },
    errors: [{ field: 'has', message: 'number.format' }],
  },
}

/** One is on its way already. */
export const OnItsWay: Story = {
  args: { path: 'cannot-have-container', data: refused({ isOpen: true }) },
}

/** The home has as many as it may have. */
export const AtLimit: Story = {
  args: { path: 'cannot-have-container', data: refused({ has: 2, people: 6 }) },
}

/** Only larger homes may have another. */
export const HouseholdTooSmall: Story = {
  args: { path: 'cannot-have-container', data: refused({ has: 1, people: 4 }) },
}
