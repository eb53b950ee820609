import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { readToolbar } from '../globals.ts'
import { JourneyWalk } from './journey-walk.tsx'
import { missedWalk } from './missed-collection.ts'
import { PaymentWalk } from './payment-walk.tsx'
import { Performance } from './performance.tsx'
import { SatisfactionWalk } from './satisfaction-walk.tsx'
import {
  addressWalk,
  assistedWalk,
  binDaysWalk,
  bulkyWalk,
  containersWalk,
  gardenWalk,
  remindersWalk,
} from './services.ts'
import { uploadWalk } from './upload-walk.ts'
import type { Walk } from './walk.ts'

/** Journeys to walk from start to end without a server. Try GH1 2AB, and 1 Guildhall Street. */
const meta: Meta = {
  title: 'Patterns/Walks',
  tags: ['!autodocs'],
  parameters: { ownServerHtml: true, layout: 'fullscreen', controls: { disable: true } },
}
export default meta
type Story = StoryObj

function walking(walk: Walk): NonNullable<Story['render']> {
  return (_, { globals }) => <JourneyWalk walk={walk} toolbar={readToolbar(globals)} />
}

export const AddressLookup: Story = { render: walking(addressWalk()) }
export const BinDays: Story = { render: walking(binDaysWalk()) }
export const MissedCollection: Story = { render: walking(missedWalk()) }
export const BulkyWaste: Story = { render: walking(bulkyWalk()) }
export const Containers: Story = { render: walking(containersWalk()) }
export const GardenWaste: Story = { render: walking(gardenWalk()) }
export const AssistedCollection: Story = { render: walking(assistedWalk()) }
export const Reminders: Story = { render: walking(remindersWalk()) }
export const Payments: Story = {
  render: (_, { globals }) => <PaymentWalk toolbar={readToolbar(globals)} />,
}
export const UploadFiles: Story = { render: walking(uploadWalk()) }
export const SatisfactionSurvey: Story = {
  render: (_, { globals }) => <SatisfactionWalk toolbar={readToolbar(globals)} />,
}
export const ServicePerformance: Story = {
  parameters: { ownServerHtml: false },
  render: (_, { globals }) => <Performance toolbar={readToolbar(globals)} />,
}

/** Reports a missed collection with a mistake on the way, to its reference. */
export const MissedCollectionWalked: Story = {
  ...MissedCollection,
  async play({ canvasElement }) {
    const page = within(canvasElement)
    await userEvent.click(await page.findByRole('button', { name: 'Continue' }))
    await expect(await page.findByRole('alert')).toHaveTextContent('There is a problem')
    await userEvent.type(page.getByRole('textbox', { name: 'What is your postcode?' }), 'gh12ab')
    await userEvent.click(page.getByRole('button', { name: 'Continue' }))
    await userEvent.click(await page.findByRole('radio', { name: /^1 Guildhall Street/ }))
    await userEvent.click(page.getByRole('button', { name: 'Continue' }))
    await userEvent.click(await page.findByRole('radio', { name: /Rubbish/ }))
    await userEvent.click(page.getByRole('button', { name: 'Continue' }))
    await page.findByRole('heading', { name: 'Check your answers' })
    await userEvent.click(page.getByRole('button', { name: 'Send report' }))
    await expect(await page.findByText('HDJ2-7KQ4')).toBeVisible()
  },
}

/** The same in Welsh. */
export const MissedCollectionWalkedInWelsh: Story = {
  ...MissedCollection,
  globals: { language: 'cy' },
  async play({ canvasElement }) {
    const page = within(canvasElement)
    await userEvent.type(await page.findByRole('textbox', { name: /cod post/ }), 'GH1 2AB')
    await userEvent.click(page.getByRole('button', { name: 'Parhau' }))
    await userEvent.click(await page.findByRole('radio', { name: /^1 Guildhall Street/ }))
    await userEvent.click(page.getByRole('button', { name: 'Parhau' }))
    await userEvent.click(await page.findByRole('radio', { name: /Sbwriel/ }))
    await userEvent.click(page.getByRole('button', { name: 'Parhau' }))
    await page.findByRole('heading', { name: 'Gwirio’ch atebion' })
    await userEvent.click(page.getByRole('button', { name: 'Anfon yr adroddiad' }))
    await expect(await page.findByText('HDJ2-7KQ4')).toBeVisible()
  },
}
