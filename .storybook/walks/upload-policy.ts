import {
  fileTypes,
  sizeInWords,
  type UploadPolicy,
  uploadPolicy,
} from '../../packages/uploads/src/policy.ts'

const usual = uploadPolicy({ types: ['jpeg', 'png', 'pdf'] })

const whole = { type: 'integer', minimum: 1 } as const

const properties = {
  types: {
    description: `Kinds of file, known by what they hold and not by their name: any of ${Object.keys(fileTypes).join(', ')}. SVG, HTML and files with macros are not among them, since they can hold scripts`,
    examples: [usual.types],
  },
  minFiles: {
    ...whole,
    description: 'The fewest; 0 where a photo helps and is not needed (files)',
    default: usual.minFiles,
  },
  maxFiles: { ...whole, description: 'The most (files)', default: usual.maxFiles },
  maxBytes: {
    ...whole,
    description: `Size of one file; a page says it as “${sizeInWords(usual.maxBytes)}” (bytes)`,
    default: usual.maxBytes,
  },
  maxTotalBytes: {
    ...whole,
    description:
      'Size of all files of the page; left out, as many as there may be of the largest (bytes)',
    default: usual.maxTotalBytes,
  },
  maxPixels: {
    ...whole,
    description:
      'Width times height of a picture; a larger one is refused before it is drawn (pixels)',
    default: usual.maxPixels,
  },
} satisfies Record<keyof UploadPolicy, object>

/** What one page’s policy may say, as a schema; the defaults are the package’s own. */
export const uploadPolicySchema = { properties }
