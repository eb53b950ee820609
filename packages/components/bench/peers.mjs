import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a council team would otherwise choose, each with what it needs beside it. */
export const PEERS = [
  {
    name: 'official macros',
    page: 'official-macros.mjs',
    packages: ['nunjucks', 'govuk-frontend@6.6.0'],
    note: 'Nunjucks',
  },
  {
    name: 'govuk-react-jsx',
    page: 'govuk-react-jsx.jsx',
    packages: [
      'govuk-react-jsx',
      'govuk-frontend@4.0.1',
      'react-router-dom@5',
      'react-router@5',
      'react-helmet@6',
      '@babel/runtime@7',
    ],
    note: '',
  },
  {
    name: 'nhsuk-react-components',
    page: 'nhsuk-react-components.jsx',
    packages: ['nhsuk-react-components', 'nhsuk-frontend@10', 'classnames', 'tslib'],
    note: "the NHS's design",
  },
  {
    name: 'NotGovUK',
    page: 'not-govuk.jsx',
    packages: ['@not-govuk/simple-components', 'react-router@7'],
    note: 'no character count',
  },
  {
    name: 'govuk-react',
    page: 'govuk-react.jsx',
    packages: ['govuk-react', 'styled-components@5', 'react-is@18'],
    note: 'no character count; its CSS is in its code',
  },
]

/** What isn't measured here, and why. */
export const REFUSED = [
  { name: "Land Registry's", reason: 'npm answers 404 for @hmlr/govuk-react-components-library' },
  { name: "IF's", reason: 'its name on npm was not found' },
]

/**
 * Installs packages in a folder, with none of their install scripts.
 * @returns {string | undefined} what went wrong
 */
export function installed(folder, packages) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps', '--silent']
  const { status, stderr } = spawnSync('npm', ['install', ...flags, ...packages], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
  })
  return status === 0 ? undefined : stderr.trim().split('\n')[0] || 'npm took too long'
}
