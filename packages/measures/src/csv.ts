import type { FeedService } from './feed.ts'

/**
 * Rows as CSV (RFC 4180) that a spreadsheet opens: UTF-8 with a mark, lines ended by CR and LF.
 *
 * A cell that a spreadsheet would run as a formula is written as text, since a page's or a field's
 * name may come from somebody else's feed.
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A published service's figures as CSV, one row for each; `under-10` where there are too few. */
export function serviceCsv(service: FeedService): string {
  const { period, lgsl, interaction, leaves = [], mistakes = [], splits = [] } = service
  const about = [lgsl, interaction, period.from, period.to, service.definitions]
  const row = (figure: string, of: string, count: string | number, whole: string | number = '') => [
    ...about,
    figure,
    of,
    count,
    whole,
  ]
  const shares = (['completion', 'digital', 'satisfaction'] as const).map((name) => {
    const share = service[name]
    return 'withheld' in share
      ? row(name, '', share.withheld)
      : row(name, '', share.count, share.of)
  })
  const { cost } = service
  return csv([
    ['lgsl', 'interaction', 'from', 'to', 'definitions', 'figure', 'of', 'count', 'whole'],
    ...shares,
    row('cost-pence', '', 'pence' in cost ? cost.pence : cost.withheld),
    ...leaves.map(({ page, count }) => row('left', page, count)),
    ...mistakes.map(({ page, field, count }) => row('mistake', `${page} ${field}`, count)),
    ...splits.flatMap(({ group, completed, completion, mistakesPer100 }) => [
      row('completed', group, completed),
      ...(completion ? [row('completion', group, completion.count, completion.of)] : []),
      ...(mistakesPer100 === undefined ? [] : [row('mistakes-per-100', group, mistakesPer100)]),
    ]),
  ])
}
