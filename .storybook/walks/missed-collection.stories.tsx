import type { Meta, StoryObj } from '@storybook/react-vite'
import { readToolbar } from '../globals.ts'
import { JourneyWalk } from './journey-walk.tsx'
import { missedWalk } from './missed-collection.ts'

const walk = missedWalk()

const meta: Meta = {
  title: 'Patterns/Missed collection/Walk through',
  tags: ['!autodocs'],
  parameters: { ownServerHtml: true, layout: 'fullscreen' },
  render: (_, { globals }) => <JourneyWalk walk={walk} toolbar={readToolbar(globals)} />,
}
export default meta
type Story = StoryObj

/** From the postcode to the reference, without a server. Try GH1 2AB, and 1 Guildhall Street. */
export const Walk: Story = {}
