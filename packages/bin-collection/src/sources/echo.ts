import type { Bilingual } from '@guildhall/standards/language'
import { londonInstant, type PlainDate } from '@guildhall/standards/plain-date'
import type { Collection } from '../collection.ts'
import type { BinCollectionPolicy } from '../policy.ts'
import { type CollectionSource, CollectionSourceError } from './collection-source.ts'
import { readInstances, readTask, readUnits } from './echo-read.ts'
import { asked, serviceNamer } from './read-collections.ts'
import { callSoap, type SoapService, usernameToken } from './soap.ts'
import { element, textAt, type Xml } from './xml.ts'

const namespace = 'http://www.twistedfish.com/xmlns/echo/api/v1'
const addressing = 'http://www.w3.org/2005/08/addressing'
const arrays = 'http://schemas.microsoft.com/2003/10/Serialization/Arrays'
const system = 'http://schemas.datacontract.org/2004/07/System'
const schema = 'http://www.w3.org/2001/XMLSchema'

/** How Echo is reached. */
export interface EchoOptions {
  /** Address of the service, https outside a machine of your own: its password goes in clear. */
  url: string
  username: string
  password: string
  fetch: typeof fetch
  /** Milliseconds to wait for each of its answers. Default 5000. */
  timeoutMs?: number
  /** The council's services, whose `sourceNames` tell what Echo calls them. */
  services: BinCollectionPolicy['services']
  /** What a resident may read for a crew's resolution; one without words here is not told. */
  resolutions?: Readonly<Record<string, Bilingual>>
  /** Resolutions by which a crew says that more was put out than it takes, such as `Excess Waste`. */
  excessResolutions?: readonly string[]
}

/**
 * A source over Echo: SOAP 1.2 with WS-Addressing and WS-Security.
 *
 * It tells original and current days, so moves are known, and what the crew logged of the last
 * collection. Source: GetPointAddress, GetServiceUnitsForObject, GetServiceTaskInstances, GetTasks.
 */
export function echo(options: EchoOptions): CollectionSource {
  const { url, fetch, timeoutMs = 5000, resolutions = {}, excessResolutions = [] } = options
  const service: SoapService = { name: 'Echo', version: '1.2', url, fetch, timeoutMs }
  const serviceOf = serviceNamer(options.services)

  function call(operation: string, parameters: readonly Xml[], signal: AbortSignal | undefined) {
    const action = `${namespace}/Service/${operation}`
    return callSoap(service, {
      operation,
      namespace,
      action,
      header: [usernameToken('1.2', options), element('Action', action, { xmlns: addressing })],
      parameters,
      ...(signal && { signal }),
    })
  }

  return {
    name: 'echo',
    async collections(query) {
      const { uprn, from, to, signal } = query
      const point = await call(
        'GetPointAddress',
        [reference('ref', 'PointAddress', 'Uprn', [uprn])],
        signal,
      )
      const id = textAt(point, 'Id')
      if (id === '') throw unknownProperty()
      const found = await call(
        'GetServiceUnitsForObject',
        [
          reference('objectRef', 'PointAddress', 'Id', [id]),
          element('query', [instant('From', from), element('IncludeTaskInstances', 'true')]),
        ],
        signal,
      )
      const units = readUnits(found)
      const tasks = units.map(({ taskId }) => taskId)
      const handles = units.flatMap(({ visits }) =>
        visits.flatMap(({ handle }) => (handle ? [handle] : [])),
      )
      const [instances, logs] = await Promise.all([
        tasks.length === 0
          ? undefined
          : call(
              'GetServiceTaskInstances',
              [
                element(
                  'serviceTaskRefs',
                  tasks.map((task) => reference('ObjectRef', 'ServiceTask', 'Id', [task])),
                ),
                element('query', [instant('From', from), instant('To', to)]),
              ],
              signal,
            ),
        handles.length === 0
          ? undefined
          : call(
              'GetTasks',
              [
                element(
                  'taskRefs',
                  handles.map((handle) => reference('ObjectRef', 'Task', 'Handle', handle)),
                ),
                element('options', element('IncludePoints', 'false')),
              ],
              signal,
            ),
      ])
      const byTask = readInstances(instances)
      const logged = readTask(logs, { resolutions, excessResolutions })
      return asked(
        units.flatMap(({ name, taskId, visits }): Collection[] =>
          [...(byTask.get(taskId) ?? []), ...visits].map(({ originalDate, date, handle }) => ({
            service: serviceOf(name),
            originalDate,
            date,
            toldBy: 'echo',
            ...(handle && logged.get(handle.join())),
          })),
        ),
        query,
      )
    },
  }
}

/** A reference; a data contract reads its parts in this order alone, and a UPRN only as a string. */
function reference(
  name: string,
  type: string,
  key: 'Id' | 'Uprn' | 'Handle',
  values: readonly string[],
): Xml {
  const typed = {
    'xmlns:i': 'http://www.w3.org/2001/XMLSchema-instance',
    'xmlns:xs': schema,
    'i:type': 'xs:string',
  }
  return element(name, [
    element('Key', key),
    element('Type', type),
    element(
      'Value',
      values.map((value) => element('a:anyType', value, key === 'Uprn' ? typed : {})),
      { 'xmlns:a': arrays },
    ),
  ])
}

/** The instant at which a day begins in London, as Echo writes one. */
function instant(name: string, day: PlainDate): Xml {
  const begins = londonInstant(day, '00:00')
  const offset = (Date.parse(`${day}T00:00:00Z`) - begins.epochMilliseconds) / 60_000
  return element(name, [
    element('d:DateTime', `${begins.toString().slice(0, 19)}Z`, { 'xmlns:d': system }),
    element('d:OffsetMinutes', String(offset), { 'xmlns:d': system }),
  ])
}

function unknownProperty(): CollectionSourceError {
  return new CollectionSourceError(
    'unknown-property',
    'Echo has no point with this UPRN. See whether it is one of the council’s.',
  )
}
