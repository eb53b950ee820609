import { Hono } from 'hono'
import { type Clock, londonDate } from '../clock.ts'
import { sandboxKeys } from '../keys.ts'
import { type Visit, visitsOf } from './rounds.ts'
import {
  answering,
  checkUsernameToken,
  child,
  type Element,
  escaped,
  readSoap,
  SoapRefusal,
  soapResult,
} from './soap.ts'

const ns = 'http://www.twistedfish.com/xmlns/echo/api/v1'
const addressing = 'http://www.w3.org/2005/08/addressing'
const arrays = 'http://schemas.microsoft.com/2003/10/Serialization/Arrays'
const system = 'http://schemas.datacontract.org/2004/07/System'
const dayMs = 86_400_000

/**
 * Echo, as far as bin days go: SOAP 1.2 with a WS-Addressing action, WS-Security, references of key,
 * type and value, and every date as the instant at which it begins in London.
 *
 * @param options.isKnown whether a UPRN, without leading zeros, is one of ours
 */
export function echoApi(options: { clock: Clock; isKnown: (uprn: string) => boolean }) {
  const { clock, isKnown } = options
  const app = new Hono()
  app.post('/', (c) =>
    answering(c, '1.2', () => {
      const { action, header, operation } = readSoap(c, '1.2')
      const wanted = `${ns}/Service/${operation.name}`
      const said = header.find((e) => e.ns === addressing && e.name === 'Action')?.text.trim()
      if (operation.ns !== ns || said !== wanted || action !== wanted) {
        throw new SoapRefusal(
          'sender',
          'The message cannot be processed at the receiver, due to an Action mismatch.',
        )
      }
      checkUsernameToken(header, sandboxKeys.wasteSystems)
      return soapResult(c, '1.2', { ns, operation: operation.name, result: answer(operation) })
    }),
  )
  return app

  /** The result; undefined is a nil one, which is how Echo says that it has no such thing. */
  function answer(asked: Element): string | undefined {
    switch (asked.name) {
      case 'GetPointAddress': {
        const uprn = bare(refIn(child(asked, 'ref', ns), 'PointAddress', 'Uprn')[0])
        if (!isKnown(uprn)) return undefined
        return `<Id>${idOf(uprn)}</Id><SharedRef><Key>Uprn</Key><Type>PointAddress</Type><Value xmlns:b="${arrays}"><b:anyType>${uprn}</b:anyType></Value></SharedRef>`
      }
      case 'GetServiceUnitsForObject': {
        const [id = ''] = refIn(child(asked, 'objectRef', ns), 'PointAddress', 'Id')
        instantIn(child(asked, 'query', ns), 'From')
        return units(uprnOf(id))
      }
      case 'GetServiceTaskInstances': {
        const refs = child(asked, 'serviceTaskRefs', ns)?.children ?? []
        const query = child(asked, 'query', ns)
        const [from, to] = [instantIn(query, 'From'), instantIn(query, 'To')]
        return refs
          .map((ref) => refIn(ref, 'ServiceTask', 'Id')[0] ?? '')
          .map((id) => instances(id, londonDate(from), londonDate(to)))
          .join('')
      }
      case 'GetTasks': {
        const refs = child(asked, 'taskRefs', ns)?.children ?? []
        return refs.map((ref) => task(refIn(ref, 'Task', 'Handle'))).join('')
      }
      default:
        throw new SoapRefusal('sender', `The operation ${asked.name} is not known`)
    }
  }

  function around(uprn: string): { past: Visit[]; ahead: Visit[] } {
    const now = clock()
    const today = londonDate(now)
    const day = (days: number) => londonDate(new Date(now.getTime() + days * dayMs))
    const visits = visitsOf(uprn, day(-42), day(42))
    return {
      past: visits.filter(({ current }) => current < today),
      ahead: visits.filter(({ current }) => current >= today),
    }
  }

  function units(uprn: string): string {
    const { past, ahead } = around(uprn)
    const types = [...new Set([...past, ...ahead].map(({ type }) => type))].sort()
    return types
      .map((type, at) => {
        const last = past.filter((visit) => visit.type === type).at(-1)
        const next = ahead.find((visit) => visit.type === type)
        const schedule = [
          `<ScheduleDescription>${escaped(type)}</ScheduleDescription><StartDate>${instant('2020-01-01')}</StartDate><EndDate>${instant('2050-01-01')}</EndDate>`,
          last ? `<LastInstance>${days(last)}<Ref>${handle(uprn, at)}</Ref></LastInstance>` : '',
          next ? `<NextInstance>${days(next)}</NextInstance>` : '',
        ].join('')
        return `<ServiceUnit><Id>${1000 + at}</Id><ServiceId>${500 + at}</ServiceId><ServiceName>${escaped(type)}</ServiceName><ServiceTasks><ServiceTask><Id>${taskId(uprn, at)}</Id><ServiceTaskSchedules><ServiceTaskSchedule>${schedule}</ServiceTaskSchedule></ServiceTaskSchedules></ServiceTask></ServiceTasks></ServiceUnit>`
      })
      .join('')
  }

  function instances(id: string, from: string, to: string): string {
    const uprn = uprnOf(id.slice(0, -2))
    const { past, ahead } = around(uprn)
    const type = [...new Set([...past, ...ahead].map((visit) => visit.type))].sort()[
      Number(id.slice(-2))
    ]
    const found = visitsOf(uprn, from, to).filter((visit) => visit.type === type)
    const infos = found.map((visit) => `<ScheduledTaskInfo>${days(visit)}</ScheduledTaskInfo>`)
    return `<ServiceTaskInstances><Instances>${infos.join('')}</Instances><ServiceTaskRef><Key>Id</Key><Type>ServiceTask</Type><Value xmlns:b="${arrays}"><b:anyType>${id}</b:anyType></Value></ServiceTaskRef></ServiceTaskInstances>`
  }

  /** The crew's log: the last food waste was not put out, the rest was done at half past nine. */
  function task([first = '', second = '']: readonly string[]): string {
    const uprn = uprnOf(first)
    const { past, ahead } = around(uprn)
    const type = [...new Set([...past, ...ahead].map((visit) => visit.type))].sort()[Number(second)]
    const last = past.filter((visit) => visit.type === type).at(-1)
    const ref = `<Ref>${handle(uprn, Number(second))}</Ref>`
    if (type === 'Food waste') {
      return `<Task>${ref}<Resolution><Name>Not Presented</Name></Resolution><State><Name>Not Completed</Name></State></Task>`
    }
    return `<Task><CompletedDate><DateTime xmlns="${system}">${last?.current}T09:30:00Z</DateTime></CompletedDate>${ref}<State><Name>Completed</Name></State></Task>`
  }
}

