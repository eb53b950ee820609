import { addAnother } from '@guildhall/journeys/add-another'
import { journey, page } from '@guildhall/journeys/journey'
import * as z from 'zod/mini'
import { uploadPage } from './pages/upload-page.tsx'
import { uploadPolicy } from './policy.ts'

// A journey for this package's own tests and stories: a question, files, check answers, confirmation.

/** What the page of photos says; Storybook's walk says the same. */
export const photosContent = {
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
}

export const photos = uploadPage({
  path: 'photos',
  policy: uploadPolicy({ types: ['jpeg', 'png', 'pdf'], maxBytes: 10_000_000, maxFiles: 3 }),
  content: photosContent,
})

const ending = [
  page({ path: 'check', kind: 'check-answers', title: () => 'Check', view: () => null }),
  page({ path: 'done', kind: 'confirmation', title: () => 'Done', view: () => null }),
]

export const report = journey({
  id: 'report',
  version: 1,
  name: { en: 'Report a damaged bin', cy: 'Rhoi gwybod am fin wedi’i ddifrodi' },
  pages: [
    page({
      path: 'street',
      schema: z.object({ street: z.string().check(z.minLength(1, 'required')) }),
      title: () => 'Street',
      view: () => null,
    }),
    photos,
    ...ending,
  ],
})

/** A journey that begins with files. */
export const photosFirst = journey({ ...report, pages: [photos, ...ending] })

const listWords = {
  title: { other: '{count} bins' },
  heading: 'Bin {number}',
  another: 'Another bin?',
  remove: 'Remove bin {number}?',
  summary: 'Bins',
  required: 'Select yes for another bin',
}

/** A journey that asks for files of each of some items. */
export const bins = journey({
  ...report,
  pages: [
    addAnother({
      path: 'bins',
      pages: [
        page({
          path: 'colour',
          schema: z.object({ colour: z.string().check(z.minLength(1, 'required')) }),
          title: () => 'Colour',
          view: () => null,
        }),
        photos,
      ],
      min: 1,
      max: 3,
      content: { en: listWords, cy: listWords },
    }),
    ...ending,
  ],
})
