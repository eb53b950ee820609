import { feedAt } from '../../packages/benchmark/src/feed-at.ts'
import type { Feed } from '../../packages/measures/src/feed.ts'
import { published } from './performance.tsx'
import { clock } from './world.ts'

const feed = (more: Partial<Feed> = {}): Feed => ({
  format: 'service-measures',
  version: 1,
  figures: 'invented',
  council: { name: 'Alderbrook Borough Council', gssCode: 'E07999901' },
  published: '2026-11-02T06:00:00Z',
  licence: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  services: [published(1400)],
  ...more,
})

const service = published(1400)
const publish = (title: string, text: string | object) => ({
  title,
  text: typeof text === 'string' ? text : JSON.stringify(text),
})

const feeds = [
  publish('As it should be', feed()),
  publish('Nobody has published it for months', feed({ published: '2026-06-01T06:00:00Z' })),
  publish('It is dated in the future', feed({ published: '2027-01-01T06:00:00Z' })),
  publish('A page about the feed is at its address', '<!doctype html><title>Our data</title>'),
  publish('It is of a version that this reader doesn’t know', { ...feed(), version: 2 }),
  publish('A count is more than its whole', {
    ...feed({ services: [{ ...service, completion: { count: 130, of: 120 } }] }),
  }),
  publish('A figure of fewer than ten is given away', {
    ...feed({ services: [{ ...service, completion: { count: 7, of: 120 } }] }),
  }),
  publish('One service is told of twice', feed({ services: [service, service] })),
]

/** Feeds that councils may publish, with what their reader says of each; nothing where it is used. */
export const readFeeds: readonly { title: string; problems: readonly string[] }[] = feeds.map(
  ({ title, text }) => {
    const read = feedAt(text, clock().epochMilliseconds)
    return { title, problems: 'problems' in read ? read.problems : [] }
  },
)
