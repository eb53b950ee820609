/** A pattern that a service can begin with. */
export interface Pattern {
  readonly id: 'missed-collection' | 'bin-days' | 'bulky-collection'
  readonly title: string
  readonly about: string
  /** Packages that it needs besides those of every service. */
  readonly packages: readonly string[]
}

/** Those that there are, in the order in which they are offered. */
export const patterns: readonly Pattern[] = [
  {
    id: 'missed-collection',
    title: 'Report a missed collection',
    about: 'an address, a collection, a reference',
    packages: [],
  },
  {
    id: 'bin-days',
    title: 'Find your bin days',
    about: 'the next collections and a calendar to subscribe to',
    packages: [],
  },
  {
    id: 'bulky-collection',
    title: 'Book and pay for a bulky waste collection',
    about: 'items, a day, GOV.UK Pay',
    packages: ['@guildhall/notify', '@guildhall/payments'],
  },
]

/** Packages of every service, as they stand in its package.json. */
export const packages = {
  dependencies: [
    '@guildhall/address-lookup',
    '@guildhall/bin-collection',
    '@guildhall/components',
    '@guildhall/council',
    '@guildhall/database',
    '@guildhall/forms',
    '@guildhall/journeys',
    '@guildhall/standards',
    '@guildhall/theme',
    '@hono/node-server',
    'govuk-frontend',
    'hono',
    'react',
    'react-dom',
    'zod',
  ],
  devDependencies: [
    '@guildhall/sandbox',
    '@types/node',
    '@types/react',
    '@types/react-dom',
    'playwright',
    'tsx',
    'typescript',
    'vitest',
  ],
} as const
