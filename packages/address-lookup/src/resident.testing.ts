import { checkAnswers } from '@guildhall/journeys/check-answers'
import { journey } from '@guildhall/journeys/journey'
import type { PageModel } from '@guildhall/journeys/page-model'
import { journeyServer } from '@guildhall/journeys/server'
import { memoryStore } from '@guildhall/journeys/store'
import type { Address } from '@guildhall/standards/address'
import { type AddressPagesOptions, addressPages } from './pages/address-pages.ts'
import { type AddressBindingsOptions, addressBindings } from './server.ts'
import { attributionFor } from './sources/address-source.ts'
import { memorySource } from './sources/memory.ts'
import { contractAddresses } from './testing.ts'

export const attribution = attributionFor({ year: 2026, licence: 'AC0000000001' })

/** A council next to the sample's, by custodian code 9902. */
export const valley = {
  name: { en: 'Dyffryn Gwern Council', cy: 'Cyngor Dyffryn Gwern' },
  href: '/dg',
}

/** A resident of a service that offers every way to an address. */
export function resident(
  server: Partial<AddressBindingsOptions<undefined>> = {},
  options: AddressPagesOptions & { addresses?: readonly Address[]; language?: 'en' | 'cy' } = {},
) {
  const { addresses = contractAddresses, language = 'en', ...ways } = options
  const pages = addressPages({ search: true, confirm: true, place: true, ...ways })
  const outages: string[] = []
  const store = memoryStore()
  const served = journeyServer<undefined, undefined>({
    journey: journey({
      id: 'sample',
      version: 1,
      name: { en: 'Sample', cy: 'Enghraifft' },
      pages: [...pages.pages, checkAnswers()],
    }),
    store: () => store,
    bindings: addressBindings<undefined>({
      pages,
      source: () => memorySource({ addresses, attribution }),
      servedCustodians: () => [9901],
      servedGss: () => ['E07999901'],
      otherCouncils: () => new Map([[9902, valley]]),
      otherCouncilsByGss: () => new Map([['W06999902', valley]]),
      onOutage: (error) => outages.push(error.message),
      ...server,
    }),
  })
  let cookie = ''
  async function ask(path: string, fields?: Record<string, string>): Promise<PageModel> {
    const request = new Request(`http://council.example/sample/${path}`, {
      headers: { cookie, origin: 'http://council.example' },
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    })
    const outcome = await served.handle(request, {
      path: path.split('?')[0] || undefined,
      basePath: '/sample',
      homeHref: '/',
      language,
      context: undefined,
    })
    if (outcome.kind === 'page') return outcome.model
    if (outcome.kind !== 'response') throw new Error(outcome.kind)
    cookie = outcome.response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return ask(outcome.response.headers.get('location')?.replace('/sample/', '') ?? '')
  }
  async function address() {
    const request = new Request('http://council.example/sample', { headers: { cookie } })
    const run = await served.run(request, undefined)
    return run && pages.address(run.state.answers)
  }
  return { ask, address, outages }
}
