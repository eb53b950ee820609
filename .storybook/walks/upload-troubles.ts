import { sampleFile } from './take-files.ts'
import { photosPolicy, uploadWalk } from './upload-walk.ts'
import type { Script, Shown } from './walked.ts'

const walk = uploadWalk()
const upload = (...files: File[]): Script[number] => ({ upload: 'yes', files })
const bin = sampleFile('bin.jpg', 1_440_000)
const lid = sampleFile('lid.jpg', 3_200_000)
const letter = sampleFile('letter.pdf', 12_000, 'pdf')
const animation = new File(['GIF89a'], 'bin.gif', { type: 'image/gif' })
const pretender = new File(['MZ, a program'], 'bin.png', { type: 'image/png' })

/** How uploading files is shown. */
export const uploadShown = {
  walk,
  script: [upload(bin), upload(letter), { continue: 'yes' }, {}],
  troubles: [
    { title: 'Nothing was chosen', walk, script: [{ upload: 'yes' }] },
    {
      title: 'Continued without a file, where one is needed',
      walk,
      script: [{ continue: 'yes' }],
    },
    {
      title: 'Too large',
      walk,
      script: [upload(sampleFile('bin.jpg', photosPolicy.maxBytes + 1))],
    },
    { title: 'A kind that is not taken', walk, script: [upload(animation)] },
    {
      title: 'A program under the name of a picture',
      walk,
      script: [upload(pretender)],
    },
    {
      title: 'A virus, beside a file that is kept',
      walk,
      script: [upload(bin, sampleFile('virus.pdf', 4_000, 'pdf'))],
    },
    {
      title: 'The scanner is down: nothing is kept that could not be checked',
      walk: uploadWalk({ scannerDown: true }),
      script: [upload(bin)],
    },
    {
      title: 'More files than may be sent',
      walk,
      script: [upload(bin, letter), upload(lid, bin)],
    },
    { title: 'As many as may be sent', walk, script: [upload(bin, lid, letter)] },
  ],
} satisfies Shown
