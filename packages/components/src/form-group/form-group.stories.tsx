import type { Meta, StoryObj } from '@storybook/react-vite'
import { TextInput } from '../text-input/index.ts'
import { FormGroup } from './index.ts'

const meta = {
  title: 'Components/Form group',
  component: FormGroup,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/text-input/)\n\nKeeps a label, hint, error and control together. Fields draw it themselves.',
      },
    },
  },
  args: { children: <TextInput name="reference" label="Reference number" /> },
} satisfies Meta<typeof FormGroup>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}
