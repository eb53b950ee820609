import type { Meta, StoryObj } from '@storybook/react-vite'
import { AddressPage, inWelsh, neighbour, type PageArgs } from './story.testing.tsx'

/**
 * Every way in which a lookup ends without a list, each on a page of its own that says what is so and
 * what to do. An outage is never shown as an empty list.
 */
const meta: Meta<PageArgs> = {
  title: 'Patterns/Address lookup/When there is no list',
  args: { path: 'no-addresses', typed: 'allowed' },
  argTypes: {
    path: { control: false },
    typed: { control: 'radio', options: ['allowed', 'never'] },
  },
  render: (args, { globals }) => <AddressPage {...args} language={globals.language} />,
}

export default meta

type Story = StoryObj<typeof meta>

const neverTyped = (story: Story): Story => ({ args: { ...story.args, typed: 'never' } })

export const NothingFound: Story = {}
export const NothingFoundInWelsh: Story = { ...NothingFound, ...inWelsh }
export const NothingFoundForKnownPropertiesOnly = neverTyped(NothingFound)

export const LookupDown: Story = { args: { path: 'address-lookup-down' } }
export const LookupDownInWelsh: Story = { ...LookupDown, ...inWelsh }
export const LookupDownForKnownPropertiesOnly = neverTyped(LookupDown)

export const NoSuchPostcode: Story = { args: { path: 'no-such-postcode' } }
export const NoSuchPostcodeInWelsh: Story = { ...NoSuchPostcode, ...inWelsh }
export const NoSuchPostcodeForKnownPropertiesOnly = neverTyped(NoSuchPostcode)

export const PostcodeEnded: Story = {
  args: { path: 'postcode-ended', data: { postcode: 'GH1 2AB', ended: 'June 2019' } },
}
export const PostcodeEndedInWelsh: Story = {
  args: { path: 'postcode-ended', data: { postcode: 'GH1 2AB', ended: 'Mehefin 2019' } },
  ...inWelsh,
}
export const PostcodeEndedForKnownPropertiesOnly = neverTyped(PostcodeEnded)

export const TooManyLookups: Story = {
  args: { path: 'too-many-lookups', data: { postcode: 'GH1 2AB', minutes: 3 } },
}
export const TooManyLookupsInWelsh: Story = { ...TooManyLookups, ...inWelsh }
export const TooManyLookupsForKnownPropertiesOnly = neverTyped(TooManyLookups)

export const PostcodeAstrideCouncils: Story = { args: { path: 'postcode-astride' } }
export const PostcodeAstrideCouncilsInWelsh: Story = { ...PostcodeAstrideCouncils, ...inWelsh }

export const PostcodeOfAnotherCouncil: Story = {
  args: {
    path: 'postcode-another-council',
    data: { postcode: 'DF1 2AB', servedBy: neighbour },
  },
}
export const PostcodeOfAnotherCouncilInWelsh: Story = { ...PostcodeOfAnotherCouncil, ...inWelsh }
export const PostcodeOfACouncilNotKnown: Story = {
  args: { path: 'postcode-another-council', data: { postcode: 'DF1 2AB' } },
}

export const AddressOfAnotherCouncil: Story = {
  args: {
    path: 'another-council',
    data: { address: '1 Hall Road, Gwern Bridge, DF1 2AB', servedBy: neighbour },
  },
}
export const AddressOfAnotherCouncilInWelsh: Story = { ...AddressOfAnotherCouncil, ...inWelsh }
export const AddressOfACouncilNotKnown: Story = {
  args: { path: 'another-council', data: { address: '1 Hall Road, Gwern Bridge, DF1 2AB' } },
}

export const NotListed: Story = { args: { path: 'address-not-listed', typed: 'never' } }
export const NotListedInWelsh: Story = { ...NotListed, ...inWelsh }
