import type { Visit } from './house.ts'

/** What the address pages ask of a request. */
export const addressServer = {
  source: ({ addresses }: Visit) => addresses,
  servedCustodians: ({ custodianCodes }: Visit) => custodianCodes,
  servedGss: ({ council }: Visit) => [council.gssCode],
  limit: ({ lookups, visitor }: Visit) => lookups.take(visitor),
}
