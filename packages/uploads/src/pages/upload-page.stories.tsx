import { inWords } from '@guildhall/forms/errors'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import type { PageModel } from '@guildhall/journeys/page-model'
import type { Language } from '@guildhall/standards/language'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { uploadErrorWords } from '../content/index.ts'
import { photos, report } from '../photos.testing.ts'
import { mistake } from '../policy.ts'
import type { UploadedFile } from './upload-page.tsx'
import { UploadProgress } from './upload-progress.tsx'

const bin = { id: '1'.repeat(32), name: 'bin.jpg', size: 1_440_000, type: 'image/jpeg' }
const letter = { id: '2'.repeat(32), name: 'letter.pdf', size: 12_000, type: 'application/pdf' }
const lid = {
  id: '3'.repeat(32),
  name: 'the lid of the bin as it was found on the morning of the collection.jpg',
  size: 3_200_000,
  type: 'image/jpeg',
}

interface PageArgs {
  files: readonly UploadedFile[]
  /** An issue code that the server found. */
  error?: string
}

function UploadPageStory({ files, error, language }: PageArgs & { language: Language }) {
  const wrong = error === undefined ? [] : [mistake(photos.policy, photos.field, error)]
  const model: PageModel = {
    journey: 'report',
    path: 'photos',
    language,
    basePath: '#',
    homeHref: '#',
    values: {},
    errors: inWords(wrong, language, uploadErrorWords),
    data: { files },
  }
  return (
    <main className="govuk-main-wrapper govuk-width-container">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <JourneyPage journey={report} model={model} siteName="Alderbrook" />
        </div>
      </div>
    </main>
  )
}

/**
 * Asks for files. Without JavaScript a form in parts; with it the page shows how far an upload is,
 * tells it to screen readers and lets it be cancelled. Continue also takes what was chosen and not
 * yet uploaded.
 */
const meta: Meta<PageArgs> = {
  title: 'Forms/Upload page',
  args: { files: [] },
  argTypes: { files: { control: false } },
  render: (args, { globals }) => (
    <UploadPageStory {...args} language={globals.language === 'cy' ? 'cy' : 'en'} />
  ),
}

export default meta

type Story = StoryObj<PageArgs>

export const NoneYet: Story = {}

export const WithFiles: Story = { args: { files: [bin, letter] } }

/** No more may be added: the field is gone, and the page says so. */
export const Full: Story = { args: { files: [bin, letter, lid] } }

/** Nothing was kept of a file in which a virus was found. */
export const Virus: Story = { args: { files: [bin], error: 'file.virus' } }

export const WrongType: Story = { args: { error: 'file.type' } }

export const InWelsh: Story = {
  args: { files: [bin], error: 'file.size' },
  globals: { language: 'cy' },
}

/** While files are sent; a screen reader is told at every quarter. */
export const Uploading: Story = {
  render: (_args, { globals }) => (
    <main className="govuk-main-wrapper govuk-width-container">
      <UploadProgress
        language={globals.language === 'cy' ? 'cy' : 'en'}
        upload={{
          errors: undefined,
          serverError: undefined,
          isRunning: true,
          percent: 62,
          notice: undefined,
          onSubmit: () => undefined,
          cancel: () => undefined,
        }}
      />
    </main>
  ),
}
