import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import type { PlaceMapProps } from './place-aids.tsx'
import { AddressPage, inWelsh, neighbour, type PageArgs } from './story.testing.tsx'

/**
 * A place without an address, such as a mooring or a field: a grid reference, coordinates, the link of
 * a map, the device’s own location, words, and a council’s own map where it has one. Each is an equal way.
 */
const meta: Meta<PageArgs> = {
  title: 'Patterns/Address lookup/A place without an address',
  args: { path: 'place', typed: 'allowed' },
  argTypes: { path: { control: false }, typed: { control: false } },
  render: (args, { globals }) => (
    <AddressPage {...args} language={globals.language} options={{ place: true }} />
  ),
}

export default meta

type Story = StoryObj<typeof meta>

export const Place: Story = {}
export const PlaceInWelsh: Story = { ...Place, ...inWelsh }

export const PlaceWithNothingGiven: Story = {
  args: {
    errors: [{ field: 'grid', message: 'required' }],
  },
}
export const PlaceFarAway: Story = {
  args: {
    values: { grid: '48.8584, 2.2945' },
    errors: [
      {
        field: 'grid',
        message: 'grid.abroad',
      },
    ],
  },
}

/** A device that knows where it is; it is asked only when its button is pressed. */
export const PlaceFromTheDevice: Story = {
  beforeEach() {
    const own = Object.getOwnPropertyDescriptor(navigator, 'geolocation')
    Object.defineProperty(navigator, 'geolocation', {
      configurable: true,
      value: {
        getCurrentPosition(found: (at: unknown) => void) {
          found({ coords: { latitude: 52.480_12, longitude: -1.530_24, accuracy: 12 } })
        },
      },
    })
    return () => {
      if (own) Object.defineProperty(navigator, 'geolocation', own)
      else Reflect.deleteProperty(navigator, 'geolocation')
    }
  },
  async play({ canvasElement }) {
    const page = within(canvasElement)
    await userEvent.click(
      await page.findByRole('button', { name: 'Use the location of this device' }),
    )
    await expect(page.getByRole('textbox', { name: /Grid reference/ })).toHaveValue(
      '52.48012, -1.53024 ± 12 m',
    )
  },
}

/** In place of a council’s own map, which would stand here and call `onChoose`. */
function SampleMap({ point, onChoose }: PlaceMapProps) {
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">
        {point ? `A map around ${Object.values(point).join(', ')}` : 'A map of the whole area'}
      </p>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => onChoose({ latitude: 52.48, longitude: -1.53 })}
      >
        Point at the weir
      </button>
    </div>
  )
}

/** With a map of the council’s own beside the other ways. */
export const PlaceWithAMap: Story = {
  render: (args, { globals }) => (
    <AddressPage {...args} language={globals.language} options={{ place: true, map: SampleMap }} />
  ),
  async play({ canvasElement }) {
    const page = within(canvasElement)
    await userEvent.click(await page.findByRole('button', { name: 'Point at the weir' }))
    await expect(page.getByRole('textbox', { name: /Grid reference/ })).toHaveValue(
      '52.48000, -1.53000',
    )
  },
}

export const PlaceOutside: Story = {
  args: { path: 'place-outside', data: { place: 'SP 4005 8705', kilometres: 3 } },
}
export const PlaceOutsideInWelsh: Story = { ...PlaceOutside, ...inWelsh }
export const PlaceBeyondTheBoundary: Story = {
  args: { path: 'place-outside', data: { place: 'SP 4005 8705' } },
}
export const PlaceOfAnotherCouncil: Story = {
  args: { path: 'place-outside', data: { place: 'SP 4005 8705', servedBy: neighbour } },
}
export const PlaceOfAnotherCouncilInWelsh: Story = { ...PlaceOfAnotherCouncil, ...inWelsh }
