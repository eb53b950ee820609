import type { Meta, StoryObj } from '@storybook/react-vite'
import { cy } from '../words/index.ts'
import { FileDropZone, FileUpload } from './index.ts'

const meta = {
  title: 'Components/File upload',
  component: FileUpload,
  parameters: {
    docs: {
      description: {
        component:
          '[GOV.UK guidance](https://design-system.service.gov.uk/components/file-upload/)\n\nAsks for a file, or a photo.',
      },
    },
  },
  args: { name: 'photo', label: 'Upload a photo', hint: 'JPEG or PNG', accept: 'image/*' },
} satisfies Meta<typeof FileUpload>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

export const DropZone: Story = { args: { dropZone: <FileDropZone /> } }

export const Several: Story = {
  args: { dropZone: <FileDropZone />, multiple: true, label: 'Upload photos' },
}

export const WithError: Story = {
  args: { dropZone: <FileDropZone />, errorMessage: 'The photo must be smaller than 10MB' },
}

export const Welsh: Story = {
  args: {
    label: 'Llwytho llun',
    hint: 'JPEG neu PNG',
    dropZone: <FileDropZone {...cy.fileUpload} />,
  },
}
