import { z } from 'zod'
import { baselineSchema } from '../src/baseline.ts'
import { reportSchema } from '../src/report.ts'

/** The package’s JSON Schemas (draft 2020-12) by file, made from what the code itself reads and writes. */
export const schemas: Readonly<Record<string, unknown>> = {
  'report.schema.json': { title: 'Report of a service check', ...z.toJSONSchema(reportSchema) },
  'baseline.schema.json': {
    title: 'Baseline of a service check',
    ...z.toJSONSchema(baselineSchema),
  },
}
