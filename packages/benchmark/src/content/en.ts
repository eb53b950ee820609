/** Every word of the benchmark, in English. */
export const en = {
  title: 'How councils’ services compare',
  intro:
    'Figures that councils publish about the same service, for the same days, by the same definitions. Councils stand in the order of their names. A difference is told only where it is too large to be chance; all others are too small to say who does better.',
  service: '{name} (service {lgsl}, {interaction})',
  interactions: {
    'find-out': 'find out',
    report: 'report',
    book: 'book',
    apply: 'apply',
    pay: 'pay',
    renew: 'renew',
    other: 'other',
  },
  contents: 'Services',
  differences: 'differences too large to be chance: {count}',
  period: '{from} to {to}',
  invented: 'These figures were recorded from demonstrations. The councils are made up.',
  warning: 'Important',
  council: 'Council',
  figure: 'Figure',
  drawing: 'Drawing',
  outOf: 'Out of',
  range: 'Likely range',
  alone: 'No other council publishes this service for these days, so there is nothing to compare.',
  noDifference: 'No difference between these councils is too large to be chance.',
  finding: '{higher} is ahead of {lower}, by {low} to {high} points.',
  costNote: 'Councils work out their costs in different ways, so costs are shown and not compared.',
  best: 'Who does this best, and what do they do differently?',
  bestOf: 'Ahead of others and behind none: {measures}.',
  differently: 'What each council has decided, and what it is built with',
  does: 'Its decisions',
  builtWith: 'Built with',
  nothingSaid: 'It does not say.',
  unused: 'Feeds that are not used',
  from: 'Feed',
  why: 'Why',
  none: 'No feed can be compared.',
  definitions: 'What the measures mean',
}

/** The words; another language must have them all. */
export type BenchmarkWords = typeof en
