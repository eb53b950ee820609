import { journey, page } from '@guildhall/journeys/journey'
import { z } from 'zod'
import { uploadPage } from './pages/upload-page.tsx'
import { uploadPolicy } from './policy.ts'

// A journey for this package's own tests and stories: a question, files, check answers, confirmation.

export const photos = uploadPage({
  path: 'photos',
  policy: uploadPolicy({ types: ['jpeg', 'png', 'pdf'], maxBytes: 10_000_000, maxFiles: 3 }),
  content: {
    en: {
      title: 'Upload photos of the bin',
      hint: 'Show the whole bin and what is wrong with it.',
      label: 'Choose photos',
      summary: 'Photos',
    },
    cy: {
      title: 'Uwchlwytho lluniau o’r bin',
      hint: 'Dangoswch y bin cyfan a’r hyn sydd o’i le arno.',
      label: 'Dewis lluniau',
      summary: 'Lluniau',
    },
  },
})

export const report = journey({
  id: 'report',
  version: 1,
  name: { en: 'Report a damaged bin', cy: 'Rhoi gwybod am fin wedi’i ddifrodi' },
  pages: [
    page({
      path: 'street',
      schema: z.object({ street: z.string().min(1, 'required') }),
      title: () => 'Street',
      view: () => null,
    }),
    photos,
    page({ path: 'check', kind: 'check-answers', title: () => 'Check', view: () => null }),
    page({ path: 'done', kind: 'confirmation', title: () => 'Done', view: () => null }),
  ],
})
