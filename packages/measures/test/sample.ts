import type { MeasureCount } from '../src/counts.ts'
import type { Feed, FeedService } from '../src/feed.ts'
import { feedService } from '../src/feed-service.ts'
import { measureService } from '../src/measure.ts'

export const period = { from: '2026-10-01', to: '2026-10-31' }

/** One row of counts, with what a test cares for. */
export function count(row: Partial<MeasureCount>): MeasureCount {
  return {
    day: '2026-10-05',
    journey: 'missed-collection',
    page: 'check-answers',
    name: 'submitted',
    channel: 'online',
    language: 'en',
    javascript: 'yes',
    device: 'phone',
    field: '',
    times: 1,
    ...row,
  }
}

/** A month of a busy service, worked out by hand in the tests. */
export const month: readonly MeasureCount[] = [
  count({ times: 620 }),
  count({ times: 180, device: 'desktop' }),
  count({ times: 40, language: 'cy', javascript: 'no', device: 'desktop' }),
  count({ times: 60, channel: 'assisted', device: 'desktop' }),
  count({ name: 'abandoned', page: 'postcode', times: 70 }),
  count({ name: 'abandoned', page: 'which-bin', times: 24, device: 'desktop' }),
  count({ name: 'abandoned', page: 'postcode', times: 6, language: 'cy', javascript: 'no' }),
  count({ name: 'answered', page: 'postcode', times: 900 }),
  count({ name: 'answered', page: 'postcode', times: 50, language: 'cy', javascript: 'no' }),
  count({ name: 'error-shown', page: 'postcode', field: 'postcode', times: 135 }),
  count({ name: 'error-shown', page: 'which-bin', field: 'service', times: 30 }),
  count({ name: 'satisfaction', page: '', field: 'very-satisfied', times: 120 }),
  count({ name: 'satisfaction', page: '', field: 'satisfied', times: 60 }),
  count({ name: 'satisfaction', page: '', field: 'neither', times: 10 }),
  count({ name: 'satisfaction', page: '', field: 'dissatisfied', times: 6 }),
  count({ name: 'satisfaction', page: '', field: 'very-dissatisfied', times: 4 }),
  count({ name: 'submitted', journey: 'bin-days', times: 999 }),
  count({ day: '2026-11-01', times: 777 }),
]

export const policy = {
  completesAt: [],
  costs: { yearly: 730_000, online: 40, assisted: 500 },
}

export const about = {
  name: 'Report a missed collection',
  lgsl: 524,
  interaction: 'report',
} as const

/** The month as it is published. */
export function service(counts: readonly MeasureCount[] = month): FeedService {
  return feedService(
    measureService(counts, { journey: 'missed-collection', period, policy }),
    about,
  )
}

/** An invented council's feed. */
export function feed(more: Partial<Feed> = {}): Feed {
  return {
    format: 'service-measures',
    version: 1,
    figures: 'invented',
    council: { name: 'Wenlow Council', gssCode: 'E07999904' },
    published: '2026-11-02T06:00:00Z',
    licence: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    services: [service()],
    ...more,
  }
}
