import type { Meta, StoryObj } from '@storybook/react-vite'
import { brandSchema } from '../src/brand.ts'
import { brandPairs } from '../src/pairs.ts'
import { sampleBrands as brands } from '../src/sample-brands.ts'
import { themeCss } from '../src/theme.ts'
import { designTokens } from '../src/tokens.ts'
import { Specimen } from './specimen.tsx'

type Name = keyof typeof brands

// Where Storybook serves the file that the council would serve itself.
const logo = new URL('./harbour.svg', import.meta.url).href

const names = Object.keys(brands) as Name[]

function Branded({ name }: { name: Name }) {
  const { brand, name: council } = brands[name]
  return (
    <>
      <style>{themeCss(brand, `[data-brand="${name}"]`)}</style>
      {brand.logo ? (
        <style>{`[data-brand="${name}"]{--guildhall-logo:url("${logo}")}`}</style>
      ) : null}
      <Specimen brand={brand} name={council} id={name} />
    </>
  )
}

const meta: Meta<typeof Branded> = {
  title: 'Foundations/Brand',
  component: Branded,
  parameters: {
    layout: 'fullscreen',
    docs: {
      description: {
        component:
          'A council’s brand as CSS custom properties over GOV.UK Frontend’s, with no Sass. Three ' +
          'invented councils. A brand whose colours some residents couldn’t tell apart is refused.',
      },
    },
  },
  argTypes: { name: { control: 'select', options: names } },
}

export default meta

type Story = StoryObj<typeof meta>

/** A dark green: links take the brand’s colour, the button stays GOV.UK Frontend’s. */
export const MoorlandVale: Story = { args: { name: 'moor' } }

/** Navy, with links, a button and a font of its own. */
export const HarbourAndSands: Story = { args: { name: 'harbour' } }

/** Mulberry, with a tinted white on it, and a serif. */
export const MulberryHill: Story = { args: { name: 'mulberry' } }

/**
 * The three in Chromium, as they are and with forced colours, where a resident’s own colours stand in
 * for the brand’s. Made anew with `pnpm --filter @guildhall/theme pictures`.
 */
export const LightAndForcedColours: Story = {
  args: { name: 'moor' },
  render: () => (
    <div className="govuk-width-container">
      {names.map((name) => (
        <div key={name} className="govuk-grid-row govuk-!-margin-top-6">
          {(['light', 'forced'] as const).map((scheme) => (
            <figure key={scheme} className="govuk-grid-column-one-half govuk-!-margin-0">
              <img
                src={new URL(`./pictures/${name}-${scheme}.png`, import.meta.url).href}
                alt={`A page of ${brands[name].name}${
                  scheme === 'forced' ? ', white and yellow on black, its borders kept' : ''
                }`}
                width={1000}
                height={900}
                style={{ maxWidth: '100%', height: 'auto', outline: '1px solid' }}
              />
              <figcaption className="govuk-body-s">
                {brands[name].name}, {scheme === 'forced' ? 'forced colours' : 'light'}
              </figcaption>
            </figure>
          ))}
        </div>
      ))}
    </div>
  ),
}

/** Every pair of colours that must be told apart, with its ratio: text 4.5 to 1, what isn’t text 3. */
export const Contrast: Story = {
  args: { name: 'mulberry' },
  render: ({ name }) => (
    <div className="govuk-width-container">
      <table className="govuk-table">
        <caption className="govuk-table__caption govuk-table__caption--m">
          Contrast of {brands[name].name}’s colours
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {['Pair', 'Colours', 'Ratio'].map((heading) => (
              <th key={heading} scope="col" className="govuk-table__header">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {brandPairs(brands[name].brand).map(({ pair, foreground, background, ratio, least }) => (
            <tr key={pair} className="govuk-table__row">
              <th scope="row" className="govuk-table__header">
                {pair}
              </th>
              <td className="govuk-table__cell">
                {foreground} on {background}
              </td>
              <td className="govuk-table__cell">
                {ratio}, at least {least}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ),
}

/** What a council reads when its brand is refused: the pair, its ratio, the nearest colour that passes. */
export const Refused: Story = {
  args: { name: 'moor' },
  render: () => (
    <div className="govuk-width-container">
      <h2 className="govuk-heading-m">A brand of #7fb5d6 is refused</h2>
      <ul className="govuk-list govuk-list--bullet">
        {brandSchema.safeParse({ colour: '#7fb5d6' }).error?.issues.map((issue) => (
          <li key={issue.message}>
            <code>brand.{issue.path.join('.')}</code>: {issue.message}.{' '}
            {issue.code === 'custom' ? String(issue.params?.fix) : ''}
          </li>
        ))}
      </ul>
    </div>
  ),
}

/** The same brand as design tokens (Design Tokens Format Module 2025.10), for design tools. */
export const DesignTokens: Story = {
  args: { name: 'harbour' },
  render: ({ name }) => (
    <pre style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: '1rem' }}>
      {JSON.stringify(designTokens(brands[name].brand), null, 2)}
    </pre>
  ),
}
