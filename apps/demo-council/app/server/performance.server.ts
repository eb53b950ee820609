import addressLookup from '@guildhall/address-lookup/package.json'
import binCollection from '@guildhall/bin-collection/package.json'
import type { MeasureCount } from '@guildhall/measures/counts'
import type { Feed, FeedService } from '@guildhall/measures/feed'
import { feedService } from '@guildhall/measures/feed-service'
import { measureService, type Period } from '@guildhall/measures/measure'
import { FEWEST } from '@guildhall/measures/published'
import payments from '@guildhall/payments/package.json'
import type { Language } from '@guildhall/standards/language'
import { addDays, londonDate, plainDate } from '@guildhall/standards/plain-date'
import uploads from '@guildhall/uploads/package.json'
import type { SiteCouncil } from '../councils/define.ts'
import { homeHrefOf } from '../ui/hrefs.ts'
import type { CouncilServices } from './council-services.server.ts'
import { readCounts } from './measures.server.ts'
import { recordedCounts } from './recorded.server.ts'

/** What a council publishes of how its services do: the newest full month, and the one before. */
export interface Published {
  readonly month: Period
  readonly before: Period
  readonly counts: readonly MeasureCount[]
}

/** How many months back are looked through for one in which there is anything to publish. */
const MONTHS = 24

/**
 * The newest full month in which enough people used any service for a figure to be shown, by what
 * this site counted itself and by what was recorded of invented residents; undefined without one.
 */
export async function publishedBy({
  council,
  database,
  clock,
  measures,
}: Pick<CouncilServices, 'council' | 'database' | 'clock' | 'measures'>): Promise<
  Published | undefined
> {
  await measures.flush()
  const months: Period[] = []
  let day = londonDate(clock())
  for (let back = 0; back < MONTHS; back += 1) {
    const to = addDays(plainDate(`${day.slice(0, 8)}01`), -1)
    months.push({ from: `${to.slice(0, 8)}01`, to })
    day = to
  }
  const [newest, oldest] = [months[0], months.at(-1)]
  if (!newest || !oldest) return undefined
  const period = { from: oldest.from, to: newest.to }
  const live = await readCounts(database, { council: council.slug, ...period })
  const counts = [...recordedCounts(council.slug), ...live]
  for (const [at, month] of months.entries()) {
    const before = months[at + 1]
    if (before && endedIn(counts, month) >= FEWEST) return { month, before, counts }
  }
  return undefined
}

function endedIn(counts: readonly MeasureCount[], { from, to }: Period): number {
  return counts
    .filter(
      ({ name, day }) => (name === 'submitted' || name === 'abandoned') && day >= from && day <= to,
    )
    .reduce((sum, { times }) => sum + times, 0)
}

/** One service over a month, as it may be published; undefined where it isn't measured. */
export function servicePublished(
  { council, services }: Pick<CouncilServices, 'council' | 'services'>,
  counts: readonly MeasureCount[],
  options: { journey: string; period: Period; origin: string; language?: Language },
): FeedService | undefined {
  const { journey: id, period, origin, language = 'en' } = options
  const policy = council.policies.measures.services[id]
  const journey = services.offered.find((one) => one.id === id)
  if (!policy || !journey) return undefined
  const home = `${origin}${homeHrefOf(council.slug, language)}`
  const { lgsl, interaction } = policy
  return feedService(measureService(counts, { journey: id, period, policy }), {
    name: journey.name[language],
    lgsl,
    interaction,
    // A feed has https addresses alone, which a site on this machine has none of.
    ...(origin.startsWith('https:')
      ? { address: `${home}/${id}`, policy: `${home}/performance/${id}/decisions` }
      : {}),
    patterns: patternsOf(id),
  })
}

/** A council's open feed. */
export function feedOf(
  of: Pick<CouncilServices, 'council' | 'services'>,
  { month, counts }: Published,
  origin: string,
): Feed {
  const services = measuredJourneys(of).flatMap(({ id }) => {
    return servicePublished(of, counts, { journey: id, period: month, origin }) ?? []
  })
  return {
    format: 'service-measures',
    version: 1,
    figures: 'invented',
    council: nameOf(of.council, origin),
    // A month is published on the morning after it.
    published: `${addDays(plainDate(month.to), 1)}T06:00:00Z`,
    licence: LICENCE,
    services,
  }
}

/** The licence that the feed may be used under. */
export const LICENCE = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'

function nameOf({ name, gssCode, slug }: SiteCouncil, origin: string): Feed['council'] {
  const website = origin.startsWith('https:') ? { website: `${origin}/${slug}` } : {}
  return { name: name.en, gssCode, ...website }
}

/** The services that a council offers and measures, in the order of its home page. */
export function measuredJourneys({
  council,
  services,
}: Pick<CouncilServices, 'council' | 'services'>) {
  return services.offered.filter(({ id }) => id in council.policies.measures.services)
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly repository: { readonly url: string; readonly directory: string }
}

const used: Readonly<Record<string, readonly Manifest[]>> = {
  'bulky-collection': [uploads, payments],
  containers: [payments],
  'garden-waste': [payments],
}

/** The patterns that a service is made of, each with its version. */
function patternsOf(id: string): NonNullable<FeedService['patterns']> {
  const all: readonly Manifest[] = [addressLookup, binCollection, ...(used[id] ?? [])]
  return all.map(({ name, version, repository }) => {
    const site = repository.url.replace(/^git\+/, '').replace(/\.git$/, '')
    return { name, version, address: `${site}/tree/main/${repository.directory}` }
  })
}
