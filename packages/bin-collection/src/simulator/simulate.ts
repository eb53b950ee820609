import type { Decision } from '@guildhall/council/decision'
import type { WorkingCalendar } from '@guildhall/council/working-days'
import type { Bilingual } from '@guildhall/standards/language'
import { addDays, londonDate, type PlainDate } from '@guildhall/standards/plain-date'
import type { Temporal } from 'temporal-polyfill'
import { mayAsk } from '../assisted/assisted.ts'
import { mayBook, slots } from '../bulky/bulky.ts'
import { mayAmend, mayCancel } from '../bulky/changes.ts'
import { containerReasons, mayRequest } from '../containers/containers.ts'
import { gardenTasks, mayDo, type Subscription } from '../garden/garden.ts'
import { mayFollowUp } from '../missed/follow-up.ts'
import { missedOptions, type OpenReport, returnBy } from '../missed/missed.ts'
import type { BinCollectionPolicy } from '../policy.ts'
import { type Schedule, schedule } from '../schedule/schedule.ts'
import { simulatorWords } from './content.ts'
import { collectionsAt, type History, type SimulatedProperty } from './scenario.ts'

/** A council as the simulator knows it: its name, its decisions and the days on which it works. */
export interface SimulatedCouncil {
  readonly slug: string
  readonly name: Bilingual
  readonly policy: BinCollectionPolicy
  readonly calendar: WorkingCalendar
  readonly phone: string
}

/** What is simulated: one council at one moment for one home. */
export interface Scenario {
  readonly council: SimulatedCouncil
  readonly at: Temporal.Instant
  readonly property: SimulatedProperty
  readonly history: History
}

/** Something that a resident might do, and whether they may. */
export interface SimulatedAction {
  readonly group: 'missed' | 'bulky' | 'containers' | 'garden' | 'assisted' | 'more'
  /** Names it within its group. */
  readonly id: string
  readonly name: Bilingual
  readonly decision: Decision
}

/** Decisions that the simulator doesn't know by itself, such as those of another pattern. */
export type MoreActions = (
  scenario: Scenario & { schedule: Schedule },
) => readonly SimulatedAction[]

const both = (of: (words: (typeof simulatorWords)['en']) => string): Bilingual => ({
  en: of(simulatorWords.en),
  cy: of(simulatorWords.cy),
})

/**
 * Everything that a resident might do, each allowed or refused by the same rules that the pages go
 * by; pure.
 */
export function simulate(
  scenario: Scenario,
  more: MoreActions = () => [],
): { schedule: Schedule; actions: readonly SimulatedAction[] } {
  const { council, at, property, history } = scenario
  const { policy } = council
  const collections = collectionsAt(policy, property, at, history)
  const made = schedule({ collections, policy, today: londonDate(at) })
  const given = { ...scenario, schedule: made }
  return {
    schedule: made,
    actions: [
      ...missed(given),
      ...followUp(scenario),
      ...bulky(scenario),
      ...containers(scenario),
      ...garden(scenario),
      ...assisted(scenario),
      ...more(given),
    ],
  }
}

function missed({ council, at, history, schedule: made }: Scenario & { schedule: Schedule }) {
  const { policy, calendar, phone } = council
  const [first] = made.services
  const last = first?.last ?? first?.next
  const reported: OpenReport[] =
    (history === 'reported' || history === 'waiting') && first && last
      ? [
          {
            reference: 'MC-2K7T',
            service: first.service.id,
            scheduledDate: last.originalDate,
            reportedAt: at.subtract({ hours: 1 }).toString(),
          },
        ]
      : []
  return missedOptions({
    services: made.services,
    policy: policy.missed,
    calendar,
    now: at,
    openReports: reported,
    contact: { phone },
  }).map(
    ({ service, decision }): SimulatedAction => ({
      group: 'missed',
      id: service.id,
      name: service.name,
      decision,
    }),
  )
}

