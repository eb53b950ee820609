import { z } from 'zod'
import { levels } from './kinds.ts'

/** The version of the report’s format; a reader of this one refuses another. */
export const REPORT_VERSION = 1

function about<Schema extends z.ZodType>(schema: Schema, description: string): Schema {
  return schema.meta({ description }) as Schema
}

const finding = z.object({
  id: about(z.string(), 'The same for the same thing on the same page from one run to the next'),
  kind: about(z.string(), 'What it is about: contrast, keyboard-trap …'),
  level: about(z.enum(levels), 'Against a standard or the law; against guidance; worth a look'),
  page: about(z.string(), 'Where it was found, without what follows ? in the address'),
  what: about(z.string(), 'What is wrong, in the report’s language'),
  fix: about(z.string(), 'What to do'),
  after: about(z.string(), 'The form whose sending brought it to light').optional(),
  evidence: z.object({
    selector: about(z.string(), 'CSS selector of the element').optional(),
    snippet: about(z.string(), 'The start of the element’s HTML').optional(),
    measured: about(z.string(), 'What was measured').optional(),
    screenshot: about(z.string(), 'Path of a picture').optional(),
  }),
  against: about(
    z.array(z.object({ standard: z.string(), clause: z.string(), address: z.string() })).min(1),
    'The clauses that it is measured against',
  ),
  metBy: about(
    z.array(z.object({ pattern: z.string(), from: z.string() })),
    'What of Guildhall meets them, and where it is imported from',
  ),
  isKnown: about(z.boolean(), 'Whether the baseline has it'),
})

const entry = z.object({ id: z.string(), kind: z.string(), page: z.string(), what: z.string() })

/** A report as JSON. */
export const reportSchema = z.object({
  version: about(z.literal(REPORT_VERSION), 'The version of this format'),
  tool: z.object({ name: z.string(), version: z.string() }),
  language: z.enum(['en', 'cy']),
  started: about(z.string(), 'When the walk began, in UTC'),
  pages: z.array(
    z.object({
      address: about(z.string(), 'As it was asked for, without what follows ?'),
      title: z.string().optional(),
      failure: about(
        z.object({ kind: z.string(), what: z.string(), fix: z.string() }),
        'Why it could not be checked',
      ).optional(),
    }),
  ),
  findings: z.array(finding),
  fixed: about(z.array(entry), 'In the baseline, looked for, and gone'),
  stale: about(
    z.array(entry.extend({ why: z.enum(['page', 'kind']) })),
    'In the baseline, and not looked for in this walk',
  ),
  notVisited: about(z.array(z.string()), 'Pages left out, since there were too many'),
})

export type Report = z.infer<typeof reportSchema>
export type Finding = Report['findings'][number]

/** Findings that count: those that the baseline doesn’t have. */
export function fresh({ findings }: Report): Finding[] {
  return findings.filter(({ isKnown }) => !isKnown)
}

/** Whether a level is as grave as another, or graver. */
export function isAtLeast(level: Finding['level'], least: Finding['level']): boolean {
  return levels.indexOf(level) <= levels.indexOf(least)
}
