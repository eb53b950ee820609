import { type Gazetteer, type Place, readGazetteer } from './gazetteer.ts'

/** The addresses that the sandbox knows, by postcode and by UPRN. */
export type Places = ReturnType<typeof createPlaces>

/** Indexes addresses; historical ones are left out, as OS Places leaves them out. */
export function createPlaces(all: readonly Place[]) {
  const places = all
    .filter((place) => place.lpiStatus !== '8' && place.blpuStatus !== '8')
    .sort(inOrder)
  const byPostcode = groupBy(places, (place) => squeeze(place.postcode))
  const byUprn = groupBy(places, (place) => place.uprn)
  return {
    size: byUprn.size,
    all: places as readonly Place[],
    /** Those whose postcode begins so. */
    inPostcode(postcode: string): Place[] {
      const wanted = squeeze(postcode)
      const whole = byPostcode.get(wanted)
      if (whole) return whole
      return places.filter((place) => squeeze(place.postcode).startsWith(wanted))
    },
    ofUprn: (uprn: string): readonly Place[] => byUprn.get(uprn.replace(/^0+(?=\d)/, '')) ?? [],
    has: (uprn: string): boolean => byUprn.has(uprn),
  }
}

/** Reads several gazetteer files as one. */
export function readGazetteers(files: readonly string[]): Gazetteer {
  const read = files.map(readGazetteer)
  return {
    places: read.flatMap(({ places }) => places),
    skipped: read.reduce((sum, { skipped }) => sum + skipped, 0),
  }
}

/** A postcode in capitals without spaces. */
export function squeeze(postcode: string): string {
  return postcode.toUpperCase().replace(/\s/g, '')
}

// Approved before the rest and English before Welsh, so that the first of a UPRN is the one to show.
function inOrder(a: Place, b: Place): number {
  return (
    a.postcode.localeCompare(b.postcode) ||
    Number(a.lpiStatus) - Number(b.lpiStatus) ||
    b.language.localeCompare(a.language) ||
    a.street.localeCompare(b.street) ||
    natural.compare(a.pao.startNumber || a.pao.text, b.pao.startNumber || b.pao.text) ||
    a.uprn.localeCompare(b.uprn)
  )
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

const natural = new Intl.Collator('en', { numeric: true })