function followUp({ council, at, history }: Scenario): SimulatedAction[] {
  if (history !== 'reported' && history !== 'waiting' && history !== 'returned') return []
  const { policy, calendar, phone } = council
  const today = londonDate(at)
  const promised = history === 'reported' ? returnBy(today, policy.missed, calendar) : undefined
  const report = {
    returnBy: promised ?? addDays(today, -1),
    followUps: [],
    ...(history === 'returned' && {
      closed: { as: 'completed' as const, at: at.subtract({ hours: 24 }).toString() },
    }),
  }
  return [
    {
      group: 'missed',
      id: 'follow-up',
      name: both((words) => words.actions['follow-up']),
      decision: mayFollowUp({ report, policy: policy.missed, calendar, now: at, phone }),
    },
  ]
}

function bulky({ council, at, history }: Scenario): SimulatedAction[] {
  const { calendar, phone } = council
  const policy = council.policy.bulky
  if (!policy) return []
  const facts = { policy, calendar, now: at, booked: new Map<PlainDate, number>(), phone }
  const full = new Map(slots(facts).map(({ date }) => [date, policy.capacityPerDay]))
  const action = (id: 'book' | 'cancel' | 'amend', decision: Decision): SimulatedAction => ({
    group: 'bulky',
    id,
    name: both((words) => words.actions[id]),
    decision,
  })
  const book = mayBook(history === 'full' ? { ...facts, booked: full } : facts)
  if (history !== 'booked') return [action('book', book)]
  const booking = { date: addDays(londonDate(at), 3), state: 'confirmed' as const }
  const change = { policy, calendar, now: at, booking, phone }
  return [
    action('book', book),
    action('cancel', mayCancel(change)),
    action('amend', mayAmend(change)),
  ]
}

function containers({ council, at, history }: Scenario): SimulatedAction[] {
  const { calendar, phone } = council
  const policy = council.policy.containers
  if (!policy) return []
  const [first] = policy.kinds
  const dueBy = addDays(londonDate(at), 5)
  const openRequests =
    history === 'requested' && first ? [{ reference: 'CR-9X4M', container: first.id, dueBy }] : []
  return policy.kinds.flatMap((kind) =>
    containerReasons.map(
      (reason): SimulatedAction => ({
        group: 'containers',
        id: `${kind.id} ${reason}`,
        name: {
          en: `${kind.name.en}, ${simulatorWords.en.reasons[reason]}`,
          cy: `${kind.name.cy}, ${simulatorWords.cy.reasons[reason]}`,
        },
        // A home has one of each, but for one that is newly built.
        decision: mayRequest({
          policy,
          kind,
          reason,
          calendar,
          now: at,
          openRequests,
          has: reason === 'new' ? 0 : 1,
          phone,
        }),
      }),
    ),
  )
}

function garden({ council, at, history }: Scenario): SimulatedAction[] {
  const policy = council.policy.garden
  if (!policy) return []
  const today = londonDate(at)
  const ends = history === 'subscribed' ? addDays(today, 20) : addDays(today, -10)
  const has: Subscription = {
    reference: 'GW-3P8D',
    starts: addDays(ends, -364),
    ends,
    bins: 1,
    pays: 'card',
  }
  const isKnown = history === 'subscribed' || history === 'expired'
  return gardenTasks.map(
    (task): SimulatedAction => ({
      group: 'garden',
      id: task,
      name: both((words) => words.actions[`garden-${task}`]),
      decision: mayDo(task, {
        policy,
        now: at,
        phone: council.phone,
        ...(isKnown && { subscription: has }),
      }),
    }),
  )
}

/** What a home has by way of help plays no part in the answer, so no history is of it. */
function assisted({ council, at }: Scenario): SimulatedAction[] {
  const { calendar, phone } = council
  const policy = council.policy.assisted
  if (!policy) return []
  return ([false, true] as const).map(
    (othersCan): SimulatedAction => ({
      group: 'assisted',
      id: othersCan ? 'ask-others' : 'ask',
      name: both((words) => words.actions[othersCan ? 'help-others' : 'help']),
      decision: mayAsk({ policy, calendar, now: at, phone, othersCan }),
    }),
  )
}
