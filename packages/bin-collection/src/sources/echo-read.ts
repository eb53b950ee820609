import type { Bilingual } from '@guildhall/standards/language'
import type { PlainDate } from '@guildhall/standards/plain-date'
import type { Collection } from '../collection.ts'
import { unreadable } from './http.ts'
import { vendorDate } from './vendor-dates.ts'
import { at, children, textAt, type XmlNode } from './xml.ts'

/** One instance of a task: its days and, where the crew was there, the handle of its log. */
interface EchoVisit {
  readonly originalDate: PlainDate
  readonly date: PlainDate
  readonly handle?: readonly string[]
}

/** A service at a property, with the task that visits belong to. */
interface EchoUnit {
  readonly name: string
  readonly taskId: string
  readonly visits: readonly EchoVisit[]
}

/** Services of a property; schedules that have ended have no next visit, and their last one stays. */
export function readUnits(result: XmlNode | undefined): readonly EchoUnit[] {
  return children(result, 'ServiceUnit').flatMap((unit) => {
    const name = textAt(unit, 'ServiceName')
    if (name === '') throw unreadable('Echo', 'a ServiceUnit has no ServiceName')
    return children(at(unit, 'ServiceTasks'), 'ServiceTask').map((task) => ({
      name,
      taskId: textAt(task, 'Id'),
      visits: children(at(task, 'ServiceTaskSchedules'), 'ServiceTaskSchedule').flatMap(
        (schedule) =>
          ['LastInstance', 'NextInstance'].flatMap((which) => visit(at(schedule, which))),
      ),
    }))
  })
}

/** Visits by the id of their task. */
export function readInstances(
  result: XmlNode | undefined,
): ReadonlyMap<string, readonly EchoVisit[]> {
  return new Map(
    children(result, 'ServiceTaskInstances').map((task) => [
      textAt(task, 'ServiceTaskRef', 'Value', 'anyType'),
      children(at(task, 'Instances'), 'ScheduledTaskInfo').flatMap(visit),
    ]),
  )
}

function visit(node: XmlNode | undefined): readonly EchoVisit[] {
  const current = vendorDate(textAt(node, 'CurrentScheduledDate', 'DateTime'))
  const original = vendorDate(textAt(node, 'OriginalScheduledDate', 'DateTime'))
  if (current === null || original === null) throw unreadable('Echo', 'an instance’s date is none')
  const date = current ?? original
  if (date === undefined) return []
  const handle = children(at(node, 'Ref', 'Value'), 'anyType').map((value) => textAt(value))
  return [{ originalDate: original ?? date, date, ...(handle.length > 0 && { handle }) }]
}

/** What the crew logged of a collection. */
type Logged = Pick<Collection, 'status' | 'loggedAt' | 'crewReason' | 'excessWaste'>

/** Crews' logs by the handle of their task. */
export function readTask(
  result: XmlNode | undefined,
  known: {
    resolutions: Readonly<Record<string, Bilingual>>
    excessResolutions: readonly string[]
  },
): ReadonlyMap<string, Logged> {
  const { resolutions, excessResolutions } = known
  return new Map(
    children(result, 'Task').map((task) => {
      const handle = children(at(task, 'Ref', 'Value'), 'anyType').map((value) => textAt(value))
      const status = statusOf(textAt(task, 'State', 'Name'))
      const done = textAt(task, 'CompletedDate', 'DateTime')
      const resolution = textAt(task, 'Resolution', 'Name')
      const crewReason = Object.hasOwn(resolutions, resolution)
        ? resolutions[resolution]
        : undefined
      return [
        handle.join(),
        {
          ...(status && { status }),
          ...(vendorDate(done) && { loggedAt: done }),
          ...(crewReason && { crewReason }),
          ...(excessResolutions.includes(resolution) && { excessWaste: true }),
        },
      ]
    }),
  )
}

/** Source: state names of Echo’s tasks. */
function statusOf(state: string): Collection['status'] {
  if (/^(completed|closed)$/i.test(state)) return 'completed'
  if (/^not completed$/i.test(state)) return 'not-completed'
  if (/^(in progress|outstanding|allocated|partially completed)$/i.test(state)) return 'in-progress'
  return undefined
}