function days({ original, current }: Visit): string {
  return `<CurrentScheduledDate>${instant(current)}</CurrentScheduledDate><OriginalScheduledDate>${instant(original)}</OriginalScheduledDate>`
}

/** A day as the instant at which it begins in London, told in UTC: the evening before in summer. */
function instant(day: string): string {
  const midnight = new Date(`${day}T00:00:00Z`)
  const isSummer = londonDate(new Date(midnight.getTime() - 3_600_000)) === day
  const at = isSummer ? new Date(midnight.getTime() - 3_600_000) : midnight
  return `<DateTime xmlns="${system}">${at.toISOString().slice(0, 19)}Z</DateTime><OffsetMinutes xmlns="${system}">${isSummer ? 60 : 0}</OffsetMinutes>`
}

function handle(uprn: string, at: number): string {
  return `<Key>Handle</Key><Type>Task</Type><Value xmlns:b="${arrays}"><b:anyType>${idOf(uprn)}</b:anyType><b:anyType>${at}</b:anyType></Value>`
}

// Echo’s own numbers of points and tasks; here they hide the UPRN in them.
const idOf = (uprn: string) => `7${uprn}`
const uprnOf = (id: string) => id.slice(1)
const taskId = (uprn: string, at: number) => `${idOf(uprn)}${String(at).padStart(2, '0')}`
const bare = (uprn: string | undefined) => (uprn ?? '').replace(/^0+(?=\d)/, '')

/** The values of a reference; its parts come in the order that a data contract has them. */
function refIn(ref: Element | undefined, type: string, key: string): string[] {
  const parts = ref?.children ?? []
  const [first, second, third] = parts
  if (
    first?.name !== 'Key' ||
    second?.name !== 'Type' ||
    third?.name !== 'Value' ||
    parts.length !== 3
  ) {
    throw new SoapRefusal(
      'sender',
      'The formatter threw an exception while trying to deserialize an ObjectRef: expected Key, Type, Value',
    )
  }
  const values = third.children.filter((value) => value.name === 'anyType' && value.ns === arrays)
  const isString = (value: Element) =>
    Object.entries(value.attributes).some(
      ([name, is]) => /(^|:)type$/.test(name) && /(^|:)string$/.test(is),
    )
  if (first.text !== key || second.text !== type || values.length === 0) {
    throw new SoapRefusal('sender', `Expected a reference of type ${type} by ${key}`)
  }
  if (key === 'Uprn' && !values.every(isString)) {
    throw new SoapRefusal('sender', 'A Uprn is a string: its value has no xsi:type of string')
  }
  return values.map(({ text }) => text.trim())
}

function instantIn(query: Element | undefined, name: string): Date {
  const text = child(child(query, name, ns), 'DateTime', system)?.text.trim() ?? ''
  const at = new Date(text)
  if (!text.endsWith('Z') || Number.isNaN(at.getTime())) {
    throw new SoapRefusal('sender', `${name} is no DateTime in UTC`)
  }
  return at
}
