import { nationalCustodians } from '@guildhall/standards/authority'

/** A council by the codes that data know it by. */
export interface KnownCouncil {
  /** Codes of its gazetteer; several where councils were merged. */
  readonly custodianCodes: readonly number[]
  /** `E06000065`; a superseded one is understood too. */
  readonly gss: string
}

/**
 * Codes that councils had before a change of boundary or status, with those that they have now.
 *
 * Data are published with either. Source: the Office for National Statistics' register; these are the
 * six in which GOV.UK's list of local authorities differs from it.
 */
const superseded: Readonly<Record<string, string>> = {
  S12000015: 'S12000047',
  S12000046: 'S12000049',
  S12000044: 'S12000050',
  S12000024: 'S12000048',
  E10000023: 'E06000065',
  E10000027: 'E06000066',
}

/** The code that a council has now; undefined for none, as E99999999 means. */
export function currentGss(code: string | undefined): string | undefined {
  const clean = code?.trim().toUpperCase() ?? ''
  if (!/^[ENSWKJLM]\d{8}$/.test(clean) || /^.99999999$/.test(clean)) return undefined
  return superseded[clean] ?? clean
}

/** What is known of where an address or postcode is. */
export interface CouncilClues {
  /** Custodian codes of the addresses there. */
  readonly custodianCodes?: readonly (number | undefined)[]
  /** GSS codes of the place, the district's before the county's. */
  readonly gss?: readonly (string | undefined)[]
}

/** Which council it is; `several` where a postcode lies astride, so that the address has to be asked. */
export type WhichCouncil<Council> =
  | { readonly outcome: 'one'; readonly council: Council; readonly by: 'custodian' | 'gss' }
  | { readonly outcome: 'several'; readonly councils: readonly Council[] }
  | { readonly outcome: 'unknown' }

/**
 * Which council serves a place: by custodian codes first, then by GSS code.
 *
 * A custodian code is the address's own; a GSS code from a postcode is that of its middle, so it is
 * asked only where no address says. National custodians (Ordnance Survey, National Highways) say nothing.
 */
export function whichCouncil<Council extends KnownCouncil>(
  clues: CouncilClues,
  councils: readonly Council[],
): WhichCouncil<Council> {
  const codes = new Set(clues.custodianCodes ?? [])
  for (const national of nationalCustodians) codes.delete(national)
  const served = councils.filter((council) =>
    council.custodianCodes.some((code) => codes.has(code)),
  )
  const [first, second] = served
  if (first && second) return { outcome: 'several', councils: served }
  if (first) return { outcome: 'one', council: first, by: 'custodian' }
  for (const code of clues.gss ?? []) {
    const current = currentGss(code)
    const council = councils.find(({ gss }) => current !== undefined && currentGss(gss) === current)
    if (council) return { outcome: 'one', council, by: 'gss' }
  }
  return { outcome: 'unknown' }
}
