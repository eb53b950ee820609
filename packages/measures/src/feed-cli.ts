#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { FEED_VERSION, feedSchema } from './feed.ts'
import { feedService } from './feed-service.ts'
import { measureService } from './measure.ts'
import { measuresPolicy } from './policy.ts'
import { readFeed } from './read-feed.ts'

const usage = `guildhall-feed --council <council.json> --counts <counts.json> --from <day> --to <day>

Writes a council’s open feed, from what it has counted, to the standard output.

  --council  {"figures": "real", "council": {"name", "gssCode"}, "licence",
             "services": {"<journey>": {"name", "lgsl", "interaction", "completesAt", "costs"}}}
  --counts   a list of rows: day, journey, page, name, channel, language, javascript, device, field, times
  --from, --to  first and last day of the period, both counted
`

const { figures, council, licence } = feedSchema.shape
const { name, address, policy, patterns } = feedSchema.shape.services.element.shape
const about = z.object({
  figures,
  council,
  licence,
  services: z.record(
    z.string(),
    measuresPolicy.shape.services.unwrap().valueType.extend({ name, address, policy, patterns }),
  ),
})
const row = z.object({
  day: z.iso.date(),
  journey: z.string(),
  page: z.string(),
  name: z.string(),
  channel: z.string(),
  language: z.string().default(''),
  javascript: z.string().default(''),
  device: z.string().default(''),
  field: z.string().default(''),
  times: z.coerce.number().int().min(0),
})

const { values } = parseArgs({
  options: {
    council: { type: 'string' },
    counts: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    help: { type: 'boolean' },
  },
})

if (values.help || !values.council || !values.counts || !values.from || !values.to) {
  console.error(usage)
  process.exitCode = values.help ? 0 : 2
} else {
  write(read(values.council, about), read(values.counts, z.array(row)), {
    from: values.from,
    to: values.to,
  })
}

function read<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (result.success) return result.data
  console.error(`${path} can’t be used:\n${z.prettifyError(result.error)}`)
  process.exit(2)
}

function write(
  { services, ...council }: z.output<typeof about>,
  counts: z.output<typeof row>[],
  period: { from: string; to: string },
): void {
  const text = JSON.stringify({
    format: 'service-measures',
    version: FEED_VERSION,
    ...council,
    published: new Date().toISOString(),
    services: Object.entries(services).map(([journey, { completesAt, costs, ...service }]) =>
      feedService(
        measureService(counts, { journey, period, policy: { completesAt, costs } }),
        service,
      ),
    ),
  })
  const checked = readFeed(text)
  if (checked.ok) console.log(JSON.stringify(checked.feed, null, 2))
  else {
    console.error(`No feed can be made of this:\n${checked.problems.join('\n')}`)
    process.exitCode = 2
  }
}
