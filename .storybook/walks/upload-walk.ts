import { readFiles } from '../../packages/forms/src/form-data.ts'
import { journey, type Page } from '../../packages/journeys/src/journey.ts'
import { checkAnswers } from '../../packages/journeys/src/pages/check-answers.tsx'
import { confirmation } from '../../packages/journeys/src/pages/confirmation.tsx'
import { type UploadPage, uploadPage } from '../../packages/uploads/src/pages/upload-page.tsx'
import { photosContent } from '../../packages/uploads/src/photos.testing.ts'
import { uploadPolicy } from '../../packages/uploads/src/policy.ts'
import { bindUploads } from '../../packages/uploads/src/server/bind-uploads.ts'
import { memoryStorage } from '../../packages/uploads/src/storage/storage.ts'
import { standInScanner, takeFiles } from './take-files.ts'
import type { Walk } from './walk.ts'
import { clock } from './world.ts'

/** What the walk's page takes: small, so that it is soon tried what is too large. */
export const photosPolicy = uploadPolicy({
  types: ['jpeg', 'png', 'pdf'],
  maxBytes: 5_000_000,
  maxFiles: 3,
})

const photos = uploadPage({
  path: 'photos',
  policy: photosPolicy,
  content: photosContent,
})

const next = {
  en: ['We will look at your photos and tell you whether the bin is replaced.'],
  cy: ['Byddwn yn edrych ar eich lluniau ac yn dweud wrthych a gaiff y bin ei newid.'],
}

/** Sending photos of a damaged bin, kept in memory until the page is left. */
export function uploadWalk(weather: { scannerDown?: boolean } = {}): Walk {
  const storage = memoryStorage()
  const scanner = standInScanner(weather.scannerDown)
  const now = () => clock().toString()
  return {
    clock,
    journey: journey({
      id: 'damaged-bin',
      version: 1,
      name: { en: 'Report a damaged bin', cy: 'Rhoi gwybod am fin wedi’i ddifrodi' },
      pages: [
        photos,
        checkAnswers({
          content: { en: { submit: 'Send report' }, cy: { submit: 'Anfon yr adroddiad' } },
        }),
        confirmation({
          content: {
            en: { title: 'We have your report', next: next.en },
            cy: { title: 'Mae’ch adroddiad gennym', next: next.cy },
          },
        }),
      ],
    }),
    bindings: [bindUploads<undefined>(photos, () => storage)],
    take(page, run, form) {
      if (!isUpload(page)) return undefined
      return takeFiles(page, { storage, scanner, run, now }, form, readFiles(form))
    },
  }
}

function isUpload(page: Page): page is UploadPage {
  return 'policy' in page && 'field' in page
}
