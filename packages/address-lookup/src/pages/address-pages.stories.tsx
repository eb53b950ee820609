import type { Meta, StoryObj } from '@storybook/react-vite'
import { attributionFor } from '../sources/address-source.ts'
import { AddressPage, inWelsh, type PageArgs } from './story.testing.tsx'

/**
 * From a postcode to one address: chosen by radios, narrowed first where there are many, typed where a
 * service allows it, and confirmed where a wrong one costs much.
 */
const meta: Meta<PageArgs> = {
  title: 'Patterns/Address lookup/Pages',
  args: { path: 'postcode', typed: 'allowed' },
  argTypes: {
    path: { control: false },
    typed: { control: 'radio', options: ['allowed', 'never'] },
  },
  render: (args, { globals }) => (
    <AddressPage {...args} language={globals.language} options={{ confirm: true }} />
  ),
}

export default meta

type Story = StoryObj<typeof meta>

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
    errors: [{ field: 'postcode', message: 'postcode.format' }],
  },
}
export const PostcodeForKnownPropertiesOnly: Story = { args: { typed: 'never' } }

export const Choose: Story = { args: { path: 'choose-address', data: found } }
export const ChooseInWelsh: Story = { ...Choose, ...inWelsh }
export const ChooseWithMistake: Story = {
  args: { ...Choose.args, errors: [{ field: 'uprn', message: 'required' }] },
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

export const Confirm: Story = {
  args: {
    path: 'confirm-address',
    data: {
      lines: ['Flat 2', '14 Guildhall Street', 'Alderbrook', 'GH1 2AB'],
      attribution: found.attribution,
    },
  },
}
export const ConfirmInWelsh: Story = { ...Confirm, ...inWelsh }

export const ChooseOfMoreThanAreListed: Story = {
  args: { path: 'choose-address', data: { ...found, postcode: 'guildhall street', more: true } },
}
