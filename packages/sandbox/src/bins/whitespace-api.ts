import { Hono } from 'hono'
import { sandboxKeys } from '../keys.ts'
import { ukDay, visitsOf } from './rounds.ts'
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

const ns = 'http://webservices.whitespacews.com/'

/**
 * Whitespace’s web service, as far as bin days go: SOAP 1.1, WS-Security with the password in clear,
 * errors told inside the result, and dates as DD/MM/YYYY HH:MM:SS.
 *
 * @param options.isKnown whether a UPRN, without leading zeros, is one of ours
 */
export function whitespaceApi(options: { isKnown: (uprn: string) => boolean }) {
  const app = new Hono()
  app.post('/', (c) =>
    answering(c, '1.1', () => {
      const { action, header, operation } = readSoap(c, '1.1')
      checkUsernameToken(header, sandboxKeys.wasteSystems)
      if (operation.ns !== ns || action !== ns + operation.name) {
        throw new SoapRefusal(
          'sender',
          `Server did not recognize the value of HTTP Header SOAPAction: ${action}.`,
        )
      }
      const result = operations[operation.name]?.(operation, options.isKnown)
      if (result === undefined)
        throw new SoapRefusal('sender', 'Server was unable to read request.')
      return soapResult(c, '1.1', { ns, operation: operation.name, result })
    }),
  )
  return app
}

type Operation = (asked: Element, isKnown: (uprn: string) => boolean) => string | undefined

const failed = (code: number, text: string) =>
  `<ErrorCode>${code}</ErrorCode><ErrorDescription>${text}</ErrorDescription><SuccessFlag>false</SuccessFlag>`
const done =
  '<ErrorCode>0</ErrorCode><ErrorDescription>Success</ErrorDescription><SuccessFlag>true</SuccessFlag>'

const operations: Record<string, Operation> = {
  GetSiteInfo(asked, isKnown) {
    const uprn = uprnIn(child(asked, 'siteInfoInput', ns))
    if (uprn === undefined) return undefined
    if (!isKnown(uprn)) return failed(6, 'No results returned')
    return `${done}<Site><SiteID>${uprn.slice(-6)}</SiteID><UPRN>${uprn}</UPRN></Site>`
  },
  GetSiteCollections(asked, isKnown) {
    const uprn = uprnIn(child(asked, 'siteserviceInput', ns))
    if (uprn === undefined) return undefined
    if (!isKnown(uprn)) return failed(6, 'No results returned')
    const types = new Set(visitsOf(uprn, '2026-01-05', '2026-02-01').map(({ type }) => type))
    const services = [...types].map(
      (type, at) =>
        `<SiteService><SiteServiceID>${at + 1}</SiteServiceID><ServiceID>${at + 10}</ServiceID><ServiceName>${escaped(type)}</ServiceName><NextCollectionDate>0001-01-01T00:00:00</NextCollectionDate><SiteServiceValidFrom>2020-01-01T00:00:00</SiteServiceValidFrom><SiteServiceValidTo>0001-01-01T00:00:00</SiteServiceValidTo></SiteService>`,
    )
    return `${done}<SiteServices>${services.join('')}</SiteServices>`
  },
  GetCollectionByUprnAndDatePlus(asked, isKnown) {
    const input = child(asked, 'getCollectionByUprnAndDatePlusInput', ns)
    const uprn = uprnIn(input)
    const from = dayIn(input, 'NextCollectionFromDate')
    const to = dayIn(input, 'NextCollectionToDate')
    if (uprn === undefined || !from || !to) return undefined
    const visits = isKnown(uprn) ? visitsOf(uprn, from, to) : []
    if (visits.length === 0) return failed(6, 'No results returned')
    const rows = visits.map(
      ({ type, current }) =>
        `<Collection><Date>${ukDay(current)} 00:00:00</Date><Service>${escaped(type)}</Service><Round>R1</Round><Schedule>Mon</Schedule></Collection>`,
    )
    // A service that has ended still has a row, with the date that stands for none.
    rows.push(
      '<Collection><Date>01/01/0001 00:00:00</Date><Service>Clinical</Service><Round/><Schedule/></Collection>',
    )
    return `${done}<Collections>${rows.join('')}</Collections>`
  },
}

function uprnIn(input: Element | undefined): string | undefined {
  const uprn = child(input, 'Uprn', ns)?.text.trim() ?? ''
  return /^\d{1,12}$/.test(uprn) ? uprn.replace(/^0+(?=\d)/, '') : undefined
}

function dayIn(input: Element | undefined, name: string): string | undefined {
  const [, day, month, year] =
    /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(child(input, name, ns)?.text.trim() ?? '') ?? []
  return year === undefined ? undefined : `${year}-${month}-${day}`
}
