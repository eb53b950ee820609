import type { Feed, FeedService } from '@guildhall/measures/feed'

export const now = Date.parse('2026-11-24T09:00:00Z')

/** A made-up service’s figures, for tests of what is said of them. */
export function service(more: Partial<FeedService> = {}): FeedService {
  return {
    name: 'Find your bin days',
    lgsl: 524,
    interaction: 'find-out',
    definitions: 1,
    period: { from: '2026-10-01', to: '2026-10-31' },
    completion: { count: 900, of: 1000 },
    digital: { count: 840, of: 900 },
    satisfaction: { count: 180, of: 200 },
    cost: { pence: 140 },
    ...more,
  }
}

/** A made-up council’s feed. */
export function feed(name: string, code: number, services: FeedService[] = [service()]): Feed {
  return {
    format: 'service-measures',
    version: 1,
    figures: 'invented',
    council: { name, gssCode: `E079999${code}` },
    published: '2026-11-02T06:00:00Z',
    licence: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    services,
  }
}

/** Feeds as they were loaded. */
export function loaded(...feeds: Feed[]) {
  return feeds.map((one) => ({ from: `${one.council.gssCode}.json`, feed: one }))
}
