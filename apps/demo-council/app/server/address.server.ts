import type { OtherCouncil } from '@guildhall/address-lookup/server'
import { addressSuggestions } from '@guildhall/address-lookup/suggestions-server'
import { councils } from '../councils/index.ts'
import type { SiteContext } from './site-context.server.ts'

/** Who serves the addresses of others, as far as this site knows. */
const byCustodian = new Map<number, OtherCouncil>()
const byGss = new Map<string, OtherCouncil>()
for (const { custodianCodes, gssCode, name, slug } of councils) {
  const council = { name, href: `/${slug}` }
  for (const code of custodianCodes) byCustodian.set(code, council)
  byGss.set(gssCode, council)
}

/** What address pages ask of a council; the same for every service. */
export const addressServer = {
  source: ({ addresses }: SiteContext) => addresses,
  servedCustodians: ({ custodianCodes }: SiteContext) => custodianCodes,
  otherCouncils: () => byCustodian,
  postcodes: ({ postcodes }: SiteContext) => postcodes,
  servedGss: ({ council }: SiteContext) => [council.gssCode],
  otherCouncilsByGss: () => byGss,
  limit: ({ visitors, visitor }: SiteContext) => visitors.take(visitor),
}

/** Suggests addresses while one is typed. */
export const suggestAddresses = addressSuggestions<
  Pick<SiteContext, 'addresses' | 'typing' | 'visitor'>
>({
  source: ({ addresses }) => addresses,
  limit: ({ typing, visitor }) => typing.take(`type ${visitor}`),
})
