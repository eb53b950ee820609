import type { CatalogueEntry } from './catalogue.ts'

const statuses = {
  trial: 'on trial: not yet live and tested with people who use assistive technology',
  proven: 'proven: live in a council, and tested with people who use assistive technology',
  shared: 'shared: live in three councils or more',
}

/** What is found, for a terminal. */
export function tell(found: readonly CatalogueEntry[], query: string): string {
  if (found.length === 0) {
    return `Nothing is called “${query}”. Try another word for the task, or list everything: guildhall-find`
  }
  return found
    .map((entry) => {
      const { name, task, lgsl, adopters, status } = entry
      const lines = [
        `${name.en} · ${name.cy}`,
        `  ${task.en}`,
        `  ${entry.package} ${entry.version} · import ${entry.import}`,
        ...(lgsl.length > 0 ? [`  LGSL ${lgsl.join(', ')}`] : []),
        `  ${statuses[status]}`,
        ...adopters.map(
          ({ council, version, since, evidence }) =>
            `  ${council}, ${version} since ${since}: ${evidence}`,
        ),
      ]
      return lines.join('\n')
    })
    .join('\n\n')
}
