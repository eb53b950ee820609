import { journey } from '@guildhall/journeys/journey'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import type { PageModel } from '@guildhall/journeys/page-model'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { attributionFor } from '../sources/address-source.ts'
import { addressPages } from './address-pages.ts'

const journeys = {
  allowed: addressPages({ typed: 'allowed' }),
  never: addressPages({ typed: 'never' }),
}

interface PageArgs {
  path: string
  typed: 'allowed' | 'never'
  data?: unknown
  values?: PageModel['values']
  errors?: PageModel['errors']
}

function AddressPage({ language, ...args }: PageArgs & { language: 'en' | 'cy' }) {
  const sample = journey({
    id: 'bins',
    version: 1,
    name: { en: 'Find your bin collection day', cy: 'Dod o hyd i’ch diwrnod casglu biniau' },
    pages: journeys[args.typed].pages,
  })
  const model: PageModel = {
    journey: 'bins',
    path: args.path,
    language,
    basePath: '#',
    homeHref: '#',
    values: args.values ?? {},
    errors: args.errors ?? [],
    data: args.data ?? { postcode: 'GH1 2AB' },
  }
  return (
    <main className="govuk-main-wrapper govuk-width-container">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <JourneyPage key={args.path} journey={sample} model={model} siteName="Alderbrook" />
        </div>
      </div>
    </main>
  )
}

/**
 * From a postcode to one address: chosen by radios, or typed where a service allows it. An outage,
 * a postcode without addresses and an address of another council each have a page of their own.
 */
const meta: Meta<PageArgs> = {
  title: 'Patterns/Address lookup/Pages',
  args: { path: 'postcode', typed: 'allowed' },
  argTypes: {
    path: { control: false },
    typed: { control: 'radio', options: ['allowed', 'never'] },
  },
  render: (args, { globals }) => (
    <AddressPage {...args} language={globals.language === 'cy' ? 'cy' : 'en'} />
  ),
}

export default meta

type Story = StoryObj<typeof meta>

const inWelsh = { globals: { language: 'cy' } }

const lines = [
  '1 Guildhall Street',
  '2 Guildhall Street',
  '9 Guildhall Street',
  '9A Guildhall Street',
  'The Corner Bakery, 10-12 Guildhall Street',
  'Flat 2, Guildhall Court, 14 Guildhall Street',
  'Flat 10, Guildhall Court, 14 Guildhall Street',
  'Ground Floor Flat, 16 Guildhall Street',
  'The Old Library, Guildhall Street',
]

const found = {
  postcode: 'GH1 2AB',
  addresses: lines.map((line, at) => ({
    uprn: String(9901000001 + at),
    text: `${line}, Alderbrook, GH1 2AB`,
  })),
  total: lines.length,
  isMatch: true,
  attribution: attributionFor({ year: 2026, licence: 'AC0000000001' }),
}

export const Postcode: Story = {}
export const PostcodeInWelsh: Story = { ...Postcode, ...inWelsh }
export const PostcodeWithMistake: Story = {
  args: {
    values: { postcode: 'GH1' },
    errors: [{ field: 'postcode', message: 'Enter a full UK postcode, like GH1 2AB' }],
  },
}
export const PostcodeForKnownPropertiesOnly: Story = { args: { typed: 'never' } }

export const Choose: Story = { args: { path: 'choose-address', data: found } }
export const ChooseInWelsh: Story = { ...Choose, ...inWelsh }
export const ChooseWithMistake: Story = {
  args: { ...Choose.args, errors: [{ field: 'uprn', message: 'Select your address' }] },
}

export const Narrow: Story = {
  args: { path: 'narrow-address', data: { postcode: 'GH2 4XY', count: 60 } },
}
export const NarrowInWelsh: Story = { ...Narrow, ...inWelsh }
export const ChooseAfterNarrowing: Story = {
  args: {
    path: 'choose-address',
    data: { ...found, addresses: found.addresses.slice(2, 4), total: 60, narrowedBy: '9' },
  },
}
export const ChooseWhenNothingFits: Story = {
  args: { path: 'choose-address', data: { ...found, narrowedBy: '77', isMatch: false } },
}

export const TypeAddress: Story = { args: { path: 'type-address' } }
export const TypeAddressInWelsh: Story = { ...TypeAddress, ...inWelsh }

export const NothingFound: Story = { args: { path: 'no-addresses' } }
export const NothingFoundInWelsh: Story = { ...NothingFound, ...inWelsh }
export const NothingFoundForKnownPropertiesOnly: Story = {
  args: { path: 'no-addresses', typed: 'never' },
}
export const LookupDown: Story = { args: { path: 'address-lookup-down' } }
export const LookupDownInWelsh: Story = { ...LookupDown, ...inWelsh }
export const NotListed: Story = { args: { path: 'address-not-listed', typed: 'never' } }

export const AnotherCouncil: Story = {
  args: {
    path: 'another-council',
    data: {
      address: '1 Hall Road, Gwern Bridge, DF1 2AB',
      servedBy: {
        name: { en: 'Dyffryn Gwern Council', cy: 'Cyngor Dyffryn Gwern' },
        href: 'https://dyffryn-gwern.example/bins',
      },
    },
  },
}
export const AnotherCouncilInWelsh: Story = { ...AnotherCouncil, ...inWelsh }
export const AnotherCouncilNotKnown: Story = {
  args: { path: 'another-council', data: { address: '1 Hall Road, Gwern Bridge, DF1 2AB' } },
}
