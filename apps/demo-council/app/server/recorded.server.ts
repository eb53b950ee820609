import type { MeasureCount } from '@guildhall/measures/counts'
import alderbrook from '../recorded/alderbrook.counts.json'
import dyffrynGwern from '../recorded/dyffryn-gwern.counts.json'
import kinlarroch from '../recorded/kinlarroch.counts.json'

type Row = readonly (string | number)[]

const recorded: Readonly<Record<string, { readonly rows: readonly Row[] }>> = {
  alderbrook,
  'dyffryn-gwern': dyffrynGwern,
  kinlarroch,
}

/** What `npm run demo:measures` counted of a council's invented residents. */
export function recordedCounts(slug: string): readonly MeasureCount[] {
  return (recorded[slug]?.rows ?? []).map(rowOf)
}

/** The columns of a recorded row, as `scripts/record/write.ts` writes them. */
function rowOf(row: Row): MeasureCount {
  const [day, journey, page, name, channel, language, javascript, device, field] = row.map(String)
  return {
    day: day ?? '',
    journey: journey ?? '',
    page: page ?? '',
    name: name ?? '',
    channel: channel ?? '',
    language: language ?? '',
    javascript: javascript ?? '',
    device: device ?? '',
    field: field ?? '',
    times: Number(row.at(-1)),
  }
}
