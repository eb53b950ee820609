import { Table } from '@guildhall/components/table'
import { Tag } from '@guildhall/components/tag'
import { explainDecision } from '@guildhall/council/decision-words'
import type { Bilingual, Language } from '@guildhall/standards/language'
import { formatDate, formatTime, londonDate, londonTime } from '@guildhall/standards/plain-date'
import type { ComponentProps } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { binCollectionContent } from '../content/content.ts'
import { YearCalendar } from '../feeds/year-calendar.tsx'
import { type SimulatorContent, simulatorWords } from './content.ts'
import { readQuery, type SimulatorQuery } from './query.ts'
import {
  type MoreActions,
  type SimulatedAction,
  type SimulatedCouncil,
  simulate,
} from './simulate.ts'
import { SimulatorForm } from './simulator-form.tsx'

export type { SimulatorQuery } from './query.ts'
export type { MoreActions, Scenario, SimulatedAction, SimulatedCouncil } from './simulate.ts'

/** What {@link PolicySimulator} takes. */
export interface PolicySimulatorProps {
  councils: readonly SimulatedCouncil[]
  /** What the form sent, from the address; empty at first. */
  query: SimulatorQuery
  /** The time that is chosen at first. */
  now: Temporal.Instant
  language: Language
  /** Decisions that the simulator doesn't know by itself. */
  more?: MoreActions
  /** For the form: `action`, or an `onSubmit` where there is no server. */
  form?: Omit<ComponentProps<'form'>, 'children' | 'method'>
  content?: Bilingual<SimulatorContent>
}

const groups = ['missed', 'bulky', 'containers', 'garden', 'assisted', 'more'] as const

/**
 * Shows what a council's policy allows a resident at any moment, why and until when, and the year
 * that its crews drive; a form over GET that needs no JavaScript.
 */
export function PolicySimulator(props: PolicySimulatorProps) {
  const { councils, query, now, language, more, form, content = simulatorWords } = props
  const words = content[language]
  const { choice, scenario } = readQuery(query, councils, now)
  const simulated = scenario && simulate(scenario, more)
  const often = binCollectionContent[language].frequency
  return (
    <>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.lead}</p>
      <SimulatorForm
        {...form}
        councils={councils}
        choice={choice}
        language={language}
        words={words}
      />
      {scenario && simulated && (
        <>
          <h2 className="govuk-heading-m">
            {words.at(
              scenario.council.name[language],
              formatTime(londonTime(scenario.at), language),
              formatDate(londonDate(scenario.at), language),
            )}
          </h2>
          <p className="govuk-body">{countOf(simulated.actions, words)}</p>
          {groups.map((group) => (
            <ActionsTable
              key={group}
              title={words.groups[group]}
              actions={simulated.actions.filter((action) => action.group === group)}
              isOptional={group === 'more'}
              at={scenario.at}
              language={language}
              words={words}
            />
          ))}
          <h2 className="govuk-heading-m">{words.calendar}</h2>
          <YearCalendar
            services={simulated.schedule.services}
            from={simulated.schedule.today}
            today={simulated.schedule.today}
            language={language}
            frequency={({ frequency }) => (frequency ? often(frequency) : undefined)}
          />
        </>
      )}
    </>
  )
}

function countOf(actions: readonly SimulatedAction[], words: SimulatorContent): string {
  const allowed = actions.filter(({ decision }) => decision.allowed).length
  return words.count(allowed, actions.length - allowed)
}

function ActionsTable(props: {
  title: string
  actions: readonly SimulatedAction[]
  isOptional: boolean
  at: Temporal.Instant
  language: Language
  words: SimulatorContent
}) {
  const { title, actions, isOptional, at, language, words } = props
  if (actions.length === 0) {
    if (isOptional) return null
    return (
      <>
        <h3 className="govuk-heading-s">{title}</h3>
        <p className="govuk-body">{words.notOffered}</p>
      </>
    )
  }
  return (
    <Table
      caption={title}
      head={[{ text: words.action, className: 'govuk-!-width-one-third' }, words.answer]}
      firstCellIsHeader
      rows={actions.map(({ name, decision }) => [
        name[language],
        {
          // One column for the answer and why, so that both fit a phone.
          text: (
            <>
              <Tag colour={decision.allowed ? 'green' : 'red'}>
                {decision.allowed ? words.allowed : words.refused}
              </Tag>{' '}
              <br />
              <Why decision={decision} at={at} language={language} />
            </>
          ),
        },
      ])}
    />
  )
}

function Why(props: {
  decision: SimulatedAction['decision']
  at: Temporal.Instant
  language: Language
}) {
  const { decision, at, language } = props
  const { reason, opens, closes, instead } = explainDecision(decision, { language, now: at })
  return (
    <>
      {[reason, opens, closes, instead?.text].filter((text) => text !== undefined).join(' ')} <br />
      <code className="govuk-!-font-size-16 govuk-!-text-break-word">{decision.code}</code>
    </>
  )
}
