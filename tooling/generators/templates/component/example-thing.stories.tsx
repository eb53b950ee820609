import type { Meta, StoryObj } from '@storybook/react-vite'
import { ExampleThing } from './example-thing.tsx'

const meta = {
  title: 'Components/Example thing',
  component: ExampleThing,
  args: { children: 'Collected on Tuesday' },
} satisfies Meta<typeof ExampleThing>

export default meta

export const Default: StoryObj<typeof meta> = {}
